using System.Text.RegularExpressions;

namespace Investigate.Api.Tests;

/// <summary>The fields of an SDL text by «Type.field», each with its arguments and type, read by pattern and not by our own parser.</summary>
internal static partial class SdlFields
{
    public static IReadOnlyDictionary<string, string> Read(string sdl)
    {
        var fields = new Dictionary<string, string>();
        var text = Comments().Replace(Descriptions().Replace(sdl, ""), "");
        foreach (Match type in Types().Matches(text))
        {
            foreach (Match field in Fields().Matches(type.Groups[2].Value))
            {
                fields.Add($"{type.Groups[1].Value}.{field.Groups[1].Value}", Normal(field.Groups[2].Value) + ": " + field.Groups[3].Value);
            }
        }

        return fields;
    }

    private static string Normal(string arguments) => Blanks().Replace(arguments.Replace(",", " "), " ").Replace("( ", "(").Replace(" )", ")").Replace(" : ", ": ");

    [GeneratedRegex("""("{3}[\s\S]*?"{3})|("(?:[^"\\\n]|\\.)*")""")]
    private static partial Regex Descriptions();

    [GeneratedRegex("#[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"(?:type|interface|input)\s+(\w+)[^{]*\{([^}]*)\}")]
    private static partial Regex Types();

    [GeneratedRegex(@"(\w+)\s*(\([^)]*\))?\s*:\s*([\[\]\w!]+)")]
    private static partial Regex Fields();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
