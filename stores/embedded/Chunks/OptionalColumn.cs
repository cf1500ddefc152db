using System.Buffers;
using System.Numerics;

namespace Investigate.Stores.Embedded.Chunks;

/// <summary>
/// Integers of which some are missing, as distances from the smallest, divided by what all distances have in common; 0 stands for missing.
/// </summary>
internal static class OptionalColumn
{
    private const byte NonePresent = 0;
    private const byte SomePresent = 1;

    /// <param name="missing">The value that stands for none.</param>
    public static void Write<T>(ArrayBufferWriter<byte> to, ReadOnlySpan<T> values, T missing)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (!Least(values, missing, out var least))
        {
            to.WriteByte(NonePresent);
            return;
        }

        var common = default(CommonDivisor);
        foreach (var value in values)
        {
            if (value != missing)
            {
                common.Add(long.CreateTruncating(value) - least);
            }
        }

        to.WriteByte(SomePresent);
        to.WriteVarint(Varint.Zigzag(least));
        to.WriteVarint((ulong)common.Value);
        var span = to.GetSpan(values.Length * Varint.Longest);
        var (at, divisor) = (0, (ulong)common.Value);
        foreach (var value in values)
        {
            at = Varint.Put(span, at, value == missing ? 0 : ((ulong)(long.CreateTruncating(value) - least) / divisor) + 1);
        }

        to.Advance(at);
    }

    /// <summary>Fills <paramref name="values"/>, which has as many places as were written.</summary>
    public static void Read<T>(ref ByteSource from, Span<T> values, T missing)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (from.Byte() == NonePresent)
        {
            values.Fill(missing);
            return;
        }

        var least = from.Signed();
        var divisor = (long)from.Varint();
        var bytes = from.Rest;
        var at = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var code = Varint.Get(bytes, ref at);
            values[i] = code == 0 ? missing : T.CreateTruncating(((long)(code - 1) * divisor) + least);
        }

        from.Take(at);
    }

    private static bool Least<T>(ReadOnlySpan<T> values, T missing, out long least)
        where T : unmanaged, IBinaryInteger<T>
    {
        var any = false;
        least = long.MaxValue;
        foreach (var value in values)
        {
            if (value != missing)
            {
                any = true;
                least = Math.Min(least, long.CreateTruncating(value));
            }
        }

        return any;
    }
}
