using System.Runtime.InteropServices;
using System.Buffers;
using FsCheck.Xunit;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Facts;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Chunks;

public sealed class ChunkCodingTests
{
    [Fact]
    public void Each_kind_of_page_comes_back_column_by_column()
    {
        foreach (var page in Pages.OfEachKind())
        {
            var read = ChunkCoding.Decode(Encode(page));

            read.Kind.ShouldBe(page.Kind);
            (read.Import, read.File, read.Count).ShouldBe((page.Import, page.File, page.Count));
            Pages.Describe(read).ShouldBe(Pages.Describe(page), page.Kind.ToString());
        }
    }

    [Property]
    public void A_flipped_bit_is_found(int at, byte bit)
    {
        foreach (var page in Pages.OfEachKind())
        {
            var chunk = Encode(page);
            MemoryMarshal.AsMemory(chunk.Body).Span[(int)((uint)at % chunk.Body.Length)] ^= (byte)(1 << (bit % 8));

            Should.Throw<StoreException>(() => ChunkCoding.Decode(chunk)).Message.ShouldContain("its checksum does not fit");
        }
    }

    [Fact]
    public void A_chunk_that_was_put_elsewhere_is_found()
    {
        var chunk = Encode(Pages.Stays());

        Should.Throw<StoreException>(() => ChunkCoding.Decode(chunk with { Import = new ImportId(8) }));
        Should.Throw<StoreException>(() => ChunkCoding.Decode(chunk with { Sequence = 4 }));
        Should.Throw<StoreException>(() => ChunkCoding.Decode(chunk with { Rows = chunk.Rows - 1 }));
        Should.Throw<StoreException>(() => ChunkCoding.Decode(chunk with { File = "other.csv" }));
        Should.Throw<StoreException>(() => ChunkCoding.Decode(chunk with { Kind = FactKind.Occupant }));
    }

    [Fact]
    public void Damage_is_told_with_its_place_and_what_to_do()
    {
        var chunk = Encode(Pages.Stays());
        MemoryMarshal.AsMemory(chunk.Body).Span[^1] ^= 1;

        var error = Should.Throw<StoreException>(() => ChunkCoding.Decode(chunk));

        error.IsTransient.ShouldBeFalse();
        error.Message.ShouldBe(
            "The facts of import 7 are damaged: chunk 3 of kind Stay from stays.csv cannot be used, its checksum does not fit. "
            + "Put the data directory back from a backup.");
    }

    private static Chunk Encode(FactPage page) => ChunkCoding.Encode(page, sequence: 3, new ArrayBufferWriter<byte>());
}
