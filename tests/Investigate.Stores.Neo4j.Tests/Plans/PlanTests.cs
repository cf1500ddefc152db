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
            wrong.AddRange(Scans(await store.Session.Plan($"EXPLAIN {text}", Parameters.None, default), []).Select(found => $"{name}: {found}"));
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>The operators of a plan that look at more than is asked.</summary>
    /// <param name="few">Labels that may be looked through, since they have few nodes.</param>
    internal static IEnumerable<string> Scans(JsonElement plan, IReadOnlyList<string> few) => Operators(plan)
        .Where(found => Forbidden.Any(found.Name.StartsWith) && !(found.Name.StartsWith("NodeByLabelScan") && few.Any(label => found.Details.EndsWith(":" + label))))
        .Select(found => $"{found.Name} {found.Details}");

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

    private static IEnumerable<(string Name, string Details)> Operators(JsonElement plan)
    {
        var details = plan.GetProperty("arguments").TryGetProperty("Details", out var told) ? told.ToString() : "";
        yield return (plan.GetProperty("operatorType").GetString()!, details);
        foreach (var child in plan.GetProperty("children").EnumerateArray())
        {
            foreach (var below in Operators(child))
            {
                yield return below;
            }
        }
    }
}
