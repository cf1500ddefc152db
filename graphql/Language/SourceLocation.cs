using System.Text;

namespace Investigate.GraphQL.Language;

/// <summary>A place in a document. Both numbers start at 1; a column counts UTF-16 code units, as graphql-js does.</summary>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>The place of the byte at <paramref name="offset"/>. A line ends at LF, CR or CR LF.</summary>
    internal static SourceLocation Of(ReadOnlySpan<byte> source, int offset) => new LineStarts(source).LocationOf(source, offset);
}

/// <summary>Where the lines of a text begin.</summary>
internal sealed class LineStarts
{
    private readonly List<int> starts = [0];

    public LineStarts(ReadOnlySpan<byte> source)
    {
        for (var at = 0; source[at..].IndexOfAny((byte)'\n', (byte)'\r') is var next && next >= 0;)
        {
            at += next;
            at += source[at..].StartsWith("\r\n"u8) ? 2 : 1;
            starts.Add(at);
        }
    }

    /// <param name="source">The text from which the lines were found.</param>
    public SourceLocation LocationOf(ReadOnlySpan<byte> source, int offset)
    {
        var found = starts.BinarySearch(offset);
        var line = found < 0 ? ~found - 1 : found;
        return new(line + 1, Encoding.UTF8.GetCharCount(source[starts[line]..offset]) + 1);
    }
}
