using System.Buffers;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Facts;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Erasing;

/// <summary>
/// What is left of the chunks beside whose facts some go, made before the transaction that puts it in their place: whoever else writes waits
/// for the writing alone.
/// </summary>
internal static class Remainder
{
    /// <summary>The chunks as they will be; one without rows has nothing left.</summary>
    public static List<Chunk> Of(SqliteConnection db, DueFacts due)
    {
        var (left, scratch) = (new List<Chunk>(), new ArrayBufferWriter<byte>(1 << 20));
        foreach (var kind in due.Kinds)
        {
            foreach (var (chunk, _) in ChunkTable.Of(db, kind))
            {
                var page = ChunkCoding.Decode(chunk);
                var kept = due.Kept(page);
                if (Array.Exists(kept, stays => !stays))
                {
                    page.Visit(new Keeping(kept));
                    left.Add(ChunkCoding.Encode(page, chunk.Sequence, scratch));
                }
            }
        }

        return left;
    }
}

/// <summary>Takes rows off every column.</summary>
/// <param name="kept">Which rows stay.</param>
internal sealed class Keeping(bool[] kept) : IColumns
{
    public void Integers(List<int> column) => Keep(column);

    public void Times(List<long> column) => Keep(column);

    public void Optional(List<int> column, int missing) => Keep(column);

    public void OptionalTimes(List<long> column, long missing) => Keep(column);

    public void Ends(List<long> starts, List<long> ends) => Keep(ends);

    public void Bytes(List<byte> column) => Keep(column);

    public void Degrees(List<double> column) => Keep(column);

    public void Flags(List<bool> column) => Keep(column);

    public void Texts(Texts column) => column.Keep(kept);

    private void Keep<T>(List<T> column)
    {
        var to = 0;
        for (var row = 0; row < kept.Length; row++)
        {
            if (kept[row])
            {
                column[to++] = column[row];
            }
        }

        column.RemoveRange(to, column.Count - to);
    }
}
