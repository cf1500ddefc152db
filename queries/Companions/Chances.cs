using Investigate.Queries.Chance;

namespace Investigate.Queries;

/// <summary>The chance that a guest coincides with one stay, by index of the stay: see <see cref="StayChance"/>.</summary>
internal readonly record struct CountedChance(int Own, int Total, int Coinciding, int Drawn, double Hit, ComparedWith Among);

/// <summary>
/// Section 4 of the method: for each stay of the subject the chance that one of a guest's entries is among those that coincide. A guest costs
/// his own entries. Not thread-safe.
/// </summary>
internal sealed class Chances
{
    /// <summary>A guest with so many entries in the weeks around a stay is a regular.</summary>
    private const int Regular = 3;

    private readonly Encounters encounters;
    private readonly Comparisons compared;
    private readonly GuestEntries entries;
    private readonly Apart[] ofGuest;
    private readonly List<CountedChance> found = [];

    public Chances(Encounters encounters, LocalClock clock)
    {
        this.encounters = encounters;
        (compared, entries, ofGuest) = (new Comparisons(encounters, clock), GuestEntries.In(encounters), new Apart[encounters.Of.Stays]);
    }

    /// <summary>m: everybody with an entry in the weeks around a stay, and those who coincided from outside them.</summary>
    public int PersonsTested => entries.Persons;

    /// <inheritdoc cref="Comparisons.Coinciding"/>
    public int Coinciding(int stay) => compared.Coinciding(stay);

    /// <summary>A guest's chances on the stays he could have shared, house by house. The list is used again for the next guest.</summary>
    public IReadOnlyList<CountedChance> Of(int person)
    {
        found.Clear();
        var met = encounters[person];
        foreach (var meeting in met)
        {
            if (meeting.Kind != OccasionKind.SameStay)
            {
                compared.Count(meeting, ref ofGuest[meeting.Own]);
            }
        }

        var own = entries[person];
        for (var from = 0; from < own.Length;)
        {
            var to = from + 1;
            while (to < own.Length && own[to].House == own[from].House)
            {
                to++;
            }

            Add(encounters.Of.Houses[own[from].House], own[from..to]);
            from = to;
        }

        AddFromOutside(met, own);
        foreach (var meeting in met)
        {
            ofGuest[meeting.Own] = default;
        }

        return found;
    }

    private void Add(House house, ReadOnlySpan<HouseEntry> own)
    {
        int low = 0, high = 0;
        foreach (var stay in house.Stays)
        {
            var at = Start(stay);
            while (low < own.Length && house.Start(own[low].Entry) < at - Surroundings.Weeks)
            {
                low++;
            }

            while (high < own.Length && house.Start(own[high].Entry) < at + Surroundings.Weeks)
            {
                high++;
            }

            Add(stay, house, own[low..Math.Max(low, high)]);
        }
    }

    /// <summary>Stays of houses in which the guest has no entry in the weeks at all, but a long one that coincides.</summary>
    private void AddFromOutside(ReadOnlySpan<Meeting> met, ReadOnlySpan<HouseEntry> own)
    {
        var last = -1;
        foreach (var meeting in met)
        {
            var elsewhere = meeting.Own != last && meeting.Kind != OccasionKind.SameStay;
            foreach (var entry in own)
            {
                elsewhere &= entry.House != compared.HouseOf(meeting.Own);
            }

            if (elsewhere)
            {
                Add(meeting.Own, encounters.Of.Houses[compared.HouseOf(meeting.Own)], []);
                last = meeting.Own;
            }
        }
    }

    private void Add(int stay, House house, ReadOnlySpan<HouseEntry> inWeeks)
    {
        ref var guest = ref ofGuest[stay];
        var drawn = inWeeks.Length + guest.FromOutsideWeeks;
        if (drawn == 0 || compared.Coinciding(stay) == 0)
        {
            return;
        }

        var best = Counted(stay, compared.InWeeks(stay), drawn, ComparedWith.Weeks);
        var at = Start(stay);
        if (compared.IsEvent(stay))
        {
            var inDay = 0;
            foreach (var own in inWeeks)
            {
                inDay += Comparisons.IsInDay(house.Start(own.Entry), at) ? 1 : 0;
            }

            best = Larger(best, Counted(stay, compared.InDay(stay), inDay + guest.FromOutsideDay, ComparedWith.EventDay));
        }

        if (drawn >= Regular)
        {
            var atHour = 0;
            foreach (var own in inWeeks)
            {
                atHour += compared.IsHour(house.Start(own.Entry), at) ? 1 : 0;
            }

            best = Larger(best, Counted(stay, compared.AtHour(stay), atHour + guest.NotAtHour, ComparedWith.SameHour));
        }

        found.Add(best);
    }

    private CountedChance Counted(int stay, int total, int drawn, ComparedWith among) =>
        new(stay, total, compared.Coinciding(stay), drawn, Draws.Hit(total, compared.Coinciding(stay), drawn), among);

    private static CountedChance Larger(CountedChance first, CountedChance second) => second.Hit > first.Hit ? second : first;

    private long Start(int stay) => encounters.Of.Own(stay).During.StartTicks;
}
