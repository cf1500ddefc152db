using Investigate.GraphModel;
using Investigate.Queries.Chance;

namespace Investigate.Queries;

/// <summary>The chance that a guest coincides with one stay, by index of the stay: see <see cref="StayChance"/>.</summary>
internal readonly record struct CountedChance(int Own, int Total, int Coinciding, int Drawn, double Hit, ComparedWith Among);

/// <summary>
/// Section 4 of the method: for each stay of the subject the entries a guest is compared with, and the chance that one of his is among those
/// that coincide. Everything is counted once for the subject; a guest costs his own entries. Not thread-safe.
/// </summary>
internal sealed class Chances
{
    /// <summary>A guest with so many entries in the weeks around a stay is a regular.</summary>
    private const int Regular = 3;

    private const int EventEntries = 20;
    private const int EventTimesMean = 3;

    private static readonly long Weeks = Surroundings.Weeks;
    private static readonly long Day = TimeSpan.FromHours(12).Ticks;
    private static readonly long Hour = TimeSpan.FromMinutes(60).Ticks;

    private readonly Encounters encounters;
    private readonly IReadOnlyList<House> houses;
    private readonly LocalClock clock;
    private readonly int[] houseOf;
    private readonly Compared[] compared;
    private readonly (int House, int Entry)[] entries;
    private readonly int[] entriesFrom;
    private readonly Apart[] ofGuest;
    private readonly List<CountedChance> found = [];

    public Chances(Encounters encounters, LocalClock clock)
    {
        (this.encounters, houses, this.clock) = (encounters, encounters.Of.Houses, clock);
        var stays = encounters.Of.Stays;
        (houseOf, compared, ofGuest) = (new int[stays], new Compared[stays], new Apart[stays]);
        for (var house = 0; house < houses.Count; house++)
        {
            foreach (var stay in houses[house].Stays)
            {
                houseOf[stay] = house;
            }
        }

        Compare();
        PersonsTested = CountPersons();
        (entries, entriesFrom) = EntriesOfThoseMet();
    }

    /// <summary>m: everybody with an entry in the weeks around a stay, and those who coincided from outside them.</summary>
    public int PersonsTested { get; }

    /// <summary>c: entries that coincide with a stay.</summary>
    public int Coinciding(int stay) => compared[stay].Coinciding;

    /// <summary>A guest's chances on the stays he could have shared, house by house. The list is used again for the next guest.</summary>
    public IReadOnlyList<CountedChance> Of(int person)
    {
        found.Clear();
        var met = encounters[person];
        foreach (var meeting in met)
        {
            if (meeting.Kind != OccasionKind.SameStay)
            {
                Count(meeting, ref ofGuest[meeting.Own]);
            }
        }

        var own = entries.AsSpan(entriesFrom[person]..entriesFrom[person + 1]);
        for (int house = 0, from = 0; house < houses.Count; house++)
        {
            var to = from;
            while (to < own.Length && own[to].House == house)
            {
                to++;
            }

            if (to > from)
            {
                Add(houses[house], own[from..to]);
            }

            from = to;
        }

        AddFromOutside(met, own);
        foreach (var meeting in met)
        {
            ofGuest[meeting.Own] = default;
        }

        return found;
    }

    private void Add(House house, ReadOnlySpan<(int House, int Entry)> own)
    {
        int low = 0, high = 0;
        foreach (var stay in house.Stays)
        {
            var at = encounters.Of.Own(stay).During.StartTicks;
            while (low < own.Length && house.Start(own[low].Entry) < at - Weeks)
            {
                low++;
            }

            while (high < own.Length && house.Start(own[high].Entry) < at + Weeks)
            {
                high++;
            }

            Add(stay, house, own[low..Math.Max(low, high)]);
        }
    }

    /// <summary>Stays of houses in which the guest has no entry in the weeks at all, but a long one that coincides.</summary>
    private void AddFromOutside(ReadOnlySpan<Meeting> met, ReadOnlySpan<(int House, int Entry)> own)
    {
        var last = -1;
        foreach (var meeting in met)
        {
            var elsewhere = meeting.Own != last && meeting.Kind != OccasionKind.SameStay;
            foreach (var (house, _) in own)
            {
                elsewhere &= house != houseOf[meeting.Own];
            }

            if (elsewhere)
            {
                Add(meeting.Own, houses[houseOf[meeting.Own]], []);
                last = meeting.Own;
            }
        }
    }

    private void Add(int stay, House house, ReadOnlySpan<(int House, int Entry)> inWeeks)
    {
        ref var with = ref compared[stay];
        ref var guest = ref ofGuest[stay];
        var drawn = inWeeks.Length + guest.FromOutsideWeeks;
        if (drawn == 0 || with.Coinciding == 0)
        {
            return;
        }

        var best = Counted(stay, with.InWeeks, with.Coinciding, drawn, ComparedWith.Weeks);
        var at = encounters.Of.Own(stay).During.StartTicks;
        if (with.IsEvent)
        {
            var inDay = 0;
            foreach (var (_, entry) in inWeeks)
            {
                inDay += house.Start(entry) >= at - Day && house.Start(entry) < at + Day ? 1 : 0;
            }

            best = Larger(best, Counted(stay, with.InDay, with.Coinciding, inDay + guest.FromOutsideDay, ComparedWith.EventDay));
        }

        if (drawn >= Regular)
        {
            var atHour = 0;
            foreach (var (_, entry) in inWeeks)
            {
                atHour += IsHour(house.Start(entry), at) ? 1 : 0;
            }

            best = Larger(best, Counted(stay, AtHour(stay, house), with.Coinciding, atHour + guest.NotAtHour, ComparedWith.SameHour));
        }

        found.Add(best);
    }

