using Investigate.GraphModel;
using Investigate.Queries;
using Investigate.Stores.Embedded;

namespace Investigate.Paths;

/// <summary>The same questions of the service, of SQLite and of igraph in one run: everything within three hops, and a way between two persons.</summary>
internal static class Runs
{
    private const int Rounds = 15;
    private const int SlowRounds = 3;

    private static readonly IReadOnlySet<LinkKind> Stayed = new HashSet<LinkKind> { LinkKind.Stayed };

    public static async Task All(string directory, string sqliteFile, string edges, int count)
    {
        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        await using var reader = await store.Graph.Read(default);
        var first = await Measured.Of(async () => (await reader.RoomsOf([new PersonId(1)], default)).Of(0).Length);
        Console.WriteLine($"first question of a version: {first.Cpu.TotalMilliseconds:F0} ms");
        using var lite = new Lite(sqliteFile);
        var subjects = await Subject.Spread(reader, count);
        await Write(reader, edges);
        using var igraph = new Igraph(edges);
        Task<Measured> Ask(string what, params PersonId[] of) => Task.FromResult(igraph.Ask(what, [.. of.Select(person => person.Value)]));
        await Contest.Run(
            "3 hops", subjects.Length,
            new Rival("service, port's neighbours", Rounds, i => Measured.Of(() => Hops.Within3(reader, subjects[i].Person))),
            new Rival($"igraph {igraph.Version}, ids", Rounds, i => Ask("hops", subjects[i].Person)),
            new Rival($"igraph {igraph.Version}, their number", Rounds, i => Ask("size", subjects[i].Person)),
            new Rival("SQLite", SlowRounds, i => Measured.Of(() => new(lite.Hops(subjects[i].Id)))));

        var half = subjects.Length / 2;
        async ValueTask<FoundPath?> Path(int i, IReadOnlySet<LinkKind> follow) =>
            (await PathsAnalysis.Ask(reader, new PathsQuery(NodeId.Of(subjects[i].Person), NodeId.Of(subjects[i + half].Person), follow, [], false, 1), default))
                .All is [var path] ? path : null;
        await Contest.Run(
            "shortest path, by links; the service's by cost", half,
            new Rival("service, cheapest path", Rounds, i => Measured.Of(async () => (await Path(i, Stayed))?.Nodes.Count - 1 ?? 0)),
            new Rival($"igraph {igraph.Version}", SlowRounds, i => Ask("links", subjects[i].Person, subjects[i + half].Person)),
            new Rival("SQLite, recursive, at most 4 links", SlowRounds, i => Measured.Of(() => new(lite.Distance(subjects[i].Id, subjects[i + half].Id)))),
            new Rival("SQLite, from both ends, at most 6", SlowRounds, i => Measured.Of(() => new(lite.Meeting(subjects[i].Id, subjects[i + half].Id)))));
        await Contest.Run(
            "cheapest path, by cost", half,
            new Rival("service", Rounds, i => Measured.Of(async () => (long)Math.Round(1e6 * (await Path(i, Stayed))?.Cost ?? 0))),
            new Rival($"igraph {igraph.Version}, weighted", SlowRounds, i => Ask("cost", subjects[i].Person, subjects[i + half].Person)),
            new Rival("service, every usual kind of link", SlowRounds, i => Measured.Of(async () => (long)Math.Round(1e6 * (await Path(i, LinkKinds.Usual))?.Cost ?? 0))));
    }

    private static async Task Write(IGraphReader reader, string path)
    {
        var all = (await reader.Counts(default)).Persons;
        await using var file = new StreamWriter(path);
        var persons = Array.ConvertAll(Enumerable.Range(1, all).ToArray(), id => new PersonId(id));
        var rooms = await reader.RoomsOf(persons, default);
        for (var i = 0; i < persons.Length; i++)
        {
            foreach (var room in rooms.Of(i).ToArray())
            {
                await file.WriteLineAsync($"{persons[i].Value} {room}");
            }
        }
    }
}
