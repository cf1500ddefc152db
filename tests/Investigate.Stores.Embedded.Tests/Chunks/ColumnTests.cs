using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Facts;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Chunks;

public sealed class ColumnTests
{
    [Property]
    public void Integers_come_back(int[] values) => RoundTrip([.. values], (columns, column) => columns.Integers(column)).ShouldBe(values);

    [Property]
    public void Numbers_of_any_size_come_back(long[] values) => RoundTrip([.. values], (columns, column) => columns.Times(column)).ShouldBe(values);

    [Fact]
    public void The_smallest_and_the_largest_numbers_come_back()
    {
        long[] values = [long.MinValue, long.MaxValue, 0, -1, long.MinValue, 1];

        RoundTrip([.. values], (columns, column) => columns.Times(column)).ShouldBe(values);
    }

    [Property]
    public void Integers_of_which_some_are_missing_come_back(int?[] values) =>
        RoundTrip([.. values.Select(value => value ?? int.MinValue)], (columns, column) => columns.Optional(column, int.MinValue))
            .ShouldBe(values.Select(value => value ?? int.MinValue));

    [Property]
    public void Texts_come_back(byte[][] values)
    {
        var texts = new Texts();
        foreach (var value in values)
        {
            texts.Add(value ?? []);
        }

        var read = new Texts();
        Copy(values.Length, columns => columns.Texts(texts), columns => columns.Texts(read));

        Enumerable.Range(0, read.Count).Select(row => read[row].ToArray()).ShouldBe(values.Select(value => value ?? []));
    }

    [Property]
    public void Flags_come_back(bool[] values) => RoundTrip([.. values], (columns, column) => columns.Flags(column)).ShouldBe(values);

    [Property]
    public void Bytes_come_back(byte[] values) => RoundTrip([.. values], (columns, column) => columns.Bytes(column)).ShouldBe(values);

    [Property]
    public void Degrees_come_back_bit_by_bit(double[] values) =>
        RoundTrip([.. values], (columns, column) => columns.Degrees(column)).Select(BitConverter.DoubleToInt64Bits)
            .ShouldBe(values.Select(BitConverter.DoubleToInt64Bits));

    [Property]
    public Property Ends_come_back() => Prop.ForAll(
        ArbMap.Default.ArbFor<(uint Start, uint? Length)[]>(),
        spans =>
        {
            List<long> starts = [.. spans.Select(span => (long)span.Start)];
            List<long> ends = [.. spans.Select(span => span.Length is { } length ? span.Start + (long)length : long.MaxValue)];
            var read = new List<long>();

            Copy(spans.Length, columns => columns.Ends(starts, ends), columns => columns.Ends(starts, read));

            read.ShouldBe(ends);
        });

    [Fact]
    public void Times_of_whole_minutes_take_three_bytes()
    {
        // A year has 525,600 minutes: the difference of two of its instants fits in 21 bits with its sign.
        var random = new Random(1);
        var minutes = Enumerable.Range(0, 10_000).Select(_ => random.Next(525_600) * TimeSpan.TicksPerMinute).ToList();

        Size(columns => columns.Times(minutes)).ShouldBeInRange(10_000, 30_010);
    }

    [Fact]
    public void Rows_of_equal_step_take_a_few_bytes_together() =>
        Size(columns => columns.Integers([.. Enumerable.Range(2, 10_000)])).ShouldBeLessThan(8);

    [Fact]
    public void Keys_in_the_order_they_were_issued_take_little_more_than_what_differs()
    {
        var keys = new Texts();
        for (var i = 0; i < 10_000; i++)
        {
            keys.Add(System.Text.Encoding.UTF8.GetBytes($"HOTEL-2025-{i:D8}"));
        }

        Size(columns => columns.Texts(keys)).ShouldBeLessThan(10_000 * 3);
    }

    private static List<T> RoundTrip<T>(List<T> column, Action<IColumns, List<T>> visit)
    {
        var read = new List<T>();
        Copy(column.Count, columns => visit(columns, column), columns => visit(columns, read));
        return read;
    }

    /// <summary>Writes, reads, and expects the reader to have read all that was written.</summary>
    private static void Copy(int rows, Action<IColumns> write, Action<IColumns> read)
    {
        var written = new ArrayBufferWriter<byte>();
        write(new ColumnWriter(written));
        var reader = new ColumnReader(written.WrittenMemory, rows);
        read(reader);
        reader.AtEnd.ShouldBeTrue();
    }

    private static int Size(Action<IColumns> write)
    {
        var written = new ArrayBufferWriter<byte>();
        write(new ColumnWriter(written));
        return written.WrittenCount;
    }
}
