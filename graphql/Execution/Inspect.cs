using System.Globalization;
using System.Text.Json;

namespace Investigate.GraphQL.Execution;

/// <summary>Values as the messages of graphql-js show them: strings quoted, long lists and deep objects shortened.</summary>
internal static class Inspect
{
    private const int Items = 10;
    private const int Depth = 2;

    /// <summary>Characters after which the fields of an object are left out: one error must not repeat a whole request.</summary>
    private const int MostDetail = 1000;

    public static string Value(JsonElement value) => Value(value, 0);

    public static string Value(object value) => value switch
    {
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        double number => Number(number),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().Name,
    };

    /// <summary>A number as JavaScript prints it: its shortest digits, with an exponent from 1e21 up and below 1e-6.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }

        if (value == 0)
        {
            return "0";
        }

        var parts = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal) is var found && found < 0 ? parts[0].Length : found;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        point += parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        point -= digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        var text = point switch
        {
            > 21 or <= -6 => $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(point > 0 ? "+" : "")}{point - 1}",
            <= 0 => "0." + new string('0', -point) + digits,
            _ when point >= digits.Length => digits.PadRight(point, '0'),
            _ => $"{digits[..point]}.{digits[point..]}",
        };
        return value < 0 ? "-" + text : text;
    }

    private static string Value(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return Quote(value.GetString()!);
            case JsonValueKind.Number:
                return Number(value.GetDouble());
            case JsonValueKind.Array when value.GetArrayLength() == 0:
                return "[]";
            case JsonValueKind.Array when depth >= Depth:
                return "[Array]";
            case JsonValueKind.Array:
                var items = value.EnumerateArray().Take(Items).Select(item => Value(item, depth + 1)).ToList();
                var rest = value.GetArrayLength() - items.Count;
                if (rest > 0)
                {
                    items.Add(rest == 1 ? "... 1 more item" : $"... {rest} more items");
                }

                return $"[{string.Join(", ", items)}]";
            case JsonValueKind.Object when !value.EnumerateObject().Any():
                return "{}";
            case JsonValueKind.Object when depth >= Depth:
                return "[Object]";
            case JsonValueKind.Object:
                return $"{{ {string.Join(", ", Fields(value, depth))} }}";
            default:
                return value.GetRawText();
        }
    }

    private static List<string> Fields(JsonElement value, int depth)
    {
        List<string> fields = [];
        var length = 0;
        foreach (var field in value.EnumerateObject().TakeWhile(_ => length <= MostDetail))
        {
            fields.Add($"{field.Name}: {Value(field.Value, depth + 1)}");
            length += fields[^1].Length;
        }

        return fields;
    }

    private static string Quote(string text)
    {
        using var writer = new ResultWriter();
        writer.WriteString(text);
        return System.Text.Encoding.UTF8.GetString(writer.Written.Span);
    }
}
