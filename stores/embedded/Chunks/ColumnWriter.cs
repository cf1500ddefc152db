using System.Buffers;
using System.Runtime.InteropServices;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Chunks;

/// <summary>Writes the columns of a page one after the other.</summary>
internal sealed class ColumnWriter(ArrayBufferWriter<byte> to) : IColumns
{
    public void Integers(List<int> column) => IntegerColumn.Write<int>(to, CollectionsMarshal.AsSpan(column));

    public void Times(List<long> column) => IntegerColumn.Write<long>(to, CollectionsMarshal.AsSpan(column));

    public void Optional(List<int> column, int missing) => OptionalColumn.Write(to, CollectionsMarshal.AsSpan(column), missing);

    public void OptionalTimes(List<long> column, long missing) => OptionalColumn.Write(to, CollectionsMarshal.AsSpan(column), missing);

    public void Ends(List<long> starts, List<long> ends)
    {
        var lengths = ArrayPool<long>.Shared.Rent(ends.Count);
        for (var i = 0; i < ends.Count; i++)
        {
            lengths[i] = ends[i] == long.MaxValue ? -1 : ends[i] - starts[i];
        }

        OptionalColumn.Write<long>(to, lengths.AsSpan(0, ends.Count), -1);
        ArrayPool<long>.Shared.Return(lengths);
    }

    public void Bytes(List<byte> column) => ByteColumn.Write<byte>(to, CollectionsMarshal.AsSpan(column));

    public void Degrees(List<double> column) => ByteColumn.Write<double>(to, CollectionsMarshal.AsSpan(column));

    public void Flags(List<bool> column) => FlagColumn.Write(to, CollectionsMarshal.AsSpan(column));

    public void Texts(Texts column) => TextColumns.Write(to, column);
}
