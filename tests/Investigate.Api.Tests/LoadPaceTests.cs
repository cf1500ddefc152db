using Investigate.Api.Commands;
using Investigate.Importers;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

public sealed class LoadPaceTests
{
    [Theory]
    [InlineData(0.1, 1000, 10, "rows/s not known yet")]
    [InlineData(2, 1000, 0, "500 rows/s, time left not known yet")]
    [InlineData(2, 50_000, 25, "25,000 rows/s, about 6 s left")]
    [InlineData(10, 1_000_000, 40, "100,000 rows/s, about 15 s left")]
    [InlineData(60, 600_000, 10, "10,000 rows/s, about 9 min left")]
    [InlineData(10, 1_000_000, 100, "100,000 rows/s")]
    public void Rows_a_second_and_the_time_left_follow_from_what_was_read_so_far(double seconds, long rows, long percent, string expected)
    {
        var time = new FakeTimeProvider();
        var pace = new LoadPace(time);

        time.Advance(TimeSpan.FromSeconds(seconds));

        pace.Of(new LoadProgress(rows, percent * 1000, 100_000)).ShouldBe(expected);
    }
}