    private static CountedChance Counted(int stay, int total, int coinciding, int drawn, ComparedWith among) =>
        new(stay, total, coinciding, drawn, Draws.Hit(total, coinciding, drawn), among);

    private static CountedChance Larger(CountedChance first, CountedChance second) => second.Hit > first.Hit ? second : first;

    private bool IsHour(long start, long of) => LocalClock.Gap(clock.TimeOfDay(start), clock.TimeOfDay(of)) <= Hour;

    /// <summary>Entries of the weeks at the hour of the stay, and those that coincide without being among them.</summary>
    private int AtHour(int stay, House house)
    {
        ref var with = ref compared[stay];
        if (with.AtHour == 0)
        {
            var at = encounters.Of.Own(stay).During.StartTicks;
            var range = house.CheckIns(at - Weeks, at + Weeks);
            for (var entry = range.Start.Value; entry < range.End.Value; entry++)
            {
                with.AtHour += house.IsForeign(entry) && IsHour(house.Start(entry), at) ? 1 : 0;
            }

            with.AtHour += with.Apart.NotAtHour;
        }

        return with.AtHour;
    }

    private void Compare()
    {
        for (var person = 0; person < encounters.Count; person++)
        {
            foreach (var meeting in encounters[person])
            {
                if (meeting.Kind != OccasionKind.SameStay)
                {
                    compared[meeting.Own].Coinciding++;
                    Count(meeting, ref compared[meeting.Own].Apart);
                }
            }
        }

        for (var stay = 0; stay < compared.Length; stay++)
        {
            ref var with = ref compared[stay];
            var (house, at) = (houses[houseOf[stay]], encounters.Of.Own(stay).During.StartTicks);
            var (weeks, day) = (house.CheckIns(at - Weeks, at + Weeks), house.CheckIns(at - Day, at + Day));
            with.InWeeks = house.Foreign(weeks) + with.Apart.FromOutsideWeeks;
            with.InDay = house.Foreign(day) + with.Apart.FromOutsideDay;
            var (arrived, usual) = ((long)house.Named(day), (long)house.Named(weeks));
            with.IsEvent = arrived >= EventEntries && arrived * (Weeks / Day) >= EventTimesMean * usual;
        }
    }

    private void Count(Meeting meeting, ref Apart apart)
    {
        var (start, at) = (meeting.During.StartTicks, encounters.Of.Own(meeting.Own).During.StartTicks);
        var outside = start < at - Weeks || start >= at + Weeks;
        apart.FromOutsideWeeks += outside ? 1 : 0;
        apart.FromOutsideDay += start < at - Day || start >= at + Day ? 1 : 0;
        apart.NotAtHour += outside || !IsHour(start, at) ? 1 : 0;
    }

    private int CountPersons()
    {
        var persons = new PersonSet();
        foreach (var house in houses)
        {
            for (var entry = 0; entry < house.Count; entry++)
            {
                if (house.IsForeign(entry))
                {
                    persons.Add(house[entry].Person);
                }
            }
        }

        for (var person = 0; person < encounters.Count; person++)
        {
            foreach (var meeting in encounters[person])
            {
                if (meeting.Kind != OccasionKind.SameStay)
                {
                    persons.Add(meeting.Person);
                }
            }
        }

        return persons.Count;
    }

    private ((int House, int Entry)[] Entries, int[] From) EntriesOfThoseMet()
    {
        var (met, numbers) = (new PersonSet(), new Dictionary<PersonId, int>(encounters.Count));
        for (var person = 0; person < encounters.Count; person++)
        {
            met.Add(encounters.Person(person));
            numbers.Add(encounters.Person(person), person);
        }

        var of = new List<(int Person, int House, int Entry)>();
        for (var house = 0; house < houses.Count; house++)
        {
            for (var entry = 0; entry < houses[house].Count; entry++)
            {
                if (met.Contains(houses[house][entry].Person) && houses[house].IsForeign(entry))
                {
                    of.Add((numbers[houses[house][entry].Person], house, entry));
                }
            }
        }

        var from = new int[encounters.Count + 1];
        foreach (var (person, _, _) in of)
        {
            from[person + 1]++;
        }

        for (var person = 0; person < encounters.Count; person++)
        {
            from[person + 1] += from[person];
        }

        var (next, sorted) = (from.AsSpan().ToArray(), new (int, int)[of.Count]);
        foreach (var (person, house, entry) in of)
        {
            sorted[next[person]++] = (house, entry);
        }

        return (sorted, from);
    }

    /// <summary>Entries that coincide with a stay without being among those of the window, so that they are added to it.</summary>
    private struct Apart
    {
        public int FromOutsideWeeks;
        public int FromOutsideDay;
        public int NotAtHour;
    }

    /// <summary>What any guest is compared with on one stay.</summary>
    private struct Compared
    {
        public int Coinciding;
        public int InWeeks;
        public int InDay;
        public int AtHour;
        public bool IsEvent;
        public Apart Apart;
    }
}
