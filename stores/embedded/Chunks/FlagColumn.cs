using System.Buffers;

namespace Investigate.Stores.Embedded.Chunks;

/// <summary>Yes or no, eight rows to a byte.</summary>
internal static class FlagColumn
{
    public static void Write(ArrayBufferWriter<byte> to, ReadOnlySpan<bool> values)
    {
        var size = (values.Length + 7) / 8;
        var bits = to.GetSpan(size)[..size];
        bits.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i])
            {
                bits[i >> 3] |= (byte)(1 << (i & 7));
            }
        }

        to.Advance(size);
    }

    /// <summary>Fills <paramref name="values"/>, which has as many places as were written.</summary>
    public static void Read(ref ByteSource from, Span<bool> values)
    {
        var bits = from.Take((values.Length + 7) / 8);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (bits[i >> 3] & (1 << (i & 7))) != 0;
        }
    }
}
