using Investigate.Importers.Format;

namespace Investigate.Importers;

/// <summary>Why a record, or one value of it, cannot be read, whatever its column asks for.</summary>
/// <param name="Column">English name of the column; null where it is the record.</param>
internal readonly record struct RecordFault(string? Column, string Code, string? Detail);

/// <summary>
/// The records of one file one after the other, each with its fields as UTF-8. What the file is written in ends here: all that follows is
/// the same for every format.
/// </summary>
internal abstract class Records : IDisposable
{
    /// <summary>Number of the current record as a spreadsheet or editor shows it; the first line is row 1.</summary>
    public int Row { get; protected set; }

    /// <summary>Number of fields of the current record; 0 where it cannot be divided into fields.</summary>
    public int Count { get; protected set; }

    /// <summary>Why the current record cannot be read; null where it can.</summary>
    public abstract RecordFault? Fault { get; }

    /// <summary>Bytes of the file that have been read as records, at least about.</summary>
    public abstract long BytesRead { get; }

    /// <summary>Headers that only later records name, of formats that have no header.</summary>
    public virtual (IReadOnlyList<string> Dropped, IReadOnlyList<string> Ignored) Named => ([], []);

    /// <summary>The content of a field; valid until the next <see cref="Read"/>.</summary>
    public abstract ReadOnlySpan<byte> this[int field] { get; }

    /// <summary>Goes on to the next record.</summary>
    /// <returns>False when there is none.</returns>
    public abstract bool Read();

    /// <summary>The header is known: from now on fields are values of its columns.</summary>
    public virtual void Bind(HeaderRow header)
    {
    }

    public abstract void Dispose();
}
