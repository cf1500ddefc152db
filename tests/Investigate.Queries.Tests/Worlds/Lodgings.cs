namespace Investigate.Queries.Tests.Worlds;

/// <summary>How a desk types its guests in: at once, in bursts every half hour, on the full hour, all in the evening.</summary>
internal enum Desk
{
    AtOnce,
    Bursts,
    FullHour,
    Evening,
}

/// <summary>A house of a made-up world.</summary>
/// <param name="Beds">Registrations a room takes at once.</param>
/// <param name="OpenShare">Share of registrations that are never signed out.</param>
internal sealed record Lodging(int Number, int District, int Rooms, int Beds, Desk Desk, double OpenShare)
{
    private readonly List<(int From, int To)>[] taken = [.. Enumerable.Range(0, Rooms).Select(_ => new List<(int, int)>())];

    /// <summary>The minute under which a guest who arrives at this one stands in the register.</summary>
    public int Typed(int minute, Random random) => Desk switch
    {
        Desk.Bursts => ((minute / 30) + 1) * 30,
        Desk.FullHour => ((minute / 60) + 1) * 60,
        Desk.Evening => (minute / 1440 * 1440) + 1260 + random.Next(40),
        _ => minute + random.Next(4),
    };

    /// <summary>A room with a free bed for these minutes; −1 where the house is full.</summary>
    public int Take(int from, int to, Random random)
    {
        var first = random.Next(Rooms);
        for (var i = 0; i < Rooms; i++)
        {
            var room = (first + i) % Rooms;
            if (taken[room].Count(stay => stay.From < to && from < stay.To) < Beds)
            {
                taken[room].Add((from, to));
                return room;
            }
        }

        return -1;
    }
}
