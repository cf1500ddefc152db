using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Tests.Plans;

/// <summary>What an analysis would ask of a city: some persons, their stays, the rooms meanwhile, the arrivals near theirs, the weeks around.</summary>
internal sealed record Frontier(IReadOnlyList<PersonId> Persons, IReadOnlyList<EntryRow> Stays)
{
    /// <summary>Holds some of the city's stays; in its middle others begin and end.</summary>
    public static readonly Interval Window = new(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static readonly TimeSpan Near = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Month = TimeSpan.FromDays(28);

    public IReadOnlyList<PlaceWindow> Rooms => [.. Stays.Select(stay => PlaceWindow.StayingIn(stay.Room, stay.During))];

    public IReadOnlyList<PlaceWindow> Arrivals => [.. Stays.Take(200).Select(stay => PlaceWindow.CheckingInto(stay.Building, About(stay, Near)))];

    public IReadOnlyList<BuildingWindow> Weeks => [.. Stays.Take(50).Select(stay => new BuildingWindow(stay.Building, About(stay, Month)))];

    /// <summary>Persons evenly from the whole city, and stays of theirs that name somebody and last.</summary>
    /// <param name="count">How many persons.</param>
    public static async Task<Frontier> Of(IGraphReader reader, int count)
    {
        var persons = (await reader.Counts(default)).Persons;
        PersonId[] asked = [.. Enumerable.Range(0, count).Select(i => new PersonId(1 + ((long)i * (persons - 1) / count)))];
        var stays = await reader.StaysOf(asked, Interval.Always, ReadLimits.Unbounded, default);
        return new Frontier(asked, [.. stays.Where(stay => !stay.During.IsEmpty).DistinctBy(stay => stay.Stay).Take(1000)]);
    }

    public Parameters InRooms(long version, int first) => new(Windows(Stays.Take(first).Select(stay => (stay.Room.Value, stay.During))))
    {
        { "longest", StayTexts.Longest }, { "v", version },
    };

    public Parameters NearArrivals(long version) => new(Windows(Stays.Take(200).Select(stay => (stay.Building.Value, About(stay, Near))))) { { "v", version } };

    public Parameters Around(long version) => new(Windows(Weeks.Select(week => (week.Building.Value, week.During)))) { { "v", version } };

    private static Interval About(EntryRow stay, TimeSpan near) => Interval.FromTicks(stay.During.StartTicks - near.Ticks, stay.During.StartTicks + near.Ticks);

    private static Parameters Windows(IEnumerable<(long Place, Interval During)> windows) => new()
    {
        { "place", windows.Select(window => window.Place).ToArray() }, { "f", windows.Select(window => window.During.StartTicks).ToArray() },
        { "t", windows.Select(window => window.During.EndTicks).ToArray() },
    };
}
