using System.Globalization;
using Investigate.GraphModel;
using Investigate.Stores.Embedded;
using Investigate.Stores.Neo4j;
using Investigate.Stores.Neo4j.Session;
using Investigate.Stores.Neo4j.Tests;
using Investigate.Stores.Neo4j.Tests.Plans;

namespace Investigate.StoresCompared;

/// <summary>Each question of the embedded store and of Neo4j, whose rows must be equal, and of the best text known: hits, and CPU of the server for a call.</summary>
internal static class Asking
{
    private const int Persons = 200;
    private const int Warming = 40;
    private const int Rounds = 9;

    /// <summary>So long the server works on one side until it is the other's turn: its clock has steps of 10 ms.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2);

    /// <param name="only">The one question to ask; null for all.</param>
    public static async Task Run(string directory, ServerCpu server, string? only)
    {
        var settings = Neo4jSettings.From(Environment.GetEnvironmentVariable);
        await using var embedded = EmbeddedStore.Open(directory, TimeProvider.System);
        await using var store = await Neo4jStore.Open(settings, TimeProvider.System, default);
        var recorder = new Recorder();
        var profiled = recorder.On(settings with { Options = "PROFILE " });
        await using var profiling = await Neo4jStore.Open(profiled, TimeProvider.System, default);
        using var session = new Neo4jSession(settings);
        using var profiledSession = new Neo4jSession(profiled);
        await using var here = await embedded.Graph.Read(default);
        await using var there = await store.Graph.Read(default);
        await using var told = await profiling.Graph.Read(default);
        Console.WriteLine(await here.Counts(default));
        Console.WriteLine("| question | rows | hits | best text | ratio | CPU a call, ms | best text | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        var comparisons = Comparisons.Of(await Frontier.Of(here, Persons), there.Version);
        foreach (var (question, ask, best) in comparisons.Where(comparison => (only ?? comparison.Question) == comparison.Question))
        {
            var rows = (await ask(there)).ToList();
            if (!rows.SequenceEqual(await ask(here)))
            {
                throw new InvalidOperationException($"Expected the same rows of both stores for {question}.");
            }

            recorder.Forget();
            await ask(told);
            var hits = recorder.Requests.Sum(request => QueryPlans.Hits(request.Plan));
            recorder.Forget();
            await Each(profiledSession, best);
            var bar = recorder.Requests.Sum(request => QueryPlans.Hits(request.Plan));
            var (ours, theirs) = await Cpu(server, async () => await ask(there), () => Each(session, best));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {question} | {rows.Count} | {hits} | {bar} | {(double)hits / bar:F3} | {ours:F2} | {theirs:F2} | {ours / theirs:F2} |"));
        }
    }

    private static async Task Each(Neo4jSession session, IReadOnlyList<(string Text, Parameters Parameters)> texts)
    {
        foreach (var (text, parameters) in texts)
        {
            await session.Read(text, parameters, default);
        }
    }

    /// <summary>Turn by turn, the median of the rounds.</summary>
    private static async Task<(double Ours, double Theirs)> Cpu(ServerCpu server, Func<Task> ours, Func<Task> theirs)
    {
        for (var i = 0; i < Warming; i++)
        {
            await ours();
            await theirs();
        }

        var (own, other) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            own.Add(await Once(server, ours));
            other.Add(await Once(server, theirs));
        }

        return (own.Order().ElementAt(Rounds / 2), other.Order().ElementAt(Rounds / 2));
    }

    private static async Task<double> Once(ServerCpu server, Func<Task> call)
    {
        var (before, calls) = (server.Now, 0);
        TimeSpan spent;
        do
        {
            await call();
            calls++;
            spent = server.Now - before;
        }
        while (spent < Turn);
        return spent.TotalMilliseconds / calls;
    }
}
