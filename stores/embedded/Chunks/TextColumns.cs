using System.Buffers;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Chunks;

/// <summary>
/// Texts as lengths and bytes; or front-coded, each as how much it shares with its predecessor and the rest, where that is shorter: keys
/// in the order they were issued share nearly everything.
/// </summary>
internal static class TextColumns
{
    private const byte Plain = 0;
    private const byte FrontCoded = 1;

    public static void Write(ArrayBufferWriter<byte> to, Texts texts)
    {
        var lengths = ArrayPool<int>.Shared.Rent(texts.Count);
        var shared = ArrayPool<int>.Shared.Rent(texts.Count);
        var saved = Survey(texts, lengths, shared);

        // A front-coded row pays a byte for what it shares and mostly a byte for a length that is no longer steady.
        if (saved <= 2 * texts.Count)
        {
            to.WriteByte(Plain);
            IntegerColumn.Write<int>(to, lengths.AsSpan(0, texts.Count));
            to.Write(texts.Bytes);
        }
        else
        {
            to.WriteByte(FrontCoded);
            IntegerColumn.Write<int>(to, lengths.AsSpan(0, texts.Count));
            IntegerColumn.Write<int>(to, shared.AsSpan(0, texts.Count));
            for (var row = 0; row < texts.Count; row++)
            {
                to.Write(texts[row][shared[row]..]);
            }
        }

        ArrayPool<int>.Shared.Return(lengths);
        ArrayPool<int>.Shared.Return(shared);
    }

    public static void Read(ref ByteSource from, Texts texts, int rows)
    {
        var frontCoded = from.Byte() == FrontCoded;
        var ends = new int[rows];
        IntegerColumn.Read<int>(ref from, ends);
        var size = 0;
        for (var row = 0; row < rows; row++)
        {
            ends[row] = size += ends[row];
        }

        texts.Become(frontCoded ? Unshare(ref from, ends, size) : from.Take(size).ToArray(), ends);
    }

    /// <returns>How many bytes texts share with their predecessors.</returns>
    private static int Survey(Texts texts, int[] lengths, int[] shared)
    {
        var saved = 0;
        var previous = ReadOnlySpan<byte>.Empty;
        for (var row = 0; row < texts.Count; row++)
        {
            var text = texts[row];
            lengths[row] = text.Length;
            saved += shared[row] = text.CommonPrefixLength(previous);
            previous = text;
        }

        return saved;
    }

    private static byte[] Unshare(ref ByteSource from, int[] ends, int size)
    {
        var shared = new int[ends.Length];
        IntegerColumn.Read<int>(ref from, shared);
        var bytes = new byte[size];
        var (before, at) = (0, 0);
        for (var row = 0; row < ends.Length; row++)
        {
            bytes.AsSpan(before, shared[row]).CopyTo(bytes.AsSpan(at));
            from.Take(ends[row] - at - shared[row]).CopyTo(bytes.AsSpan(at + shared[row]));
            (before, at) = (at, ends[row]);
        }

        return bytes;
    }
}
