using System.Text.Json;
using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Reading;
using Investigate.Stores.Neo4j.Session;
using Investigate.Stores.Neo4j.Tests.Session;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests.Plans;

/// <summary>The server plans a text anew for each power of ten that the lengths of its lists reach.</summary>
public sealed class PlanWarmingTests
{
    private const string Nothing = """{"data":{"fields":[],"values":[]}}""";

    [Fact]
    public async Task No_question_of_any_size_is_planned_when_it_comes()
    {
        var warmed = await Planned(reader => PlanWarming.Run(reader, default));

        foreach (var size in (int[])[1, 2, 10, 11, 100, 101, 1000])
        {
            var asked = await Planned(async reader =>
            {
                foreach (var (_, ask) in Questions.Of(reader, size))
                {
                    await ask();
                }
            });
            asked.Except(warmed).ShouldBeEmpty($"questions of {size}");
        }
    }

    /// <summary>The plans that questions need: their texts, and the size of each list.</summary>
    private static async Task<IReadOnlySet<string>> Planned(Func<IGraphReader, Task> ask)
    {
        await using var server = new FakeServer((202, Nothing));
        var recorder = new Recorder();
        using var session = new Neo4jSession(recorder.On(server.Settings));
        await using var reader = new GraphReader(session, new GraphVersion(1), new BuildingLists(session));
        await ask(reader);
        return recorder.Requests.Select(request => request.Statement + string.Concat(request.Body.GetProperty("parameters").EnumerateObject().Select(Size))).ToHashSet();
    }

    private static string Size(JsonProperty parameter) => parameter.Value.ValueKind != JsonValueKind.Array ? ""
        : $" {parameter.Name} {Math.Ceiling(Math.Log10(Math.Max(0.1, parameter.Value.GetArrayLength())))}";
}
