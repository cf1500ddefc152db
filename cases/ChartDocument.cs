using System.Text.Json;

namespace Investigate.Cases;

/// <summary>
/// What a saved chart may hold: ids, numbers, marks of the drawing and the notes somebody wrote on it; never a label or a name, which the service
/// gives anew on opening, with the masks of that moment.
/// </summary>
internal static class ChartDocument
{
    public const int MostBytes = 1_000_000;

    private const int LongestNote = 2_000;
    private const int LongestMark = 40;

    /// <summary>Names of members that would hold what the service says of somebody.</summary>
    private static readonly HashSet<string> OfLabels = new(StringComparer.OrdinalIgnoreCase)
    {
        "label", "labels", "name", "names", "displayName", "handle", "title", "plate", "number", "documentNumber", "phone", "birthYear", "birthDate", "address",
    };

    /// <summary>The id in <c>basedOn</c>; null where there is none.</summary>
    /// <exception cref="FormatException">It is no object, or that is no text.</exception>
    public static string? BasedOn(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("Expected an object.");
        }

        return !document.TryGetProperty("basedOn", out var of) || of.ValueKind == JsonValueKind.Null ? null
            : of.ValueKind == JsonValueKind.String ? of.GetString() : throw new FormatException("Expected an id in basedOn.");
    }

    /// <summary>Every text in it that has the form of an id, also where one names a member.</summary>
    /// <exception cref="FormatException">It holds something else than ids, numbers, marks and notes.</exception>
    public static IEnumerable<string> Ids(JsonElement element, string? member = null)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return element.EnumerateObject().SelectMany(one => OfLabels.Contains(one.Name)
                    ? throw new FormatException("Expected no label.")
                    : Text(one.Name, null).Concat(Ids(one.Value, one.Name)));
            case JsonValueKind.Array:
                return element.EnumerateArray().SelectMany(one => Ids(one, member));
            case JsonValueKind.String:
                return Text(element.GetString() ?? "", member);
            default:
                return [];
        }
    }

    private static IEnumerable<string> Text(string text, string? member)
    {
        if (member == "text" && text.Length <= LongestNote)
        {
            return [];
        }

        return DeploymentIds.LooksLikeAnId(text) ? [text] : IsMark(text) ? [] : throw new FormatException("Expected an id or a mark of the drawing.");
    }

    /// <summary>A kind, a colour, a name of a layout, an instant: no blanks, no letters but Latin ones.</summary>
    private static bool IsMark(string text) => text.Length <= LongestMark && text.All(c => char.IsAsciiLetterOrDigit(c) || "_.:#+/-".Contains(c));
}
