using System.Buffers;
using System.Runtime.CompilerServices;

namespace Investigate.Stores.Embedded.Chunks;

/// <summary>Unsigned numbers in 7-bit groups, lowest first, and signed ones folded so that small magnitudes stay small (zigzag).</summary>
internal static class Varint
{
    /// <summary>Bytes of the longest number.</summary>
    public const int Longest = 10;

    public static ulong Zigzag(long value) => (ulong)((value << 1) ^ (value >> 63));

    public static long Unzigzag(ulong folded) => (long)(folded >> 1) ^ -(long)(folded & 1);

    public static void WriteByte(this ArrayBufferWriter<byte> to, byte value)
    {
        to.GetSpan(1)[0] = value;
        to.Advance(1);
    }

    public static void WriteVarint(this ArrayBufferWriter<byte> to, ulong value) => to.Advance(Put(to.GetSpan(Longest), 0, value));

    /// <summary>The number at this place, which moves behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Get(ReadOnlySpan<byte> from, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            ulong next = from[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>Puts the number at this place of a span with room for it.</summary>
    /// <returns>The place after it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Put(Span<byte> to, int at, ulong value)
    {
        while (value >= 0x80)
        {
            to[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        to[at++] = (byte)value;
        return at;
    }
}
