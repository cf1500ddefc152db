using Investigate.Importers;
using Investigate.Importers.City;
using Investigate.Stores.Neo4j.Session;
using Investigate.Testing.Embedded;
using Investigate.Testing.Neo4j;
using Shouldly;
using Xunit.Abstractions;

namespace Investigate.Stores.Neo4j.Tests.Plans;

/// <summary>
/// What a question costs the database, in hits: they depend neither on the machine nor on its load. Asked of a city large enough that the server plans
/// as for a large one.
/// </summary>
public sealed class HitsTests(ITestOutputHelper output)
{
    private const int Stays = 4000;
    private const double Most = 1.05;

    [Neo4jFact]
    public async Task No_question_costs_more_than_a_twentieth_above_the_best_text_known()
    {
        await using var server = await Neo4jServer.Take();
        await Load(server.Settings);
        var recorder = new Recorder();
        var settings = recorder.On(server.Settings with { Options = "CYPHER replan=force PROFILE " });
        await using var store = await Neo4jStore.Open(settings, TimeProvider.System, default);
        await using var reader = await store.Graph.Read(default);
        using var session = new Neo4jSession(settings);
        var wrong = new List<string>();
        foreach (var (question, ask, best) in Comparisons.Of(await Frontier.Of(reader, 600), reader.Version))
        {
            recorder.Forget();
            var found = (await ask(reader)).Count();
            var ours = recorder.Requests.ShouldHaveSingleItem(question).Plan;
            recorder.Forget();
            var expected = 0;
            foreach (var (text, parameters) in best)
            {
                expected += (await session.Read(text, parameters, default)).Count;
            }

            found.ShouldBe(expected, question);
            found.ShouldBeGreaterThan(100, question);
            var (cost, bar) = (QueryPlans.Hits(ours), recorder.Requests.Sum(request => QueryPlans.Hits(request.Plan)));
            output.WriteLine(FormattableString.Invariant($"{question}: {found} rows, {cost} hits, best text {bar}, {(double)cost / bar:F3}"));
            if (cost > bar * Most)
            {
                wrong.Add($"{question}: {cost} hits, the best text {bar}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static async Task Load(Neo4jSettings settings)
    {
        using var folder = new TemporaryDirectory();
        SyntheticCity.Write(new CityRequest(Stays, 1), folder.Path, null);
        await using var store = await Neo4jStore.Open(settings, TimeProvider.System, default);
        (await FolderImport.Load(store.Graph, folder.Path, new ImportOptions(), default)).AllTaken.ShouldBeTrue();

        // Fresh statistics, as a server has them after a while.
        await store.Session.Write("CALL db.prepareForReplanning(60)", Parameters.None, default);
    }
}
