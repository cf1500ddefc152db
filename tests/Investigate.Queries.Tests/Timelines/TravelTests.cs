using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Timelines;

/// <summary>The travel times of the method's worked example («Paths and measures» section 7).</summary>
public sealed class TravelTests
{
    [Theory]
    [InlineData(30.00, 120.58, 30.25, 120.17, 48.246, 0.4020)]
    [InlineData(30.00, 120.58, 39.90, 116.40, 1164.498, 3.9556)]
    public void Distance_and_least_time_are_those_of_the_worked_example(
        double latitude, double longitude, double otherLatitude, double otherLongitude, double kilometres, double hours)
    {
        var apart = Travel.Kilometres(latitude, longitude, otherLatitude, otherLongitude);

        apart.ShouldBe(kilometres, 0.0005);
        Travel.Least(apart).TotalHours.ShouldBe(hours, 0.00005);
        Travel.Kilometres(otherLatitude, otherLongitude, latitude, longitude).ShouldBe(apart, 1e-9);
    }

    [Theory]
    [InlineData(12, 0.1)]
    [InlineData(66.666666666666667, 0.55555555555555556)]
    [InlineData(300, 2)]
    [InlineData(720, 3.4)]
    [InlineData(800, 3.5)]
    public void The_fastest_way_is_road_then_rail_then_air(double kilometres, double hours) =>
        Travel.Least(kilometres).TotalHours.ShouldBe(hours, 1e-9);

    [Fact]
    public void Opposite_ends_of_the_earth_are_half_its_girth_apart() =>
        Travel.Kilometres(0, 0, 0, 180).ShouldBe(Math.PI * 6371.0088, 1e-6);
}
