using System.Runtime.InteropServices;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Chunks;

/// <summary>Fills the columns of a page from what <see cref="ColumnWriter"/> wrote.</summary>
/// <param name="rows">How many rows were written.</param>
internal sealed class ColumnReader(ReadOnlyMemory<byte> columns, int rows) : IColumns
{
    private int at;

    /// <summary>True when everything that was written has been read.</summary>
    public bool AtEnd => at == columns.Length;

    public void Integers(List<int> column)
    {
        var from = From();
        IntegerColumn.Read(ref from, Sized(column));
        at += from.Position;
    }

    public void Times(List<long> column)
    {
        var from = From();
        IntegerColumn.Read(ref from, Sized(column));
        at += from.Position;
    }

    public void Optional(List<int> column, int missing)
    {
        var from = From();
        OptionalColumn.Read(ref from, Sized(column), missing);
        at += from.Position;
    }

    public void OptionalTimes(List<long> column, long missing)
    {
        var from = From();
        OptionalColumn.Read(ref from, Sized(column), missing);
        at += from.Position;
    }

    public void Ends(List<long> starts, List<long> ends)
    {
        var from = From();
        var span = Sized(ends);
        OptionalColumn.Read(ref from, span, -1);
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = span[i] == -1 ? long.MaxValue : starts[i] + span[i];
        }

        at += from.Position;
    }

    public void Bytes(List<byte> column)
    {
        var from = From();
        ByteColumn.Read(ref from, Sized(column));
        at += from.Position;
    }

    public void Degrees(List<double> column)
    {
        var from = From();
        ByteColumn.Read(ref from, Sized(column));
        at += from.Position;
    }

    public void Flags(List<bool> column)
    {
        var from = From();
        FlagColumn.Read(ref from, Sized(column));
        at += from.Position;
    }

    public void Texts(Texts column)
    {
        var from = From();
        TextColumns.Read(ref from, column, rows);
        at += from.Position;
    }

    private ByteSource From() => new(columns.Span[at..]);

    private Span<T> Sized<T>(List<T> column)
    {
        CollectionsMarshal.SetCount(column, rows);
        return CollectionsMarshal.AsSpan(column);
    }
}
