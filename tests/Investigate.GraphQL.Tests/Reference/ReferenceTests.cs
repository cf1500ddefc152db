using System.Text.Json;
using Investigate.GraphQL.ConformanceHost;
using Investigate.GraphQL.Execution;

namespace Investigate.GraphQL.Tests.Reference;

/// <summary>What the reference implementation answers, word for word: messages, places, order and values, by section of the specification.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string, ReferenceCase> Language => ReferenceCase.Read("Language");

    public static TheoryData<string, ReferenceCase> Validation => ReferenceCase.Read("Validation");

    public static TheoryData<string, ReferenceCase> Variables => ReferenceCase.Read("Variables");

    public static TheoryData<string, ReferenceCase> Execution => ReferenceCase.Read("Execution");

    public static TheoryData<string, ReferenceCase> Introspection => ReferenceCase.Read("Introspection");

    [Theory]
    [MemberData(nameof(Introspection))]
    public Task A_schema_tells_of_itself_what_the_reference_tells(string section, ReferenceCase document) => Compare(section, document);

    [Theory]
    [MemberData(nameof(Language))]
    public Task Documents_are_read_or_refused_as_by_the_reference(string section, ReferenceCase document) => Compare(section, document);

    [Theory]
    [MemberData(nameof(Validation))]
    public Task Rules_of_validation_report_what_the_reference_reports(string section, ReferenceCase document) => Compare(section, document);

    [Theory]
    [MemberData(nameof(Variables))]
    public Task Variables_are_coerced_or_refused_as_by_the_reference(string section, ReferenceCase document) => Compare(section, document);

    [Theory]
    [MemberData(nameof(Execution))]
    public Task Operations_answer_what_the_reference_answers(string section, ReferenceCase document) => Compare(section, document);

    private static async Task Compare(string section, ReferenceCase expected)
    {
        var request = new GraphQLRequest(expected.Document) { Variables = expected.Variables, OperationName = expected.OperationName };

        using var result = await new RequestExecutor(ConformanceSchema.Create()).Execute(request);

        List<string> found = [.. result.Errors.Select(Line)];
        if (result.HasData)
        {
            using var data = JsonDocument.Parse(result.Data);
            var wanted = JsonElement.Parse(expected.Answer[0]);
            JsonElement.DeepEquals(data.RootElement, wanted).ShouldBeTrue($"{section}: expected {wanted.GetRawText()}, found {data.RootElement.GetRawText()}");
            found.ShouldBe(expected.Answer.Skip(1), ignoreOrder: true, section);
        }
        else
        {
            found.ShouldBe(expected.Answer, section);
        }
    }

    private static string Line(GraphQLError error)
    {
        var place = string.Join(", ", error.Locations.Select(at => $"{at.Line}:{at.Column}"));
        return $"{(place.Length > 0 ? place : "-")} {error.Message}{(error.Path is null ? "" : " at " + string.Join('.', error.Path))}";
    }
}
