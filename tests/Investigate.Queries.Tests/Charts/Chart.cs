using Investigate.GraphModel;
using Investigate.Testing;

namespace Investigate.Queries.Tests.Charts;

/// <summary>A scenario with names for everything in it, so that expectations read as the scenario does.</summary>
internal sealed class Chart : IAsyncDisposable
{
    private readonly Dictionary<NodeId, string> names = [];

    private Chart(World world, CountingReader reader) => (World, Reader) = (world, reader);

    public World World { get; }

    public CountingReader Reader { get; }

    public NodeId this[string name] => names.Single(pair => pair.Value == name).Key;

    public static async Task<Chart> Of(string scenario, StoreUnderTest store)
    {
        var world = await Scenario.Parse(scenario).In(store);
        var chart = new Chart(world, new CountingReader(world.Reader));
        var counts = await world.Reader.Counts(default);
        foreach (var found in await world.Reader.Persons(Numbers(counts.Persons, id => new PersonId(id)), default))
        {
            chart.names.Add(NodeId.Of(found.Fact.Id), found.Fact.Name!);
        }

        foreach (var found in await world.Reader.Rooms(Numbers(counts.Rooms, id => new RoomId(id)), default))
        {
            chart.names.Add(NodeId.Of(found.Fact.Id), found.Fact.Number);
        }

        foreach (var found in await world.Reader.Buildings(Numbers(counts.Buildings, id => new BuildingId(id)), default))
        {
            chart.names.Add(NodeId.Of(found.Fact.Id), found.Fact.Key);
        }

        foreach (var found in await world.Reader.Vehicles(Numbers(counts.Vehicles, id => new VehicleId(id)), default))
        {
            chart.names.Add(NodeId.Of(found.Fact.Id), found.Fact.Plate);
        }

        foreach (var found in await world.Reader.Accounts(Numbers(counts.Accounts, id => new AccountId(id)), default))
        {
            chart.names.Add(NodeId.Of(found.Fact.Id), found.Fact.Number);
        }

        return chart;
    }

    public NodeId[] Nodes(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => this[name])];

    public async Task<Expansion> Expand(string from, int limit = 200, Interval? during = null, params LinkKind[] follow) => await ExpandAnalysis.Ask(
        Reader, new ExpandQuery(Nodes(from), Follow(follow), during ?? Interval.Always, limit, []), default);

    public async Task<Paths> Paths(string from, string to, string exclude = "", bool inTimeOrder = false, int first = 3, params LinkKind[] follow) =>
        await PathsAnalysis.Ask(Reader, new PathsQuery(this[from], this[to], Follow(follow), Nodes(exclude), inTimeOrder, first), default);

    public async Task<Expansion> Connect(string of, string exclude = "", params LinkKind[] follow) =>
        await ConnectingAnalysis.Ask(Reader, new ConnectingQuery(Nodes(of), Follow(follow), Nodes(exclude)), default);

    public string Text(FoundPath path) => FormattableString.Invariant($"{path.Cost:0.000000} {string.Join(' ', path.Nodes.Select(node => names[node]))}");

    public string Text(Link link) => $"{link.Kind} {names[link.From]} {names[link.To]} {link.Count}";

    public string Text(Cut cut) => $"{names[cut.At]} {cut.Kind} {cut.Shown} of {cut.Total}: {cut.Reason}";

    public string Name(NodeId node) => names[node];

    public async ValueTask DisposeAsync()
    {
        await Reader.DisposeAsync();
        await World.DisposeAsync();
    }

    private static IReadOnlySet<LinkKind> Follow(LinkKind[] follow) => follow.Length == 0 ? LinkKinds.Usual : follow.ToHashSet();

    private static T[] Numbers<T>(int count, Func<long, T> id) => [.. Enumerable.Range(1, count).Select(number => id(number))];
}
