using System.Globalization;
using System.Text.RegularExpressions;
using Investigate.GraphModel;

namespace Investigate.Testing;

/// <summary>
/// A world as a detective could write it down, all times of 2025 in UTC:
/// <code>
/// House H1: 101 102
/// House H2 at 30.00 120.58: 201
/// run 101 by Ann
/// Kim born 2015-03-01
/// Ann        101  10 Mar 15:00  12 Mar 11:00
/// Ann, Kim   102  1 Aug 15:00   open
/// nobody     102  3 Aug 09:00   3 Aug 18:00
/// car V1 of Ann
/// seen       V1   H1   10 Mar 15:00  driven by Bo
/// account A1 of Ann
/// paid       A1   A2   12.50   10 Mar 15:00
/// reporter W1
/// report     W1   101  10 Mar 15:00  SUBSTANTIATED
/// incident   101  10 Mar 15:00  FIRE
/// </code>
/// Each line of a stay is one registration, with key S1, S2, … in the order of the lines; columns are two or more blanks apart. Transfers are T1, T2, …, reports N1, N2, …, incidents I1, I2, …; amounts are CNY; "seen" may have "-" for
/// no place and leave out its driver; a report is about a room, else a building, else a person, of that name. Persons
/// are documents of kind OTHER whose number is the name in capitals; the first one named is the registrant.
/// </summary>
public sealed partial class Scenario
{
    private readonly BuildingBatch buildings = new() { File = "buildings.csv" };
    private readonly RoomBatch rooms = new() { File = "rooms.csv" };
    private readonly PersonBatch persons = new() { File = "persons.csv" };
    private readonly StayBatch stays = new() { File = "stays.csv" };
    private readonly OccupantBatch occupants = new() { File = "occupants.csv" };
    private readonly HashSet<string> named = [];
    private readonly Dictionary<string, string> operators = [];

    private Scenario()
    {
    }

    public static Scenario Parse(string text)
    {
        var scenario = new Scenario();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            scenario.Read(line);
        }

        return scenario;
    }

    private readonly VehicleBatch vehicles = new() { File = "vehicles.csv" };
    private readonly SightingBatch sightings = new() { File = "sightings.csv" };
    private readonly AccountBatch accounts = new() { File = "accounts.csv" };
    private readonly TransferBatch transfers = new() { File = "transfers.csv" };
    private readonly ReporterBatch reporters = new() { File = "reporters.csv" };
    private readonly ReportBatch reports = new() { File = "reports.csv" };
    private readonly IncidentBatch incidents = new() { File = "incidents.csv" };

    /// <summary>Opens this world in a fresh store and reads its newest version.</summary>
    public async Task<World> In(StoreUnderTest store)
    {
        var graph = store.Open();
        await Load(graph);
        return new World(graph, await graph.Read(default));
    }

    /// <summary>The load it was last loaded by.</summary>
    public ImportId Import { get; private set; }

    /// <summary>Loads the world and publishes it.</summary>
    public async Task<GraphVersion> Load(IGraphStore store)
    {
        await using var load = await store.BeginLoad(_ => { }, default);
        var outcomes = (await load.Add(buildings, default)).Concat(await load.Add(RoomsWithOperators(), default)).Concat(await load.Add(persons, default))
            .Concat(await load.Add(stays, default)).Concat(await load.Add(occupants, default)).Concat(await load.Add(vehicles, default))
            .Concat(await load.Add(sightings, default)).Concat(await load.Add(accounts, default)).Concat(await load.Add(transfers, default))
            .Concat(await load.Add(reporters, default)).Concat(await load.Add(reports, default)).Concat(await load.Add(incidents, default));
        if (outcomes.Any(outcome => outcome != RowOutcome.Taken))
        {
            throw new FormatException($"A row of the scenario was not taken: {string.Join(", ", outcomes)}.");
        }

        Import = load.Import;
        return await load.Publish([], default);
    }

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text.Trim() + " 2025", ["d MMM HH:mm yyyy", "d MMM HH:mm:ss yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static Interval Span(string from, string to) => new(Instant(from), to == "open" ? null : Instant(to));

    private void Read(string line)
    {
        if (House().Match(line) is { Success: true } house)
        {
            AddHouse(house.Groups[1].Value, Degrees(house.Groups[2]), Degrees(house.Groups[3]), house.Groups[4].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        else if (Born().Match(line) is { Success: true } born)
        {
            AddPerson(born.Groups[1].Value, DateOnly.ParseExact(born.Groups[2].Value, "yyyy-MM-dd"));
        }
        else if (ReadTrail(line, Columns().Split(line)))
        {
            return;
        }
        else if (Columns().Split(line) is [var who, var room, var from, var to])
        {
            AddStay(who.Split(',', StringSplitOptions.TrimEntries), room, Span(from, to));
        }
        else
        {
            throw new FormatException($"Expected a house, a birth date or a stay in four columns, found '{line}'.");
        }
    }

    private static double? Degrees(Group stated) => stated.Success ? double.Parse(stated.Value, CultureInfo.InvariantCulture) : null;

    private void AddHouse(string building, double? latitude, double? longitude, IEnumerable<string> numbers)
    {
        buildings.Rows.Add(buildings.Count + 2);
        buildings.Key.Add(building);
        buildings.Name.Add("House " + building);
        buildings.Address.Add("");
        buildings.District.Add("");
        buildings.Latitude.Add(latitude);
        buildings.Longitude.Add(longitude);
        foreach (var number in numbers)
        {
            rooms.Rows.Add(rooms.Count + 2);
            rooms.Key.Add(number);
            rooms.Building.Add(building);
            rooms.Number.Add(number);
            rooms.LandlordDocument.Add("");
            rooms.RegisteredOn.Add(null);
            rooms.Grade.Add(RoomGrade.Ungraded);
        }
    }

    private void AddPerson(string name, DateOnly? born)
    {
        named.Add(name);
        persons.Rows.Add(persons.Count + 2);
        persons.DocumentKind.Add(DocumentKind.Other);
        persons.DocumentNumber.Add(name.ToUpperInvariant());
        persons.Name.Add(name);
        persons.BirthDate.Add(born);
        persons.Phone.Add("");
    }

    private void AddStay(string[] who, string room, Interval during)
    {
        var key = "S" + (stays.Count + 1);
        stays.Rows.Add(stays.Count + 2);
        stays.Key.Add(key);
        stays.Room.Add(room);
        stays.During.Add(during);
        foreach (var name in who.Where(name => name != "nobody"))
        {
            if (!named.Contains(name))
            {
                AddPerson(name, null);
            }

            occupants.Rows.Add(occupants.Count + 2);
            occupants.Stay.Add(key);
            occupants.DocumentKind.Add(DocumentKind.Other);
            occupants.DocumentNumber.Add(name.ToUpperInvariant());
            occupants.Registrant.Add(name == who[0]);
        }
    }

    [GeneratedRegex(@"^House (\S+?)(?: at (\S+) (\S+))?:(.*)$")]
    private static partial Regex House();

    [GeneratedRegex(@"^(\S+) born (\S+)$")]
    private static partial Regex Born();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Columns();
}
