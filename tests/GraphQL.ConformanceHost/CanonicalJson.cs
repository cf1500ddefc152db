using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Investigate.GraphQL.Execution;

namespace Investigate.GraphQL.ConformanceHost;

/// <summary>Arguments as JSON with sorted keys and the numbers of JavaScript: what was not given is not there.</summary>
internal static class CanonicalJson
{
    public static string OfArguments(IResolverContext context) => Of(context.Field.Arguments
        .Where(argument => context.HasArgument(argument.Name))
        .ToDictionary(argument => argument.Name, argument => context.Argument<object?>(argument.Name), StringComparer.Ordinal));

    public static string Of(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => Number(number),
        string text => Quote(text),
        CaseKind kind => Quote(kind.ToString().ToUpperInvariant()),
        Point point => Of(new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = point.X, ["y"] = point.Y }),
        JsonElement json => Of(json),
        IReadOnlyDictionary<string, object?> fields => Fields(fields),
        IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Of))}]",
        _ => throw new ArgumentException($"Expected a value of a request, found {value.GetType()}.", nameof(value)),
    };

    private static string Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Fields(json.EnumerateObject().ToDictionary(field => field.Name, field => (object?)field.Value, StringComparer.Ordinal)),
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Of))}]",
        JsonValueKind.Number => Number(json.GetDouble()),
        JsonValueKind.String => Quote(json.GetString()!),
        _ => json.GetRawText(),
    };

    private static string Fields(IReadOnlyDictionary<string, object?> fields) =>
        $"{{{string.Join(',', fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{Quote(field.Key)}:{Of(field.Value)}"))}}}";

    private static string Number(double value) => double.IsFinite(value) ? Inspect.Number(value) : "null";

    private static string Quote(string text)
    {
        using var writer = new ResultWriter();
        writer.WriteString(text);
        return Encoding.UTF8.GetString(writer.Written.Span);
    }
}
