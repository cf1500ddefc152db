using System.Buffers.Text;
using System.Text;
using Investigate.Importers.Format;

namespace Investigate.Importers.City;

/// <summary>Writes one import file: its header, then rows field by field; UTF-8 without a mark, lines ended by LF, so that bytes do not depend on the machine.</summary>
internal sealed class CsvWriter : IDisposable
{
    private const int Longest = 1 << 12;

    private readonly FileStream file;
    private readonly byte[] buffer = new byte[1 << 16];
    private int filled;
    private bool rowBegun;

    public CsvWriter(string folder, FileKind kind)
    {
        file = new FileStream(Path.Combine(folder, kind.Name + ".csv"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var column in kind.Columns)
        {
            Text(column.Name);
        }

        EndRow();
    }

    public void Text(string text)
    {
        Begin();
        if (text.AsSpan().ContainsAny(",\"\r\n"))
        {
            text = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        }

        filled += Encoding.UTF8.GetBytes(text, buffer.AsSpan(filled));
    }

    public void Utf8(ReadOnlySpan<byte> plain)
    {
        Begin();
        plain.CopyTo(buffer.AsSpan(filled));
        filled += plain.Length;
    }

    /// <summary>A letter and a number of at least so many digits: <c>S00000042</c>.</summary>
    public void Key(char letter, int number, byte digits)
    {
        Begin();
        buffer[filled++] = (byte)letter;
        Utf8Formatter.TryFormat(number, buffer.AsSpan(filled), out var written, new System.Buffers.StandardFormat('D', digits));
        filled += written;
    }

    /// <summary>A time of the city; null writes an empty field.</summary>
    public void Time(int? minutes)
    {
        Begin();
        if (minutes is { } known)
        {
            CityTime.Write(known, buffer.AsSpan(filled));
            filled += CityTime.Length;
        }
    }

    public void Date(DateOnly day)
    {
        Begin();
        CityTime.WriteDay(day, buffer.AsSpan(filled));
        filled += 10;
    }

    /// <summary>A number of so many decimal places, given in units of the last one.</summary>
    public void Decimal(long units, int places)
    {
        Begin();
        var digits = units.ToString($"D{places + 1}", System.Globalization.CultureInfo.InvariantCulture);
        filled += Encoding.ASCII.GetBytes($"{digits[..^places]}.{digits[^places..]}", buffer.AsSpan(filled));
    }

    public void EndRow()
    {
        buffer[filled++] = (byte)'\n';
        rowBegun = false;
        if (filled > buffer.Length - Longest)
        {
            Flush();
        }
    }

    public void Dispose()
    {
        Flush();
        file.Dispose();
    }

    private void Begin()
    {
        if (rowBegun)
        {
            buffer[filled++] = (byte)',';
        }

        rowBegun = true;
    }

    private void Flush()
    {
        file.Write(buffer, 0, filled);
        filled = 0;
    }
}
