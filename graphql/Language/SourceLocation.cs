using System.Text;

namespace Investigate.GraphQL.Language;

/// <summary>A place in a document. Both numbers start at 1; a column counts UTF-16 code units, as graphql-js does.</summary>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary>The place of the byte at <paramref name="offset"/>. A line ends at LF, CR or CR LF.</summary>
    internal static SourceLocation Of(ReadOnlySpan<byte> source, int offset)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < offset; i++)
        {
            if (source[i] is (byte)'\n' || (source[i] is (byte)'\r' && (i + 1 >= source.Length || source[i + 1] is not (byte)'\n')))
            {
                line++;
                start = i + 1;
            }
        }

        return new(line, Encoding.UTF8.GetCharCount(source[start..offset]) + 1);
    }
}
