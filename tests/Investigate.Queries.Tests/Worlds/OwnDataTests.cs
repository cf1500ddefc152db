using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Worlds;

/// <summary>The calibration on a deployment's own data.</summary>
public sealed class OwnDataTests
{
    private static string Town => string.Join('\n', Enumerable.Range(0, 120)
        .Select(i => $"G{i % 10}  10{1 + (i % 3)}  {1 + (i % 28)} {(i < 60 ? "Mar" : "Apr")} {10 + (i % 8)}:{i % 60:00}  {1 + (i % 28)} {(i < 60 ? "Mar" : "Apr")} 23:30")
        .Prepend("House H1: 101 102 103"));

    [Fact]
    public async Task The_same_seed_gives_the_same_report_and_it_holds_counts_only()
    {
        await using var world = await Scenario.Parse(Town).In(StoreUnderTest.BruteForce);
        var done = new List<int>();

        var report = await Calibration.Run(world.Store, 5, 7, LocalClock.Shanghai, done.Add, default);
        var again = await Calibration.Run(world.Store, 5, 7, LocalClock.Shanghai, _ => { }, default);

        report.Subjects.ShouldBe(5);
        done.ShouldBe([1, 2, 3, 4, 5]);
        report.Tested.ShouldBe(5 * 9);
        report.UpTo[^1].ShouldBe(report.Tested);
        report.UpTo.ShouldBe(report.UpTo.Order());
        report.IsGood.ShouldBeTrue();
        again.Write().ShouldBe(report.Write());
        CalibrationReport.Read(report.Write()).Write().ShouldBe(report.Write());
    }

    [Theory]
    [InlineData(100, 5, true)]
    [InlineData(100, 6, false)]
    [InlineData(0, 0, true)]
    public void More_than_five_of_a_hundred_is_not_good(int subjects, int withFinding, bool good) =>
        new CalibrationReport(subjects, withFinding, 1000, [0, 0, 0, 0, 0, 0, 0, 1000], "1", 1).IsGood.ShouldBe(good);
}
