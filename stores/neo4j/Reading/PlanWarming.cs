using Investigate.GraphModel;

namespace Investigate.Stores.Neo4j.Reading;

/// <summary>Asks the usual questions of nobody and nothing, in the sizes for which the server plans apart.</summary>
internal static class PlanWarming
{
    private static readonly int[] Sizes = [1, 10, 100, 1000];
    private static readonly Interval Window = new(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2000, 1, 2, 0, 0, 0, TimeSpan.Zero));
    private static readonly ReadLimits Limits = new(1);

    public static async Task Run(IGraphStore graph, CancellationToken ct)
    {
        try
        {
            await using var reader = await graph.Read(ct);
            foreach (var size in Sizes)
            {
                long[] none = [.. Enumerable.Range(1, size).Select(id => -(long)id)];
                await Stays(reader, none, ct);
                await reader.Persons([.. none.Select(id => new PersonId(id))], ct);
                await reader.Rooms([.. none.Select(id => new RoomId(id))], ct);
                await reader.Buildings([.. none.Select(id => new BuildingId(id))], ct);
                await reader.VehiclesOf([.. none.Select(id => new PersonId(id))], ct);
                await reader.SightingsOf([.. none.Select(id => new PersonId(id))], Window, Limits, ct);
                await reader.AccountsOf([.. none.Select(id => new PersonId(id))], ct);
                await reader.TransfersFrom([.. none.Select(id => new AccountId(id))], Window, Limits, ct);
                await reader.TransfersTo([.. none.Select(id => new AccountId(id))], Window, Limits, ct);
            }
        }
        catch (StoreException)
        {
            // Nothing is lost: the first question is planned when it comes.
        }
    }

    private static async Task Stays(IGraphReader reader, long[] none, CancellationToken ct)
    {
        foreach (var limits in new[] { Limits, ReadLimits.Unbounded })
        {
            await reader.StaysOf([.. none.Select(id => new PersonId(id))], Window, limits, ct);
            await reader.StaysAt([.. none.Select(id => PlaceWindow.StayingIn(new RoomId(id), Window))], limits, ct);
            await reader.CheckInsAt([.. none.Select(id => new BuildingWindow(new BuildingId(id), Window))], limits, ct);
        }

        await reader.OccupantsOf([.. none.Select(id => new StayId(id))], ct);
        await reader.Stays([.. none.Select(id => new StayId(id))], ct);
    }
}
