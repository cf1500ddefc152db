using System.Security.Cryptography;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Tests;

/// <summary>
/// Everything a reader says, as counts and one hash: every fact of every kind, and the entries found by room, by building, by person and
/// by stay. Loads are numbered by the order in which they were published, so that a load that failed in between makes no difference.
/// </summary>
internal static class Dump
{
    public static async Task<string> Of(IGraphStore store)
    {
        await using var reader = await store.Read(default);
        var done = (await store.Imports(new PageRequest(100, null), default)).Items
            .Where(run => run.Status == ImportStatus.Done).Select(run => run.Id).Order().ToList();
        return await Of(reader, import => done.IndexOf(import));
    }

    public static Task<string> Of(IGraphReader reader) => Of(reader, import => (int)import.Value);

    private static async Task<string> Of(IGraphReader reader, Func<ImportId, int> number)
    {
        var counts = await reader.Counts(default);
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        Source Named(Source source) => source with { Import = new ImportId(number(source.Import)) };

        var buildings = Ids(counts.Buildings, id => new BuildingId(id));
        var rooms = Ids(counts.Rooms, id => new RoomId(id));
        var persons = Ids(counts.Persons, id => new PersonId(id));
        var stays = Ids(counts.Stays, id => new StayId(id));
        Write(to, (await reader.Buildings(buildings, default)).Select(found => found.Fact with { Source = Named(found.Fact.Source) }));
        Write(to, (await reader.Rooms(rooms, default)).Select(found => found.Fact with { Source = Named(found.Fact.Source) }));
        Write(to, (await reader.Persons(persons, default)).Select(found => found.Fact with { Source = Named(found.Fact.Source) }));
        Write(to, (await reader.Stays(stays, default)).Select(found => found.Fact with { Source = Named(found.Fact.Source) }));
        Write(to, (await reader.PersonsWith([.. (await reader.Persons(persons, default)).Select(found => found.Fact.Document)], default))
            .Select(found => found.Fact.Id));
        Write(to, await reader.OccupantsOf(stays, default));
        Write(to, await reader.StaysOf(persons, Interval.Always, ReadLimits.Unbounded, default));
        Write(to, await reader.StaysAt([.. rooms.Select(room => PlaceWindow.StayingIn(room, Interval.Always))], ReadLimits.Unbounded, default));
        Write(to, await reader.StaysAt([.. buildings.Select(house => PlaceWindow.CheckingInto(house, Interval.Always))], ReadLimits.Unbounded, default));
        await Families(reader, counts, to, Named);
        to.Flush();
        return $"version {reader.Version}, {counts}, {Convert.ToHexString(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)))}";
    }

    private static async Task Families(IGraphReader reader, GraphCounts counts, BinaryWriter to, Func<Source, Source> named)
    {
        var (all, whole) = (ReadLimits.Unbounded, Interval.Always);
        var persons = Ids(counts.Persons, id => new PersonId(id));
        var buildings = Ids(counts.Buildings, id => new BuildingId(id));
        var rooms = Ids(counts.Rooms, id => new RoomId(id));
        var vehicles = Ids(counts.Vehicles, id => new VehicleId(id));
        var accounts = Ids(counts.Accounts, id => new AccountId(id));
        var reporters = Ids(counts.Reporters, id => new ReporterId(id));
        Write(to, (await reader.Vehicles(vehicles, default)).Select(found => found.Fact with { Source = named(found.Fact.Source) }));
        Write(to, (await reader.VehiclesWith([.. (await reader.Vehicles(vehicles, default)).Select(found => found.Fact.Plate)], default))
            .Select(found => found.Fact.Id));
        Write(to, (await reader.VehiclesOf(persons, default)).Select(found => (found.Origin, found.Fact.Id)));
        Write(to, (await reader.Sightings(Ids(counts.Sightings, id => new SightingId(id)), default))
            .Select(found => found.Fact with { Source = named(found.Fact.Source) }));
        Write<SightingRow>(to, await reader.SightingsOf(vehicles, whole, all, default));
        Write<SightingRow>(to, await reader.SightingsOf(persons, whole, all, default));
        Write<SightingRow>(to, await reader.SightingsAt([.. buildings.Select(building => new BuildingWindow(building, whole))], all, default));
        Write(to, (await reader.Accounts(accounts, default)).Select(found => found.Fact with { Source = named(found.Fact.Source) }));
        Write(to, (await reader.AccountsOf(persons, default)).Select(found => (found.Origin, found.Fact.Id)));
        Write(to, (await reader.Transfers(Ids(counts.Transfers, id => new TransferId(id)), default))
            .Select(found => found.Fact with { Source = named(found.Fact.Source) }));
        Write<TransferRow>(to, await reader.TransfersFrom(accounts, whole, all, default));
        Write<TransferRow>(to, await reader.TransfersTo(accounts, whole, all, default));
        Write(to, (await reader.Reporters(reporters, default)).Select(found => found.Fact with { Source = named(found.Fact.Source) }));
        Write(to, (await reader.SealedIdentities(reporters, default)).Select(found => found.Fact));
        Write(to, (await reader.Reports(Ids(counts.Reports, id => new ReportId(id)), default))
            .Select(found => found.Fact with { Source = named(found.Fact.Source) }));
        Write<ReportRow>(to, await reader.ReportsOf(reporters, all, default));
        Write<ReportRow>(to, await reader.ReportsAbout(
            [.. rooms.Select(ReportTopic.Of), .. buildings.Select(ReportTopic.Of), .. persons.Select(ReportTopic.Of)], all, default));
        Write(to, (await reader.IncidentsIn(rooms, whole, all, default))
            .Select(found => (found.Origin, found.Fact with { Source = named(found.Fact.Source) })));
        Write(to, (await reader.RoomsOf(buildings, default)).Select(found => (found.Origin, found.Fact.Id)));
    }

    /// <summary>All ids there are and some beyond.</summary>
    private static T[] Ids<T>(int count, Func<long, T> id) => [.. Enumerable.Range(1, count + 12).Select(number => id(number))];

    private static void Write<T>(BinaryWriter to, IEnumerable<T> facts)
    {
        foreach (var fact in facts)
        {
            to.Write(fact!.ToString()!);
        }
    }

    private static void Write(BinaryWriter to, Rows<EntryRow> rows)
    {
        foreach (var row in rows.Span)
        {
            to.Write(row.Origin);
            to.Write(row.Stay.Value);
            to.Write(row.Room.Value);
            to.Write(row.Building.Value);
            to.Write(row.Person.Value);
            to.Write(row.Registrant);
            to.Write(row.During.StartTicks);
            to.Write(row.During.EndTicks);
        }
    }
}
