using System.Buffers;
using System.Numerics;

namespace Investigate.Stores.Embedded.Chunks;

/// <summary>
/// Integers as the differences between neighbours, divided by what all differences have in common. Rows of equal step (row numbers, new
/// ids, equal values) take a few bytes together. Arithmetic wraps, so every number survives, however far apart two neighbours are.
/// </summary>
internal static class IntegerColumn
{
    private const byte Steady = 0;
    private const byte Differences = 1;

    public static void Write<T>(ArrayBufferWriter<byte> to, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (values.IsEmpty)
        {
            return;
        }

        var first = long.CreateTruncating(values[0]);
        var step = values.Length > 1 ? long.CreateTruncating(values[1]) - first : 0;
        var (steady, divisor) = Survey(values, step);
        to.WriteByte(steady ? Steady : Differences);
        to.WriteVarint(Varint.Zigzag(first));
        if (steady)
        {
            to.WriteVarint(Varint.Zigzag(step));
            return;
        }

        to.WriteVarint((ulong)divisor);
        var span = to.GetSpan(values.Length * Varint.Longest);
        var at = 0;
        var previous = first;
        foreach (var value in values[1..])
        {
            var current = long.CreateTruncating(value);
            var difference = current - previous;
            at = Varint.Put(span, at, Varint.Zigzag(divisor == 1 ? difference : difference / divisor));
            previous = current;
        }

        to.Advance(at);
    }

    /// <summary>Fills <paramref name="values"/>, which has as many places as were written.</summary>
    public static void Read<T>(ref ByteSource from, Span<T> values)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (values.IsEmpty)
        {
            return;
        }

        var steady = from.Byte() == Steady;
        var value = from.Signed();
        var factor = steady ? from.Signed() : (long)from.Varint();
        values[0] = T.CreateTruncating(value);
        if (steady)
        {
            for (var i = 1; i < values.Length; i++)
            {
                values[i] = T.CreateTruncating(value += factor);
            }

            return;
        }

        var bytes = from.Rest;
        var at = 0;
        for (var i = 1; i < values.Length; i++)
        {
            values[i] = T.CreateTruncating(value += Varint.Unzigzag(Varint.Get(bytes, ref at)) * factor);
        }

        from.Take(at);
    }

    private static (bool Steady, long Divisor) Survey<T>(ReadOnlySpan<T> values, long step)
        where T : unmanaged, IBinaryInteger<T>
    {
        var steady = true;
        var divisor = default(CommonDivisor);
        var previous = long.CreateTruncating(values[0]);
        foreach (var value in values[1..])
        {
            var current = long.CreateTruncating(value);
            var difference = current - previous;
            steady &= difference == step;
            divisor.Add(difference);
            previous = current;
        }

        return (steady, divisor.Value);
    }
}
