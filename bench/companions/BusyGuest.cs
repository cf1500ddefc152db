using Investigate.GraphModel;

namespace Investigate.Companions;

/// <summary>A guest whom no city has by itself: 300 stays in turn in its twenty busiest buildings, over all of its time.</summary>
internal static class BusyGuest
{
    private const int Stays = 300;
    private const int Buildings = 20;

    private static readonly Document Papers = new(DocumentKind.Other, "BUSY GUEST");

    public static async Task<IReadOnlyList<PersonId>> In(IGraphReader reader) => [.. (await reader.PersonsWith([Papers], default)).Select(found => found.Fact.Id)];

    public static async Task Load(IGraphStore store)
    {
        await using var reader = await store.Read(default);
        var counts = await reader.Counts(default);
        var windows = Enumerable.Range(1, counts.Buildings).Select(id => new BuildingWindow(new BuildingId(id), Interval.Always)).ToArray();
        var checkIns = await reader.CheckInsAt(windows, ReadLimits.Unbounded, default);
        var busiest = Enumerable.Range(0, windows.Length).OrderByDescending(i => checkIns.Of(i).End.Value - checkIns.Of(i).Start.Value)
            .Take(Buildings).Select(i => windows[i].Building).ToArray();
        var rooms = (await reader.RoomsOf(busiest, default)).GroupBy(row => row.Origin).Select(group => group.First().Fact.Key).ToArray();
        var (first, last) = Edges(checkIns.StartTicks);
        await using var load = await store.BeginLoad(_ => { }, default);
        await load.Add(Registrations(rooms, first, last), default);
        await load.Add(Occupants(), default);
        await load.Publish([], default);
    }

    private static (long First, long Last) Edges(ReadOnlySpan<long> instants)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (var instant in instants)
        {
            (first, last) = (Math.Min(first, instant), Math.Max(last, instant));
        }

        return (first, last);
    }

    private static StayBatch Registrations(string[] rooms, long first, long last)
    {
        var batch = new StayBatch { File = "stays.csv" };
        for (var i = 0; i < Stays; i++)
        {
            var start = first + ((last - first) / Stays * i);
            batch.Rows.Add(i + 2);
            batch.Key.Add($"busy-{i}");
            batch.Room.Add(rooms[i % rooms.Length]);
            batch.During.Add(Interval.FromTicks(start, start + TimeSpan.FromHours(20).Ticks));
        }

        return batch;
    }

    private static OccupantBatch Occupants()
    {
        var batch = new OccupantBatch { File = "occupants.csv" };
        for (var i = 0; i < Stays; i++)
        {
            batch.Rows.Add(i + 2);
            batch.Stay.Add($"busy-{i}");
            batch.DocumentKind.Add(Papers.Kind);
            batch.DocumentNumber.Add(Papers.Number);
            batch.Registrant.Add(true);
        }

        return batch;
    }
}
