using System.Text.Json;
using System.Text.RegularExpressions;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.ConformanceHost;

internal sealed class CaseKindType : EnumType<CaseKind>
{
    protected override void Configure(IEnumTypeDescriptor<CaseKind> type) => type.Value(CaseKind.Closed).Deprecated("use ARCHIVED");
}

internal sealed partial class DateType() : ScalarType<string>("Date", "A calendar date, yyyy-MM-dd.", "https://example.com/date")
{
    protected override string ParseValue(JsonElement value) => Check(value.ValueKind == JsonValueKind.String ? value.GetString() : null);

    protected override string ParseLiteral(ValueNode literal, VariableValues variables) => Check((literal as StringValueNode)?.Value);

    protected override void WriteValue(string value, ResultWriter writer) => writer.WriteString(Check(value));

    private static string Check(string? text) => text is not null && Pattern().IsMatch(text) ? text : throw new GraphQLException("not a Date");

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d\z", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 100)]
    private static partial Regex Pattern();
}

internal sealed class JsonType() : ScalarType<JsonElement>("JSON", "Any JSON value.")
{
    protected override JsonElement ParseValue(JsonElement value) => value;

    protected override void WriteValue(JsonElement value, ResultWriter writer) => writer.WriteValue(value);
}

internal sealed class EchoInputType : InputObjectType<IReadOnlyDictionary<string, object?>>
{
    protected override void Configure(IInputObjectTypeDescriptor<IReadOnlyDictionary<string, object?>> type)
    {
        type.Name("EchoInput");
        type.Field("required").Type("Int!");
        type.Field("int").Type("Int = 7");
        type.Field("float").Type("Float");
        type.Field("string").Type("String").DefaultValue("dflt");
        type.Field("kind").Type("CaseKind").DefaultValue(CaseKind.Open);
        type.Field("list").Type("[Int!]");
        type.Field("nested").Type("EchoInput");
        type.Field("defaulted").Type("Boolean!").DefaultValue(true);
        type.Field("old").Type("String").Deprecated("unused");
    }
}

internal sealed class PickByType : InputObjectType<IReadOnlyDictionary<string, object?>>
{
    protected override void Configure(IInputObjectTypeDescriptor<IReadOnlyDictionary<string, object?>> type)
    {
        type.Name("PickBy").OneOf();
        type.Field("id").Type("ID");
        type.Field("name").Type("String");
        type.Field("point").Type("PointInput");
    }
}

internal sealed record Point(double X, double Y);

internal sealed class PointInputType : InputObjectType<Point>
{
    protected override void Configure(IInputObjectTypeDescriptor<Point> type)
    {
        type.Name("PointInput");
        type.Field("x").Type("Float!");
        type.Field("y").Type("Float! = 0");
    }
}
