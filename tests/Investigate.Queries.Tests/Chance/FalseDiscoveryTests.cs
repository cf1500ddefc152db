using Investigate.Queries.Chance;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Chance;

public sealed class FalseDiscoveryTests
{
    /// <summary>The fifteen p of Benjamini and Hochberg's own example (1995, section 3.2): four are findings at 0.05.</summary>
    [Fact]
    public void The_example_of_the_paper()
    {
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000];

        var q = FalseDiscovery.BenjaminiHochberg(p, 15);

        q.Count(one => one <= 0.05).ShouldBe(4);
        q[0].ShouldBe(0.0015, 1e-12);
        q[3].ShouldBe(0.0095 * 15 / 4, 1e-12);
        q[^1].ShouldBe(1);
    }

    [Fact]
    public void Equal_p_get_equal_q_and_a_later_smaller_rate_is_passed_back() =>
        FalseDiscovery.BenjaminiHochberg([0.01, 0.02, 0.02, 0.021], 4).ShouldBe([0.021, 0.021, 0.021, 0.021], 1e-12);

    [Fact]
    public void Those_tested_who_are_not_listed_make_every_q_larger() =>
        FalseDiscovery.BenjaminiHochberg([0.01, 0.02], 1000).ShouldBe([1, 1]);
}
