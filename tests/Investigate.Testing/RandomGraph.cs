using System.Globalization;
using Investigate.GraphModel;

namespace Investigate.Testing;

/// <summary>
/// A random history of loads. Plain data of small numbers, so that the generator can shrink a failing one to the few rows that matter;
/// every number is folded into a range so narrow that equal times, touching stays, corrections and contradictions are common.
/// </summary>
public sealed record RandomGraph(RandomLoad[] Loads)
{
    public const int Rooms = 5;
    public const int Persons = 6;
    public const int Keys = 12;

    private static readonly DateTimeOffset Monday = new(2025, 3, 10, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Half hours in groups of six, the groups ten hours apart: near and far, and exactly twelve hours, are all common.</summary>
    public static DateTimeOffset Slot(int slot) => Monday.AddMinutes(30 * (slot % 6)).AddHours(10 * (slot / 6));

    public static Interval Window(byte from, byte length) => new(Slot(from % 20), length % 8 == 7 ? null : Slot((from % 20) + (length % 8)));

    /// <summary>Loads everything and gives the outcomes in order.</summary>
    public async Task<IReadOnlyList<string>> Load(IGraphStore store)
    {
        var outcomes = new List<string>();
        foreach (var load in Loads.Take(3))
        {
            await using var session = await store.BeginLoad(_ => { }, default);
            await load.Add(session, outcomes);
            if (!load.Abandoned)
            {
                outcomes.Add((await session.Publish([], default)).ToString());
            }
        }

        return outcomes;
    }
}

public sealed record RandomLoad(
    byte Buildings, byte[] RoomBuildings, RandomStay[] Stays, RandomOccupant[] Occupants, RandomTrail[] Trails, bool SecondFile, bool Abandoned)
{
    public async Task Add(ILoad load, List<string> outcomes)
    {
        outcomes.AddRange((await load.Add(BuildingRows(), default)).Select(outcome => outcome.ToString()));
        outcomes.AddRange((await load.Add(RoomRows(), default)).Select(outcome => outcome.ToString()));
        outcomes.AddRange((await load.Add(StayRows(), default)).Select(outcome => outcome.ToString()));
        outcomes.AddRange((await load.Add(OccupantRows(), default)).Select(outcome => outcome.ToString()));
        await RandomTrails.Add(Trails, load, outcomes);
    }

    private static string Text(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private BuildingBatch BuildingRows()
    {
        var batch = new BuildingBatch { File = "buildings.csv" };
        for (var i = 0; i <= Buildings % 3; i++)
        {
            batch.Rows.Add(i + 2);
            batch.Key.Add(Text("H", i));
            batch.Name.Add("House");
            batch.Address.Add("");
            batch.District.Add("");
            batch.Latitude.Add(i == 2 ? null : 30 + (i * 0.25));
            batch.Longitude.Add(i == 2 ? null : 120.58);
        }

        return batch;
    }

    private RoomBatch RoomRows()
    {
        var batch = new RoomBatch { File = "rooms.csv" };
        foreach (var (building, i) in RoomBuildings.Select((building, i) => (building, i)))
        {
            batch.Rows.Add(i + 2);
            batch.Key.Add(Text("R", i % RandomGraph.Rooms));
            batch.Building.Add(Text("H", building % 3));
            batch.Number.Add(Text("", i % RandomGraph.Rooms));
            batch.OperatorDocument.Add(building % 4 == 0 ? "" : Text("P", building % RandomGraph.Persons));
            batch.LandlordDocument.Add("");
            batch.RegisteredOn.Add(null);
            batch.Grade.Add(RoomGrade.Ungraded);
        }

        return batch;
    }

    private StayBatch StayRows()
    {
        var batch = new StayBatch { File = "stays.csv" };
        foreach (var (stay, i) in Stays.Select((stay, i) => (stay, i)))
        {
            batch.Rows.Add(i + 2);
            batch.Key.Add(Text("S", stay.Key % RandomGraph.Keys));
            batch.Room.Add(Text("R", stay.Room % RandomGraph.Rooms));
            batch.During.Add(RandomGraph.Window(stay.Start, stay.Length));
        }

        return batch;
    }

    private OccupantBatch OccupantRows()
    {
        var batch = new OccupantBatch { File = SecondFile ? "more.csv" : "occupants.csv" };
        foreach (var (occupant, i) in Occupants.Select((occupant, i) => (occupant, i)))
        {
            batch.Rows.Add(i + 2);
            batch.Stay.Add(Text("S", occupant.Key % RandomGraph.Keys));
            batch.DocumentKind.Add(DocumentKind.Other);
            batch.DocumentNumber.Add(Text("P", occupant.Person % RandomGraph.Persons));
            batch.Registrant.Add(occupant.Registrant);
        }

        return batch;
    }
}

public sealed record RandomStay(byte Key, byte Room, byte Start, byte Length);

public sealed record RandomOccupant(byte Key, byte Person, bool Registrant);
