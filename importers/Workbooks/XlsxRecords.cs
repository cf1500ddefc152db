using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Investigate.Importers.Format;

namespace Investigate.Importers.Workbooks;

/// <summary>
/// The records of the first visible sheet of a workbook that holds anything: cells as their columns need them, formulas as the value that was last
/// computed. A wholly empty row is no record, but it has a row number.
/// </summary>
internal sealed class XlsxRecords : Records
{
    /// <summary>Digits of a number that a spreadsheet keeps: those beyond are lost.</summary>
    private const double MostDigits = 1e15;

    private const double LastDay = 2_958_466;

    // The reader's configuration asks for code page 1252, which only old binary workbooks need.
    static XlsxRecords() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private readonly Stream stream;
    private readonly IExcelDataReader reader;
    private readonly ArrayBufferWriter<byte> values = new(1 << 12);
    private readonly List<Range> fields = [];
    private Column?[] columns = [];
    private int headerCount = -1;
    private RecordFault? fault;

    /// <param name="stream">Seekable, of a workbook that <see cref="WorkbookCheck"/> has passed; not owned.</param>
    public XlsxRecords(Stream stream)
    {
        this.stream = stream;
        reader = Guarded(() => ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { LeaveOpen = true }));
        while (reader.VisibleState != "visible" || reader.RowCount == 0)
        {
            if (!reader.NextResult())
            {
                break;
            }
        }
    }

    public override RecordFault? Fault => fault;

    public override long BytesRead => reader.RowCount > 0 ? stream.Length * Row / Math.Max(Row, reader.RowCount) : stream.Length;

    /// <summary>Sheets after the one that is read; they hold something and are not read.</summary>
    public IReadOnlyList<string> OtherSheets()
    {
        var others = new List<string>();
        while (Guarded(reader.NextResult))
        {
            if (reader.RowCount > 0 && reader.VisibleState == "visible")
            {
                others.Add(Shown.Shortened(reader.Name));
            }
        }

        return others;
    }

    public override ReadOnlySpan<byte> this[int field] => values.WrittenSpan[fields[field]];

    public override bool Read()
    {
        while (Guarded(reader.Read))
        {
            Row++;
            fault = null;
            Take();
            if (Count > 0 || fault is not null)
            {
                return true;
            }
        }

        return false;
    }

    public override void Bind(HeaderRow header)
    {
        headerCount = header.Count;
        columns = new Column?[header.Count];
        foreach (var column in header.Columns)
        {
            if (header.Field(column) is var field and >= 0)
            {
                columns[field] = column;
            }
        }
    }

    public override void Dispose() => reader.Dispose();

    private void Take()
    {
        values.ResetWrittenCount();
        fields.Clear();
        var last = reader.FieldCount - 1;
        while (last >= 0 && IsBlank(reader.GetValue(last)))
        {
            last--;
        }

        if (last >= HeaderRow.MaxColumns * 2)
        {
            fault = new(null, RejectionCodes.TooManyColumns, $"{HeaderRow.MaxColumns}|{last + 1}");
            Count = 0;
            return;
        }

        for (var field = 0; field <= last; field++)
        {
            Add(Text(reader.GetValue(field), field < columns.Length ? columns[field] : null));
        }

        // Cells that are empty up to the header's last are no missing fields.
        while (last >= 0 && fields.Count < headerCount)
        {
            Add("");
        }

        Count = fields.Count;
    }

    private void Add(string text)
    {
        var from = values.WrittenCount;
        Encoding.UTF8.GetBytes(text, values);
        fields.Add(from..values.WrittenCount);
    }

    private string Text(object? cell, Column? column)
    {
        switch (cell)
        {
            case null:
                return "";
            case string text:
                return text;
            case bool truth:
                return truth ? "true" : "false";
            case DateTime instant:
                return Text(instant, column);
            case TimeSpan time:
                return time.ToString("c", CultureInfo.InvariantCulture);
            case double number when column?.Form is Form.Date or Form.Instant && number is >= 1 and < LastDay:
                return Text(DateTime.FromOADate(number), column);
            case double number when column?.Form == Form.Identifier && Math.Abs(number) >= MostDigits:
                fault ??= new(column.Name, RejectionCodes.LostDigits, null);
                return "";
            case double number:
                return number.ToString(Math.Abs(number) < MostDigits && number == Math.Floor(number) ? "F0" : "R", CultureInfo.InvariantCulture);
            default:
                return Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
        }
    }

    /// <summary>As the column has it; where no column is known, the date alone of what has no time of day. Serial days are whole milliseconds at best.</summary>
    private static string Text(DateTime instant, Column? column)
    {
        var rounded = new DateTime((instant.Ticks + (TimeSpan.TicksPerMillisecond * 500)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        var hasTime = column?.Form == Form.Instant || (rounded.TimeOfDay != TimeSpan.Zero && column?.Form != Form.Date);
        return rounded.ToString(hasTime ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool IsBlank(object? cell) => cell is null || (cell is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>What is wrong with a workbook's XML comes out while it is read.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is ExcelReaderException or XmlException or InvalidDataException or FormatException or OverflowException
            or ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException)
        {
            throw new RefusedFileException(NotLoaded.Damaged, e.Message);
        }
    }
}
