namespace Investigate.GraphQL.Language;

/// <summary>Block strings (specification, section 2.9.4): from their raw text to their value, and back for printing.</summary>
internal static class BlockString
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r"];

    /// <summary>The value: common indentation of all lines but the first removed, blank lines at both ends dropped, \""" unescaped.</summary>
    public static string Dedent(string raw)
    {
        var lines = raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal).Split(LineEnds, StringSplitOptions.None);
        var common = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = Indent(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            common = i == 0 ? common : Math.Min(common, indent);
        }

        if (first < 0)
        {
            return "";
        }

        for (var i = 1; i < lines.Length; i++)
        {
            lines[i] = lines[i][Math.Min(common, lines[i].Length)..];
        }

        return string.Join('\n', lines[first..(last + 1)]);
    }

    /// <summary>False where a block string could not give back the same text: control characters, blank ends, common indentation.</summary>
    public static bool CanPrint(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        if (value.AsSpan().IndexOfAnyInRange('\0', '\b') >= 0 || value.AsSpan().IndexOfAny("\v\f\r\u000E\u000F") >= 0)
        {
            return false;
        }

        var lines = value.Split('\n');
        if (IsBlank(lines[0]) || IsBlank(lines[^1]))
        {
            return false;
        }

        return lines.Length == 1 || !lines.All(line => IsBlank(line) || Indent(line) > 0);
    }

    /// <summary>The literal with its quotes, on lines of its own where that reads better.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Split(LineEnds, StringSplitOptions.None);
        var indented = lines.Length > 1 && lines.Skip(1).All(line => line.Length == 0 || IsWhiteSpace(line[0]));
        var endsInQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var breakAfter = (value.EndsWith('"') && !endsInQuotes) || value.EndsWith('\\');
        var multiline = lines.Length > 1 || value.Length > 70 || breakAfter || indented || endsInQuotes;
        var keepFirst = lines.Length == 1 && value.Length > 0 && IsWhiteSpace(value[0]);
        var before = (multiline && !keepFirst) || indented ? "\n" : "";
        return "\"\"\"" + before + escaped + (multiline ? "\n" : "") + "\"\"\"";
    }

    private static bool IsWhiteSpace(char c) => c is ' ' or '\t';

    private static bool IsBlank(string line) => Indent(line) == line.Length;

    private static int Indent(string line)
    {
        var i = 0;
        while (i < line.Length && IsWhiteSpace(line[i]))
        {
            i++;
        }

        return i;
    }
}
