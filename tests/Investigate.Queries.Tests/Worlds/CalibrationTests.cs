using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Investigate.Queries.Tests.Worlds;

/// <summary>
/// Section 13 of the method on made-up worlds of both families. A few worlds as a rule; the whole number with INVESTIGATE_CALIBRATION=whole,
/// which prints the tables of docs/calibration.md.
/// </summary>
[Trait("Category", "Calibration")]
public sealed class CalibrationTests(ITestOutputHelper output)
{
    private static readonly bool Whole = Environment.GetEnvironmentVariable("INVESTIGATE_CALIBRATION") == "whole";

    [Fact]
    public async Task First_family_strangers_are_not_called_companions() =>
        Null(await Ask(seed => FirstFamily.Make(seed, clockwork: false, 0), 9101, worlds: 5, planted: false), "First family", 0.05);

    [Fact]
    public async Task First_family_clockwork_strangers_are_not_called_companions() =>
        Null(await Ask(seed => FirstFamily.Make(seed, clockwork: true, 0), 9201, worlds: 5, planted: false), "First family, clockwork", 0.05);

    [Fact]
    public async Task Second_family_strangers_are_not_called_companions() =>
        Null(await Ask(seed => SecondFamily.Make(seed, 0), 141, worlds: 5, planted: false), "Second family", 0.08);

    [Fact]
    public async Task First_family_planted_pairs_are_found() =>
        Found(await Ask(seed => FirstFamily.Make(seed, clockwork: false, 120), 10101, worlds: 8, planted: true), "First family, planted");

    [Fact]
    public async Task Second_family_planted_pairs_are_found() =>
        Found(await Ask(seed => SecondFamily.Make(seed, 120), 151, worlds: 8, planted: true), "Second family, planted");

    private static async Task<CalibrationTable> Ask(Func<int, GuestWorld> make, int seed, int worlds, bool planted)
    {
        var table = new CalibrationTable();
        for (var i = 0; i < (Whole ? worlds : 1); i++)
        {
            var world = make(seed + i);
            await (planted ? table.AskPlanted(world) : table.AskSubjects(world, Whole ? 220 : 100));
        }

        return table;
    }

    private void Null(CalibrationTable table, string title, double ofAKind)
    {
        output.WriteLine(table.Text(title));
        table.Subjects.ShouldBeGreaterThanOrEqualTo(Whole ? 1000 : 100);
        table.Strangers().ShouldBeLessThanOrEqualTo(0.05);
        if (Whole)
        {
            table.Common().ShouldBeLessThanOrEqualTo(0.05);
            foreach (var kind in table.KindsOf(100))
            {
                table.Strangers(kind).ShouldBeLessThanOrEqualTo(ofAKind, kind);
            }
        }
    }

    private void Found(CalibrationTable table, string title)
    {
        output.WriteLine(table.Text(title));
        var slack = Whole ? 0 : 0.1;
        table.Found(3, 3).Said.ShouldBeGreaterThanOrEqualTo(0.80 - slack);
        table.Found(4, 4).Said.ShouldBeGreaterThanOrEqualTo(0.95 - slack);
        table.Found(5, int.MaxValue).Said.ShouldBeGreaterThanOrEqualTo(0.98 - slack);
        table.FalseShare.ShouldBeLessThanOrEqualTo(0.05 + slack);
    }
}
