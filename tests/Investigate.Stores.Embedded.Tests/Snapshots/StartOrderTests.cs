using FsCheck.Xunit;
using Investigate.Stores.Embedded.Snapshots;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Snapshots;

public sealed class StartOrderTests
{
    [Property]
    public void Stays_come_by_start_and_id(ushort[] minutes) => Expect([.. minutes.Select(minute => minute * TimeSpan.TicksPerMinute)]);

    [Property]
    public void Equal_starts_keep_the_order_of_ids(byte[] starts) => Expect([.. starts.Select(start => (long)(start % 3))]);

    [Fact]
    public void Starts_that_have_no_unit_in_common_and_lie_far_apart_are_ordered_too() =>
        Expect([long.MaxValue - 1, 0, 3, 2, 1L << 40, 0, (1L << 40) + 1, 1]);

    private static void Expect(long[] starts)
    {
        long[] start = [0, .. starts];
        var stays = Enumerable.Range(1, starts.Length).ToArray();

        StartOrder.Sort(stays, start);

        stays.ShouldBe(Enumerable.Range(1, starts.Length).OrderBy(stay => start[stay]).ThenBy(stay => stay));
    }
}
