using System.Runtime.InteropServices;
using Investigate.GraphModel;

namespace Investigate.Queries;

// Reading on: one store call for each kind of row, one more for how many guests the rooms have that come with it.
internal sealed partial class Region
{
    /// <summary>Reads what hangs on these, as far as it has not been read.</summary>
    public async ValueTask Load(IReadOnlyCollection<int> rest, IReadOnlyCollection<int> guests, CancellationToken ct)
    {
        var unread = Unread(rest, Part.Rest);
        if (stayed)
        {
            await LoadRooms([.. unread.Where(node => numbers[node].Kind == NodeKind.Person)], ct);
            await LoadGuests(Unread(guests, Part.Guests), ct);
        }

        if (others.Count > 0 && unread.Length > 0)
        {
            await LoadOthers([.. unread.Select(node => numbers[node])], ct);
        }
    }

    /// <summary>Those of which this part was not read; from now on it counts as read.</summary>
    private int[] Unread(IReadOnlyCollection<int> nodes, Part part)
    {
        var unread = new List<int>(nodes.Count);
        var all = CollectionsMarshal.AsSpan(things);
        foreach (var node in nodes)
        {
            if ((all[node].Loaded & (1 << (int)part)) == 0)
            {
                all[node].Loaded |= 1 << (int)part;
                unread.Add(node);
            }
        }

        return [.. unread];
    }

    private async ValueTask LoadRooms(int[] persons, CancellationToken ct)
    {
        if (persons.Length > 0)
        {
            var rooms = await graph.RoomsOf(Array.ConvertAll(persons, node => new PersonId(numbers[node].Number)), ct);
            var found = Numbers(NodeKind.Room, rooms);
            await CountGuests(Unknown(found), ct);
            for (int origin = 0, at = 0; origin < persons.Length; origin++)
            {
                for (var end = at + rooms.Of(origin).Length; at < end; at++)
                {
                    JoinStay(persons[origin], found[at], found[at]);
                }
            }
        }
    }

    private async ValueTask LoadGuests(int[] rooms, CancellationToken ct)
    {
        if (rooms.Length > 0)
        {
            var guests = await graph.GuestsOf(Array.ConvertAll(rooms, node => new RoomId(numbers[node].Number)), ct);
            var found = Numbers(NodeKind.Person, guests);
            for (int origin = 0, at = 0; origin < rooms.Length; origin++)
            {
                var count = guests.Of(origin).Length;
                Know(rooms[origin], count);
                for (var end = at + count; at < end; at++)
                {
                    JoinStay(rooms[origin], found[at], rooms[origin]);
                }
            }
        }
    }

    private int[] Numbers(NodeKind kind, Neighbours found)
    {
        var all = numbers.Of(kind, found);
        AddThings();
        return all;
    }

    /// <summary>The rooms among these whose guests were not counted.</summary>
    private List<int> Unknown(int[] rooms)
    {
        var unknown = new List<int>();
        var all = CollectionsMarshal.AsSpan(things);
        foreach (var room in rooms)
        {
            if (all[room].GuestCost == 0)
            {
                // Until it is counted, so that it is asked about once.
                all[room].GuestCost = 1;
                unknown.Add(room);
            }
        }

        return unknown;
    }

    private async ValueTask CountGuests(List<int> rooms, CancellationToken ct)
    {
        var degrees = await graph.Degrees([.. rooms.Select(room => Hub.GuestsOf(new RoomId(numbers[room].Number)))], Interval.Always, ct);
        for (var i = 0; i < rooms.Count; i++)
        {
            Know(rooms[i], degrees[i]);
        }
    }

    private void Know(int room, int guests)
    {
        ref var thing = ref CollectionsMarshal.AsSpan(things)[room];
        (thing.Guests, thing.GuestCost) = (guests, LinkCosts.Of(guests));
    }

    /// <summary>Links a person and a room, either of them the first.</summary>
    private void JoinStay(int from, int to, int room)
    {
        if (to >= exclude.Count)
        {
            Join(from, to, things[room].GuestCost);
        }
    }

    private async ValueTask LoadOthers(NodeId[] frontier, CancellationToken ct)
    {
        var sizes = new Dictionary<(NodeId From, NodeId To, LinkKind Kind), int>();
        foreach (var tie in CollectionsMarshal.AsSpan(await reader.Read(frontier, others, ct)))
        {
            if (!exclude.Contains(tie.From) && !exclude.Contains(tie.To))
            {
                ref var size = ref CollectionsMarshal.GetValueRefOrAddDefault(sizes, (tie.From, tie.To, tie.Kind), out _);
                size = Math.Max(size, tie.Size);
            }
        }

        await costs.Learn(sizes.Keys.Select(link => (link.Kind, link.From, link.To)), ct);
        foreach (var ((from, to, kind), size) in sizes)
        {
            Join(Number(from), Number(to), costs.Of(kind, from, to, size));
        }
    }
}
