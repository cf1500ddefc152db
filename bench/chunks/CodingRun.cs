using System.Buffers;
using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Chunks;

/// <summary>
/// The chunks of stays and occupants of a city, coded and decoded by the store's own coding and as Arrow IPC streams of the same columns:
/// bytes, and the least CPU time of several runs. Both check the same checksum; Arrow's columns are used where they lie, ours are decoded
/// into lists, as the store needs them.
/// </summary>
internal static class CodingRun
{
    private const int Runs = 9;

    public static void Compare(int stays)
    {
        var pages = CityPages.Of(new City(stays, firstStay: 0, seed: 1));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stays} stays, {pages.Count} pages of stays and occupants"));
        var own = Own(pages);
        Report("own delta coding", own, own);
        Report("Arrow, not compressed", Arrow(pages, null), own);
        Report("Arrow, LZ4 frames", Arrow(pages, CompressionCodecType.Lz4Frame), own);
        Report("Arrow, Zstandard", Arrow(pages, CompressionCodecType.Zstd), own);
    }

    private static Result Own(List<FactPage> pages)
    {
        var scratch = new ArrayBufferWriter<byte>(1 << 20);
        List<Chunk> chunks = [];
        var encode = Measured.LeastCpu(Runs, () => chunks = [.. pages.Select((page, i) => ChunkCoding.Encode(page, i, scratch))]);
        var decode = Measured.LeastCpu(Runs, () => chunks.ForEach(chunk => ChunkCoding.Decode(chunk)));
        return new Result(chunks.Sum(chunk => (long)chunk.Body.Length), encode, decode);
    }

    private static Result Arrow(List<FactPage> pages, CompressionCodecType? codec)
    {
        var factory = new CompressionCodecFactory();
        var options = new IpcOptions { CompressionCodecFactory = codec is null ? null : factory, CompressionCodec = codec };
        List<byte[]> bodies = [];
        var encode = Measured.LeastCpu(Runs, () => bodies = pages.ConvertAll(page => ArrowPages.Encode(page, options)));
        var decode = Measured.LeastCpu(Runs, () => bodies.ForEach(body => ArrowPages.Decode(body, factory)));
        return new Result(bodies.Sum(body => (long)body.Length), encode, decode);
    }

    private static void Report(string name, Result result, Result own)
    {
        var culture = CultureInfo.InvariantCulture;
        Console.WriteLine(
            string.Create(culture, $"{name,-24} {result.Bytes / 1e6,7:F2} MB ({(double)result.Bytes / own.Bytes,4:F2} x)")
            + string.Create(culture, $"   encode {result.Encode.TotalMilliseconds,4:F0} ms ({result.Encode / own.Encode,4:F2} x)")
            + string.Create(culture, $"   decode {result.Decode.TotalMilliseconds,4:F0} ms ({result.Decode / own.Decode,4:F2} x)"));
    }

    private sealed record Result(long Bytes, TimeSpan Encode, TimeSpan Decode);
}
