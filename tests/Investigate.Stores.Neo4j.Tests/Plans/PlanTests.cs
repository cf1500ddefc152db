using System.Reflection;
using System.Text.Json;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Reading;
using Investigate.Stores.Neo4j.Session;
using Investigate.Testing;
using Investigate.Testing.Neo4j;
using Shouldly;

namespace Investigate.Stores.Neo4j.Tests.Plans;

/// <summary>No question looks at more than it asks for: every plan goes by an index.</summary>
public sealed class PlanTests
{
    private static readonly string[] Forbidden = ["AllNodesScan", "NodeByLabelScan", "CartesianProduct", "UnionNodeByLabelsScan", "IntersectionNodeByLabelsScan"];

    [Neo4jFact]
    public async Task No_question_scans_a_label_or_multiplies_what_it_finds()
    {
        await using var server = await Neo4jServer.Take();
        await using var store = await Neo4jStore.Open(server.Settings, TimeProvider.System, default);
        await Scenario.Parse("""
            House H1: 101
            Ann        101  10 Mar 15:00  12 Mar 11:00
            """).Load(store.Graph);
        var wrong = new List<string>();
        foreach (var (name, text) in Texts())
        {
            var operators = Operators(await store.Session.Plan($"EXPLAIN {text}", Parameters.None, default)).ToList();
            wrong.AddRange(operators.Where(found => Forbidden.Any(found.StartsWith)).Select(found => $"{name}: {found}"));
        }

        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, string Text)> Texts()
    {
        foreach (var field in typeof(ReadTexts).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            yield return (field.Name, (string)field.GetValue(null)!);
        }

        foreach (var kind in FactKinds.All)
        {
            yield return ($"{kind} by id", ReadTexts.Facts(kind));
        }

        yield return ("persons by document", ReadTexts.ByKey(FactKinds.Person));
        yield return ("vehicles by plate", ReadTexts.ByKey(FactKinds.Vehicle));
    }

    private static IEnumerable<string> Operators(JsonElement plan)
    {
        yield return plan.GetProperty("operatorType").GetString()!;
        foreach (var child in plan.GetProperty("children").EnumerateArray())
        {
            foreach (var below in Operators(child))
            {
                yield return below;
            }
        }
    }
}
