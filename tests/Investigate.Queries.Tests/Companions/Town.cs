using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Investigate.GraphModel;
using Investigate.Testing;

namespace Investigate.Queries.Tests.Companions;

/// <summary>
/// Some months of a small town as plain numbers, folded so that the borders of the method are common: 28 days, weeks give or take two hours,
/// 30 and 60 minutes, 12 hours, arrivals of a coach, dormitories, forgotten check-outs, registrations without length.
/// </summary>
public sealed record Town(TownStay[] Stays, TownCoach[] Coaches)
{
    private static readonly string[] Clocks = ["15:00", "15:30", "15:31", "14:00", "16:00", "16:01", "23:50", "00:20", "09:00", "13:00"];
    private static readonly int[] Days = [0, 0, 1, 3];
    private static readonly double[] Hours = [20, 20, 2, 44, 12, 0, 24 * 40];

    public static Arbitrary<Town> Any { get; } = Arb.From(
        from stays in Gen.Choose(20, 70)
        from numbers in Gen.Choose(0, 255).ArrayOf(stays * 6)
        from coaches in Gen.Choose(0, 3)
        from coachNumbers in Gen.Choose(0, 255).ArrayOf(coaches * 2)
        select new Town(
            [.. numbers.Chunk(6).Select(n => new TownStay((byte)n[0], (byte)n[1], (byte)n[2], (byte)n[3], (byte)n[4], (byte)n[5]))],
            [.. coachNumbers.Chunk(2).Select(n => new TownCoach((byte)n[0], (byte)n[1]))]),
        ArbMap.Default.ArbFor<Town>().Shrinker);

    /// <summary>The registrations as lines of a scenario.</summary>
    public IEnumerable<TownLine> Lines() => Stays.Select(Line).Concat(Coaches.SelectMany(Coach));

    public static string Text(IEnumerable<TownLine> lines) => string.Join('\n', lines.Select(line => line.ToString()).Prepend("House H9: 901").Prepend("House H2: 201 202 299").Prepend("House H1: 101 102 103 199"));

    private static TownLine Line(TownStay stay)
    {
        var start = At(stay.Day, Clocks[stay.Clock % Clocks.Length]);
        var who = "G" + (stay.Guest % 5);
        var with = stay.With > 200 ? ", G" + ((stay.Guest + 1) % 5) : stay.With > 180 ? ", N" + (stay.With % 7) : "";
        var room = stay.Room % 8 < 5 ? "10" + (1 + (stay.Room % 3)) : "20" + (1 + (stay.Room % 2));
        return new TownLine(who + with, room, start, stay.Length % 9 == 8 ? null : start.AddHours(Hours[stay.Length % Hours.Length]));
    }

    private static IEnumerable<TownLine> Coach(TownCoach coach)
    {
        var start = At(coach.Day, "15:00");
        return Enumerable.Range(0, coach.Size % 2 == 0 ? 11 : 23).Select(i => new TownLine(i == 0 ? "G0" : "C" + i, "103", start.AddMinutes(i % 4 * 10), start.AddHours(20)));
    }

    private static DateTimeOffset At(int day, string clock) =>
        Scenario.Instant("1 Mar " + clock).AddHours(-8).AddDays((day % 14 * 7) + Days[day / 14 % Days.Length]);
}

public sealed record TownStay(byte Room, byte Day, byte Clock, byte Length, byte Guest, byte With);

public sealed record TownCoach(byte Day, byte Size);

/// <summary>One registration of a scenario.</summary>
public sealed record TownLine(string Who, string Room, DateTimeOffset From, DateTimeOffset? To)
{
    public override string ToString() => $"{Who}  {Room}  {Stamp(From)}  {(To is { } to ? Stamp(to) : "open")}";

    private static string Stamp(DateTimeOffset at) => at.ToString("d MMM HH:mm:ss", CultureInfo.InvariantCulture);
}
