namespace Investigate.Queries;

/// <summary>Entries that coincide with a stay without being among those of a window, so that they are added to it.</summary>
internal struct Apart
{
    public int FromOutsideWeeks;
    public int FromOutsideDay;
    public int NotAtHour;
}

/// <summary>
/// What any guest is compared with on each stay of the subject (section 4): the entries of its windows, and how many coincide. Counted once
/// for the subject; the hour only when a regular asks for it. Not thread-safe.
/// </summary>
internal sealed class Comparisons
{
    private const int EventEntries = 20;
    private const int EventTimesMean = 3;

    private static readonly long Weeks = Surroundings.Weeks;
    private static readonly long Day = TimeSpan.FromHours(12).Ticks;
    private static readonly long Hour = TimeSpan.FromMinutes(60).Ticks;

    private readonly Encounters encounters;
    private readonly LocalClock clock;
    private readonly int[] houseOf;
    private readonly Compared[] compared;

    public Comparisons(Encounters encounters, LocalClock clock)
    {
        (this.encounters, this.clock) = (encounters, clock);
        (houseOf, compared) = (new int[encounters.Of.Stays], new Compared[encounters.Of.Stays]);
        for (var house = 0; house < encounters.Of.Houses.Count; house++)
        {
            foreach (var stay in encounters.Of.Houses[house].Stays)
            {
                houseOf[stay] = house;
            }
        }

        CountCoinciding();
        for (var stay = 0; stay < compared.Length; stay++)
        {
            CountWindows(stay);
        }
    }

    /// <summary>Index of the house a stay was in.</summary>
    public int HouseOf(int stay) => houseOf[stay];

    /// <summary>c: entries that coincide with a stay.</summary>
    public int Coinciding(int stay) => compared[stay].Coinciding;

    /// <summary>T of the weeks.</summary>
    public int InWeeks(int stay) => compared[stay].InWeeks;

    /// <summary>True when so many arrived around the check-in that the day says little.</summary>
    public bool IsEvent(int stay) => compared[stay].IsEvent;

    /// <summary>T of the day of an event.</summary>
    public int InDay(int stay) => compared[stay].InDay;

    /// <summary>T of the hour: entries of the weeks at the hour of the stay, and those that coincide without being among them.</summary>
    public int AtHour(int stay)
    {
        ref var with = ref compared[stay];
        if (with.AtHour == 0)
        {
            var (house, at) = (encounters.Of.Houses[houseOf[stay]], Start(stay));
            var range = house.CheckIns(at - Weeks, at + Weeks);
            for (var entry = range.Start.Value; entry < range.End.Value; entry++)
            {
                with.AtHour += IsHour(house.Start(entry), at) && house.IsForeign(entry) ? 1 : 0;
            }

            with.AtHour += with.Apart.NotAtHour;
        }

        return with.AtHour;
    }

    public static bool IsInWeeks(long start, long at) => start >= at - Weeks && start < at + Weeks;

    public static bool IsInDay(long start, long at) => start >= at - Day && start < at + Day;

    /// <summary>True for two instants within an hour of the clock.</summary>
    public bool IsHour(long start, long of) => LocalClock.Gap(clock.TimeOfDay(start), clock.TimeOfDay(of)) <= Hour;

    /// <summary>Counts a coinciding entry in each window it is no part of.</summary>
    public void Count(Meeting meeting, ref Apart apart)
    {
        var (start, at) = (meeting.During.StartTicks, Start(meeting.Own));
        var outside = !IsInWeeks(start, at);
        apart.FromOutsideWeeks += outside ? 1 : 0;
        apart.FromOutsideDay += IsInDay(start, at) ? 0 : 1;
        apart.NotAtHour += outside || !IsHour(start, at) ? 1 : 0;
    }

    private long Start(int stay) => encounters.Of.Own(stay).During.StartTicks;

    private void CountCoinciding()
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
    }

    private void CountWindows(int stay)
    {
        ref var with = ref compared[stay];
        var (house, at) = (encounters.Of.Houses[houseOf[stay]], Start(stay));
        var (weeks, day) = (house.CheckIns(at - Weeks, at + Weeks), house.CheckIns(at - Day, at + Day));
        with.InWeeks = house.Foreign(weeks) + with.Apart.FromOutsideWeeks;
        with.InDay = house.Foreign(day) + with.Apart.FromOutsideDay;
        var (arrived, usual) = ((long)House.Length(day), (long)House.Length(weeks));
        with.IsEvent = arrived >= EventEntries && arrived * (Weeks / Day) >= EventTimesMean * usual;
    }

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
