using Investigate.Importers.Format;

namespace Investigate.Importers;

/// <summary>A file that is being read: its records after the header.</summary>
internal sealed class OpenFile : IDisposable
{
    /// <summary>A header stands among the first records: above it exports put a title.</summary>
    private const int HeaderWithin = 10;

    private readonly Stream stream;

    private OpenFile(Stream stream, Records records, HeaderRow? header) => (this.stream, Records, Header) = (stream, records, header);

    public Records Records { get; }

    /// <summary>What its text is written in; null where it is a workbook.</summary>
    public string? Encoding { get; init; }

    /// <summary>Null where the file has no record at all.</summary>
    public HeaderRow? Header { get; }

    /// <summary>
    /// The first record is the header. Where it lacks a required column and one of the next has all of them, that one is, and what stands
    /// above it is a title and no record.
    /// </summary>
    /// <param name="stream">Owned.</param>
    /// <param name="begin">The records of the stream, from where it stands.</param>
    public static OpenFile WithHeader(Stream stream, Func<Records> begin, Headings headings, string? encoding)
    {
        var records = begin();
        if (!records.Read())
        {
            return new OpenFile(stream, records, null) { Encoding = encoding };
        }

        var header = HeaderRow.Of(headings, records);
        if (header.Fault?.Code == RejectionCodes.MissingColumn)
        {
            for (var i = 1; i < HeaderWithin && records.Read(); i++)
            {
                if (HeaderRow.Of(headings, records) is { Fault: null } below)
                {
                    records.Bind(below);
                    return new OpenFile(stream, records, below) { Encoding = encoding };
                }
            }

            records.Dispose();
            stream.Position = 0;
            records = begin();
            records.Read();
        }

        records.Bind(header);
        return new OpenFile(stream, records, header) { Encoding = encoding };
    }

    /// <summary>Each record names its fields.</summary>
    /// <param name="stream">Owned.</param>
    public static OpenFile WithoutHeader(Stream stream, Records records, Headings headings, string encoding) =>
        new(stream, records, HeaderRow.OfColumns(headings)) { Encoding = encoding };

    public void Dispose()
    {
        Records.Dispose();
        stream.Dispose();
    }
}
