using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>The table of section 8, rule by rule in its order. Pure.</summary>
internal sealed class ExplanationsFold(
    Background background, IReadOnlyList<IReadOnlyList<PersonId>> registrations, IReadOnlyDictionary<PersonId, Person> persons,
    IReadOnlyDictionary<RoomId, Room> rooms)
{
    private const int GroupBooking = 9;
    private const int Crowd = 20;

    private static readonly long HourSpan = TimeSpan.FromHours(2).Ticks;

    private Encounters Encounters => background.Encounters;

    public Explanation? Of(SharedStays pair) =>
        OneBooking(pair) ?? Party(pair) ?? Household(pair) ?? BooksTogether(pair) ?? Host(pair) ?? Peak(pair) ?? Rhythm(pair) ?? Routine(pair);

    private Explanation? OneBooking(SharedStays pair)
    {
        var size = pair.Booked.Select(stay => registrations[stay].Count).DefaultIfEmpty().Max();
        return size < GroupBooking ? null : Say(ExplanationCode.OneBooking, pair, pair.Booked) with { Size = size };
    }

    private Explanation? Party(SharedStays pair)
    {
        var stays = pair.All.Where(stay => pair.All.Any(other => other != stay && Encounters.Blocks.AreParty(stay, other))).ToArray();
        if (stays.Length == 0 || stays.Length * 2 < pair.All.Count)
        {
            return null;
        }

        var along = Enumerable.Range(0, Encounters.Count).Count(person => Encounters.Shared[person].Count(stays.Contains) >= 2);
        return Say(ExplanationCode.Party, pair, stays) with { Size = 1 + along };
    }

    private Explanation? Household(SharedStays pair)
    {
        var minors = pair.Booked.Count(HasMinor);
        return minors == 0 ? null : Say(ExplanationCode.Household, pair, pair.Booked) with { Minors = minors };
    }

    private static Explanation? BooksTogether(SharedStays pair) =>
        pair.Booked.Count < 2 ? null : Say(ExplanationCode.BooksTogether, pair, pair.Booked);

    private Explanation? Host(SharedStays pair)
    {
        var stays = pair.Tested.Where(stay => pair.RoomsOf(stay).Any(room => IsLetBy(room, pair.Person))).ToArray();
        return stays.Length == 0 || stays.Length * 2 < pair.Tested.Count ? null : Say(ExplanationCode.Host, pair, stays) with
        {
            Of = pair.Tested.Count,
            Rooms = [.. stays.SelectMany(pair.RoomsOf).Where(room => IsLetBy(room, pair.Person)).Distinct()],
        };
    }

    private Explanation? Peak(SharedStays pair)
    {
        var stays = pair.Tested.Where(stay => background.Coinciding[stay] >= Crowd).ToArray();
        return stays.Length == 0 || stays.Length * 2 < pair.Tested.Count ? null
            : Say(ExplanationCode.Peak, pair, stays) with { Of = pair.Tested.Count, Size = stays.Max(stay => background.Coinciding[stay]) + 1 };
    }

    private Explanation? Rhythm(SharedStays pair)
    {
        var blocks = pair.Tested.Select(stay => Encounters.Blocks[stay]).Distinct().ToArray();
        return pair.Tested.Count < 2 || blocks.Length > 1 || !Encounters.Blocks.IsRhythm(blocks[0]) ? null : Say(ExplanationCode.Rhythm, pair, pair.Tested);
    }

    private Explanation? Routine(SharedStays pair)
    {
        if (pair.Tested.Count < 3)
        {
            return null;
        }

        var stays = pair.Tested.Where(stay => CameAlong(pair, stay)).GroupBy(stay => Encounters.Of.Own(stay).Building)
            .SelectMany(house => house.Select(from => AtOneHour(house, from))).OrderByDescending(found => found.Length).FirstOrDefault([]);
        return stays.Length * 5 < pair.Tested.Count * 4 ? null : Say(ExplanationCode.Routine, pair, stays) with { Of = pair.Tested.Count };
    }

    /// <summary>Stays that began in the two hours of the clock from the hour of one of them on, both ends included.</summary>
    private int[] AtOneHour(IEnumerable<int> stays, int from)
    {
        var start = TimeOfDay(from);
        return [.. stays.Where(stay => (TimeOfDay(stay) - start + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay <= HourSpan)];
    }

    private long TimeOfDay(int stay) => background.Clock.TimeOfDay(Encounters.Of.Own(stay).During.StartTicks);

    /// <summary>True when a registration of his began within thirty minutes of the subject's.</summary>
    private bool CameAlong(SharedStays pair, int stay) => pair.Meetings(stay).Any(meeting =>
        Math.Abs(meeting.During.StartTicks - Encounters.Of.Own(stay).During.StartTicks) <= CompanionsAnalysis.Near.Ticks);

    private bool HasMinor(int stay)
    {
        var day = background.Clock.Day(Encounters.Of.Own(stay).During.Start);
        return registrations[stay].Any(person => persons.GetValueOrDefault(person)?.IsMinorOn(day) == true);
    }

    private bool IsLetBy(RoomId room, PersonId person) => rooms.TryGetValue(room, out var known)
        && (Names(known.OperatorDocument, person) || Names(known.LandlordDocument, person)
            || Names(known.OperatorDocument, background.Subject) || Names(known.LandlordDocument, background.Subject));

    private bool Names(string? document, PersonId person) => document is not null && persons.TryGetValue(person, out var known)
        && Document.Normalised(known.Document.Kind, document).Number == known.Document.Number;

    private static Explanation Say(ExplanationCode code, SharedStays pair, IReadOnlyCollection<int> stays) =>
        new(code, stays.Count, 0, 0, 0, pair.Registrations(stays), []);
}
