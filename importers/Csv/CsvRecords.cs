using System.Text.Unicode;
using CsvHelper;

namespace Investigate.Importers.Csv;

/// <summary>
/// The records of a file of separated values, RFC 4180 with a comma or a tab, as spans of UTF-8: CsvHelper's raw reader, which divides them, and what becomes of
/// those that cannot be read.
/// <list type="bullet">
/// <item>A record ends at CRLF, LF or CR; a line break between quotes belongs to its field, so the record is still one row.</item>
/// <item>A quote inside a field that does not begin with one is an ordinary character, as spreadsheets read it.</item>
/// <item>A wholly empty line is no record, but it has a row number: rows are numbered as a spreadsheet shows them.</item>
/// <item>A record that cannot be read is still a record, with its <see cref="Fault"/>. Where a quote is never closed, or not within
/// <see cref="MaxBytes"/>, only its first line is given up: the lines after it are records again.</item>
/// <item>Memory is bounded by a few times <see cref="MaxBytes"/>.</item>
/// </list>
/// </summary>
internal sealed class CsvRecords : Records
{
    /// <summary>Longest record that is read.</summary>
    public const int MaxBytes = 1 << 20;

    /// <summary>
    /// After so many quotes that nothing closed, quotes no longer reach over line breaks: each costs a look over the longest record
    /// allowed, and a file made to need that on every line would take days.
    /// </summary>
    private const int MaxUnclosedQuotes = 1000;

    private readonly Stream stream;
    private readonly int bufferBytes;
    private CsvReader reader;
    private long origin;
    private long end;
    private bool begun;
    private bool beforeLineBreak;
    private bool suspect;
    private readonly char separator;
    private readonly string? encoding;
    private CsvFault fault;
    private int unclosedQuotes;

    /// <param name="stream">Seekable; not owned.</param>
    /// <param name="separator">A comma or a tab.</param>
    /// <param name="encoding">What the file was written in where that was not UTF-8; bytes that were wrong in it are wrong in the stream too.</param>
    /// <param name="bufferBytes">First size of the buffer.</param>
    public CsvRecords(Stream stream, char separator = ',', string? encoding = null, int bufferBytes = 1 << 17)
    {
        this.stream = stream;
        this.separator = separator;
        this.encoding = encoding;
        this.bufferBytes = bufferBytes;
        reader = Reader();
    }

    /// <summary>What is wrong with the current record as CSV.</summary>
    public CsvFault Problem => fault;

    public override RecordFault? Fault => fault == CsvFault.None ? null : new(null, RejectionCodes.Of(fault), DetailOf(fault));

    public override long BytesRead => end;

    /// <summary>The content of a field without its quotes; valid until the next <see cref="Read"/>.</summary>
    public override ReadOnlySpan<byte> this[int field] => reader.GetSpan(field);

    public override bool Read()
    {
        while (true)
        {
            suspect = false;
            if (!TryNext(out var fits))
            {
                return false;
            }

            var record = fits ? reader.RawRecord : default;
            if (fits && record.Length <= MaxBytes)
            {
                var isRestOfLine = beforeLineBreak && record.IsEmpty;
                beforeLineBreak = false;
                fault = suspect ? Quoting.FaultOf(record, (byte)separator) : CsvFault.None;
                if (fault != CsvFault.UnclosedQuote || !reader.Options.AllowLineBreaksInQuotes)
                {
                    begun = true;
                    end = origin + reader.ByteOffset + record.Length;
                    Row += isRestOfLine ? 0 : 1;
                    if (record.IsEmpty)
                    {
                        continue;
                    }

                    Count = reader.FieldCount;
                    fault = !Utf8.IsValid(record) ? CsvFault.NotUtf8 : record.Contains((byte)0) ? CsvFault.Nul : fault;
                    return true;
                }
            }

            GiveUpLine();
            return true;
        }
    }

    public override void Dispose() => reader.Dispose();

    private CsvReader Reader() => CsvReader.Create(
        stream,
        new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = MaxBytes,
            BufferSize = bufferBytes,
            AllowLineBreaksInQuotes = unclosedQuotes < MaxUnclosedQuotes,
            OnMalformedRecord = _ => suspect = true,
        },
        leaveOpen: true);

    /// <param name="fits">False where the next record is longer than the reader may buffer.</param>
    private bool TryNext(out bool fits)
    {
        try
        {
            fits = true;
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            fits = false;
            return true;
        }
    }

    /// <summary>
    /// Takes the first line of the record for a record that cannot be read, and begins again at the line break after it: not behind it,
    /// where bytes of the file could be taken for a byte order mark.
    /// </summary>
    private void GiveUpLine()
    {
        reader.Dispose();
        stream.Position = end;
        var line = new LineScan(stream);
        if (begun)
        {
            line.PassLineBreak();
        }

        fault = line.PassLine() > MaxBytes ? CsvFault.TooLong : CsvFault.UnclosedQuote;
        unclosedQuotes += fault == CsvFault.UnclosedQuote ? 1 : 0;
        origin = end = line.Position;
        stream.Position = end;
        begun = beforeLineBreak = true;
        Row++;
        Count = 0;
        reader = Reader();
    }

    private string? DetailOf(CsvFault of) => of switch
    {
        CsvFault.NotUtf8 => encoding,
        CsvFault.TextAfterQuote when separator == '\t' => "tab",
        _ => null,
    };
}
