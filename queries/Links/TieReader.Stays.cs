using Investigate.GraphModel;

namespace Investigate.Queries;

internal sealed partial class TieReader
{
    private async ValueTask ReadStays(Part<PersonId> persons, Part<RoomId> rooms, IReadOnlySet<LinkKind> follow, List<Tie> ties, CancellationToken ct)
    {
        var (stayed, together) = (follow.Contains(LinkKind.Stayed), follow.Contains(LinkKind.StayedWith));
        if (persons.Count > 0 && (stayed || together))
        {
            var own = await graph.StaysOf(persons.Ids, during, ReadLimits.Unbounded, ct);
            if (stayed)
            {
                ties.EnsureCapacity(ties.Count + own.Count);
                foreach (var row in own.Span)
                {
                    ties.Add(Stayed(persons.Origin(row.Origin), row));
                }
            }

            if (together && own.Count > 0)
            {
                await ReadTogether(persons, own, ties, ct);
            }
        }

        if (rooms.Count > 0 && stayed)
        {
            var guests = await graph.StaysAt([.. rooms.Ids.Select(room => PlaceWindow.StayingIn(room, during))], ReadLimits.Unbounded, ct);
            ties.EnsureCapacity(ties.Count + guests.Count);
            foreach (var row in guests.Span)
            {
                if (row.Person != PersonId.None)
                {
                    ties.Add(Stayed(rooms.Origin(row.Origin), row));
                }
            }
        }
    }

    private static Tie Stayed(int origin, in EntryRow row)
    {
        var fact = new FactId(FactKind.Stay, row.Stay.Value);
        return new(origin, LinkKind.Stayed, NodeId.Of(row.Person), NodeId.Of(row.Room), fact, fact, row.During, default, 0);
    }

    /// <summary>Who was on these registrations too, or on others of the same room that overlap them.</summary>
    private async ValueTask ReadTogether(Part<PersonId> persons, Rows<EntryRow> own, List<Tie> ties, CancellationToken ct)
    {
        var windows = new List<PlaceWindow>();
        var indices = new Dictionary<PlaceWindow, int>();
        var windowOf = new int[own.Count];
        for (var i = 0; i < own.Count; i++)
        {
            var window = PlaceWindow.StayingIn(own.Span[i].Room, Around(own.Span[i].During));
            if (!indices.TryGetValue(window, out windowOf[i]))
            {
                indices.Add(window, windowOf[i] = windows.Count);
                windows.Add(window);
            }
        }

        var around = await graph.StaysAt(windows, ReadLimits.Unbounded, ct);
        var forgotten = new ForgottenEnds(own.Concat(around));
        var ends = forgotten.Ends(await graph.StaysAt(forgotten.Rooms, ReadLimits.Unbounded, ct));
        var bounds = Bounds(around, windows.Count);
        for (var i = 0; i < own.Count; i++)
        {
            AddTogether(persons.Origin(own.Span[i].Origin), own.Span[i], around.Span[bounds[windowOf[i]]..bounds[windowOf[i] + 1]], ends, ties);
        }
    }

    private void AddTogether(int origin, in EntryRow own, ReadOnlySpan<EntryRow> room, IReadOnlyDictionary<StayId, Interval> ends, List<Tie> ties)
    {
        var span = ends.GetValueOrDefault(own.Stay, own.During);
        for (int i = 0, to; i < room.Length; i = to)
        {
            // The rows of one registration stand side by side.
            for (to = i + 1; to < room.Length && room[to].Stay == room[i].Stay; to++)
            {
            }

            var same = room[i].Stay == own.Stay;
            var shared = same ? span : ends.GetValueOrDefault(room[i].Stay, room[i].During).Intersect(span);
            if (shared is not { } common || !common.Meets(during))
            {
                continue;
            }

            var size = same ? to - i : to - i + Occupants(own.Stay, room, room[i..to]);
            foreach (var other in room[i..to])
            {
                if (other.Person != PersonId.None && other.Person != own.Person)
                {
                    ties.Add(Together(origin, own, other, common, size));
                }
            }
        }
    }

    private static Tie Together(int origin, in EntryRow own, in EntryRow other, Interval common, int size)
    {
        var (from, to) = own.Person.CompareTo(other.Person) < 0 ? (own, other) : (other, own);
        return new(
            origin, LinkKind.StayedWith, NodeId.Of(from.Person), NodeId.Of(to.Person), new FactId(FactKind.Stay, from.Stay.Value),
            new FactId(FactKind.Stay, to.Stay.Value), common, default, size);
    }

    /// <summary>How many of a registration's persons are on none of these rows.</summary>
    private static int Occupants(StayId stay, ReadOnlySpan<EntryRow> room, ReadOnlySpan<EntryRow> without)
    {
        var count = 0;
        foreach (var row in room)
        {
            if (row.Stay == stay)
            {
                var repeated = false;
                foreach (var other in without)
                {
                    repeated |= other.Person == row.Person;
                }

                count += repeated ? 0 : 1;
            }
        }

        return count;
    }

    /// <summary>The time in which others may overlap a registration: while it is open as long as it may have lasted; of an empty one its instant.</summary>
    private static Interval Around(Interval stay) =>
        stay.IsOpen ? Interval.FromTicks(stay.StartTicks, stay.StartTicks + OpenEnd.Longest.Ticks)
        : stay.IsEmpty ? Interval.FromTicks(stay.StartTicks, stay.StartTicks + 1) : stay;

    private static int[] Bounds(Rows<EntryRow> rows, int origins)
    {
        var bounds = new int[origins + 1];
        foreach (var row in rows.Span)
        {
            bounds[row.Origin + 1]++;
        }

        for (var i = 0; i < origins; i++)
        {
            bounds[i + 1] += bounds[i];
        }

        return bounds;
    }
}
