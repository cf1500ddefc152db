using System.Buffers;
using System.Runtime.InteropServices;

namespace Investigate.Stores.Embedded.Chunks;

/// <summary>Fixed-width values as they stand in memory, once only where all rows have the same.</summary>
internal static class ByteColumn
{
    private const byte AllSame = 0;
    private const byte Each = 1;

    public static void Write<T>(ArrayBufferWriter<byte> to, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (values.IsEmpty)
        {
            return;
        }

        var bytes = MemoryMarshal.AsBytes(values);
        var width = bytes.Length / values.Length;
        var same = bytes[width..].SequenceEqual(bytes[..^width]);
        to.WriteByte(same ? AllSame : Each);
        to.Write(same ? bytes[..width] : bytes);
    }

    /// <summary>Fills <paramref name="values"/>, which has as many places as were written.</summary>
    public static void Read<T>(ref ByteSource from, Span<T> values)
        where T : unmanaged
    {
        if (values.IsEmpty)
        {
            return;
        }

        var bytes = MemoryMarshal.AsBytes(values);
        if (from.Byte() == AllSame)
        {
            values.Fill(MemoryMarshal.Read<T>(from.Take(bytes.Length / values.Length)));
        }
        else
        {
            from.Take(bytes.Length).CopyTo(bytes);
        }
    }
}
