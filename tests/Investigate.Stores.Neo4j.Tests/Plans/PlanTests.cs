using System.Reflection;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Reading;
using Investigate.Testing;
using Investigate.Testing.Neo4j;
using Shouldly;

namespace Investigate.Stores.Neo4j.Tests.Plans;

/// <summary>No question looks at more than it asks for: every plan goes by an index.</summary>
public sealed class PlanTests
{
    [Neo4jFact]
    public async Task No_question_scans_a_label_or_multiplies_what_it_finds()
    {
        await using var server = await Neo4jServer.Take();
        await using var store = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);
        await Scenario.Parse("""
            House H1: 101
            Ann        101  10 Mar 15:00  12 Mar 11:00
            """).Load(store.Graph);
        using var plans = new QueryPlans(server.Settings);
        var wrong = new List<string>();
        foreach (var (name, text) in Texts())
        {
            wrong.AddRange(QueryPlans.Scans(await plans.Of(text), []).Select(found => $"{name}: {found}"));
        }

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, string Text)> Texts()
    {
        foreach (var field in new[] { typeof(ReadTexts), typeof(EntryTexts) }.SelectMany(texts => texts.GetFields(BindingFlags.Public | BindingFlags.Static)))
        {
            if (field.Name != nameof(EntryTexts.MeetingInRoom))
            {
                yield return (field.Name, (string)field.GetValue(null)!);
            }
        }

        foreach (var kind in FactKinds.All)
        {
            yield return ($"{kind} by id", ReadTexts.Facts(kind));
        }

        yield return ("persons by document", ReadTexts.ByKey(FactKinds.Person));
        yield return ("vehicles by plate", ReadTexts.ByKey(FactKinds.Vehicle));
    }
}
