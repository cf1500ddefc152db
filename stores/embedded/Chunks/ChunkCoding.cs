using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Chunks;

/// <summary>
/// A page of facts as one row of the database and back: the columns of <see cref="FactPage.Visit"/> after the number of their layout,
/// under an XXH3 checksum of body, load, kind, file and rows together, so that nothing that is read was changed or misplaced.
/// </summary>
internal static class ChunkCoding
{
    /// <summary>Number of this layout; another one would be read otherwise.</summary>
    private const byte Layout = 1;

    /// <param name="scratch">Where the body is put together; emptied first.</param>
    public static Chunk Encode(FactPage page, int sequence, ArrayBufferWriter<byte> scratch)
    {
        scratch.ResetWrittenCount();
        scratch.WriteByte(Layout);
        page.Visit(new ColumnWriter(scratch));
        var chunk = new Chunk(page.Import, page.Kind, sequence, page.File, page.Count, scratch.WrittenSpan.ToArray(), 0);
        return chunk with { Checksum = Checksum(chunk) };
    }

    /// <exception cref="StoreException">The chunk is not as it was written.</exception>
    public static FactPage Decode(Chunk chunk)
    {
        if (Checksum(chunk) != chunk.Checksum)
        {
            throw Damaged(chunk, "its checksum does not fit", null);
        }

        if (chunk.Body.Span[0] != Layout)
        {
            throw Damaged(chunk, $"its layout is {chunk.Body.Span[0]}, expected {Layout}", null);
        }

        try
        {
            var page = Empty(chunk.Kind, chunk.Import, chunk.File)
                ?? throw Damaged(chunk, "nothing is known of its kind", null);
            var columns = new ColumnReader(chunk.Body[1..], chunk.Rows);
            page.Visit(columns);
            return columns.AtEnd ? page : throw Damaged(chunk, "more is written than its columns hold", null);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw Damaged(chunk, "its columns end early", e);
        }
    }

    /// <returns>An empty page; null where nothing is known of the kind.</returns>
    public static FactPage? Empty(FactKind kind, ImportId import, string file) => kind switch
    {
        FactKind.Building => new BuildingPage(import, file),
        FactKind.Room => new RoomPage(import, file),
        FactKind.Person => new PersonPage(import, file),
        FactKind.Stay => new StayPage(import, file),
        FactKind.Occupant => new OccupantPage(import, file),
        FactKind.Vehicle => new VehiclePage(import, file),
        FactKind.Sighting => new SightingPage(import, file),
        FactKind.Account => new AccountPage(import, file),
        FactKind.Transfer => new TransferPage(import, file),
        FactKind.Reporter => new ReporterPage(import, file),
        FactKind.ReporterIdentity => new ReporterIdentityPage(import, file),
        FactKind.Report => new ReportPage(import, file),
        FactKind.Incident => new IncidentPage(import, file),
        _ => null,
    };

    private static long Checksum(Chunk chunk)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{chunk.Import.Value}/{(int)chunk.Kind}/{chunk.Sequence}/{chunk.Rows}/{chunk.File}");
        return (long)XxHash3.HashToUInt64(chunk.Body.Span, (long)XxHash3.HashToUInt64(System.Text.Encoding.UTF8.GetBytes(place)));
    }

    private static StoreException Damaged(Chunk chunk, string how, Exception? inner) => new(
        $"The facts of import {chunk.Import.Value} are damaged: chunk {chunk.Sequence} of kind {chunk.Kind} from {chunk.File} cannot be used, {how}. "
        + "Put the data directory back from a backup.", isTransient: false, inner);
}

/// <summary>One row of the table of chunks.</summary>
/// <param name="Sequence">Counts the chunks of one kind of one load from 0.</param>
/// <param name="Rows">How many facts it holds.</param>
internal sealed record Chunk(ImportId Import, FactKind Kind, int Sequence, string File, int Rows, ReadOnlyMemory<byte> Body, long Checksum);
