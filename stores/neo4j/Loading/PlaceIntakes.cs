using Investigate.GraphModel;

namespace Investigate.Stores.Neo4j.Loading;

internal sealed class BuildingIntake(KnownThings<string> buildings, FactWriter writer) : FactIntake<BuildingBatch, string>(buildings, writer)
{
    protected override int[] Columns(BuildingBatch batch) =>
        [batch.Key.Count, batch.Name.Count, batch.Address.Count, batch.District.Count, batch.Latitude.Count, batch.Longitude.Count];

    protected override Task Meet(BuildingBatch batch, CancellationToken ct) => MeetWordings(Texts(batch.Key), ct);

    protected override RowOutcome Take(BuildingBatch batch, int i)
    {
        var key = batch.Key.Text(i) ?? "";
        return Decide(
            Things.FindOrNumber(key), [key],
            [batch.Name.Text(i), batch.Address.Text(i), batch.District.Text(i), batch.Latitude[i], batch.Longitude[i]], batch.Rows[i]);
    }
}

internal sealed class RoomIntake(KnownThings<string> rooms, FactWriter writer, KnownThings<string> buildings) : FactIntake<RoomBatch, string>(rooms, writer)
{
    /// <summary>Rooms that stand in another building now: their stays follow when the load is published.</summary>
    public HashSet<long> Moved { get; } = [];

    protected override int[] Columns(RoomBatch batch) =>
    [
        batch.Key.Count, batch.Building.Count, batch.Number.Count, batch.OperatorDocument.Count, batch.LandlordDocument.Count,
        batch.RegisteredOn.Count, batch.Grade.Count,
    ];

    protected override async Task Meet(RoomBatch batch, CancellationToken ct)
    {
        await buildings.Meet(Texts(batch.Building), ct);
        await MeetWordings(Texts(batch.Key), ct);
    }

    protected override RowOutcome Take(RoomBatch batch, int i)
    {
        if (buildings.Find(batch.Building.Text(i) ?? "") is not { } building)
        {
            return RowOutcome.UnknownReference;
        }

        var key = batch.Key.Text(i) ?? "";
        return Decide(
            Things.FindOrNumber(key), [key],
            [
                building.Id, batch.Number.Text(i), batch.OperatorDocument.Text(i), batch.LandlordDocument.Text(i),
                (long?)batch.RegisteredOn[i]?.DayNumber, (long)batch.Grade[i],
            ],
            batch.Rows[i]);
    }

    protected override void Noting(Known known, object?[] content, int row)
    {
        var building = (long)content[0]!;
        if (known.Holds && known.Carried != building)
        {
            Moved.Add(known.Id);
        }

        known.Carried = building;
    }
}

internal sealed class IncidentIntake(KnownThings<string> incidents, FactWriter writer, KnownThings<string> rooms)
    : FactIntake<IncidentBatch, string>(incidents, writer)
{
    protected override int[] Columns(IncidentBatch batch) => [batch.Key.Count, batch.Room.Count, batch.At.Count, batch.Kind.Count];

    protected override async Task Meet(IncidentBatch batch, CancellationToken ct)
    {
        await rooms.Meet(Texts(batch.Room), ct);
        await MeetWordings(Texts(batch.Key), ct);
    }

    protected override RowOutcome Take(IncidentBatch batch, int i)
    {
        if (rooms.Find(batch.Room.Text(i) ?? "") is not { } room)
        {
            return RowOutcome.UnknownReference;
        }

        var key = batch.Key.Text(i) ?? "";
        return Decide(Things.FindOrNumber(key), [key], [room.Id, batch.At[i].UtcTicks, (long)batch.Kind[i]], batch.Rows[i]);
    }
}
