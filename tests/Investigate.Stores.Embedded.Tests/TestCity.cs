using System.Globalization;
using Investigate.GraphModel;
using Investigate.Testing;

namespace Investigate.Stores.Embedded.Tests;

/// <summary>
/// Enough rows for a load of several transactions. The second load adds stays, names new persons, corrects stays, moves rooms and
/// repeats some rows of the first.
/// </summary>
internal sealed class TestCity(int firstStay, int stays, int seed)
{
    public static readonly TestCity First = new(firstStay: 0, stays: 2_000, seed: 1);
    public static readonly TestCity Second = new(firstStay: 1_000, stays: 40_000, seed: 2);

    private const int Rooms = 300;
    private const int BatchRows = 4_000;

    private static readonly DateTimeOffset FirstDay = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>About half of the stays have ended.</summary>
    public static readonly Expiry Spring = Expiries.Never with { Stays = FirstDay.AddDays(70), Unreferenced = DateTimeOffset.MaxValue };

    public async Task<GraphVersion> Load(IGraphStore store)
    {
        var random = new Random(seed);
        await using var load = await store.BeginLoad(_ => { }, default);
        await load.Add(Buildings(), default);
        await load.Add(RoomRows(random), default);
        await load.Add(Persons(random), default);
        for (var stay = firstStay; stay < firstStay + stays; stay += BatchRows)
        {
            await load.Add(Stays(stay, random), default);
        }

        for (var stay = firstStay; stay < firstStay + stays; stay += BatchRows)
        {
            await load.Add(Occupants(stay, random), default);
        }

        return await load.Publish([new ImportFile("stays.csv", stays, stays, 0, [], [])], default);
    }

    private static string Key(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private static BuildingBatch Buildings()
    {
        var batch = new BuildingBatch { File = "buildings.csv" };
        for (var i = 0; i < Rooms / 10; i++)
        {
            batch.Rows.Add(i + 2);
            batch.Key.Add(Key("H", i));
            batch.Name.Add(Key("House ", i));
            batch.Address.Add("");
            batch.District.Add("North");
            batch.Latitude.Add(31.5);
            batch.Longitude.Add(121.5);
        }

        return batch;
    }

    private static RoomBatch RoomRows(Random random)
    {
        var batch = new RoomBatch { File = "rooms.csv" };
        for (var i = 0; i < Rooms; i++)
        {
            batch.Rows.Add(i + 2);
            batch.Key.Add(Key("R", i));
            batch.Building.Add(Key("H", random.Next(20) == 0 ? random.Next(Rooms / 10) : i / 10));
            batch.Number.Add(Key("", i));
            batch.OperatorDocument.Add("");
            batch.LandlordDocument.Add("");
            batch.RegisteredOn.Add(null);
            batch.Grade.Add(RoomGrade.Ungraded);
        }

        return batch;
    }

    private PersonBatch Persons(Random random)
    {
        var batch = new PersonBatch { File = "persons.csv" };
        for (var i = 0; i < stays / 4; i++)
        {
            batch.Rows.Add(i + 2);
            batch.DocumentKind.Add(DocumentKind.Other);
            batch.DocumentNumber.Add(Key("P", i));
            batch.Name.Add(Key("Person ", random.Next(1000)));
            batch.BirthDate.Add(new DateOnly(1980, 1, 1).AddDays(random.Next(5000)));
            batch.Phone.Add("");
        }

        return batch;
    }

    private StayBatch Stays(int first, Random random)
    {
        var batch = new StayBatch { File = "stays.csv" };
        for (var i = first; i < Math.Min(first + BatchRows, firstStay + stays); i++)
        {
            var start = FirstDay.AddMinutes(random.Next(200_000));
            batch.Rows.Add(i + 2);
            batch.Key.Add(Key("S", i));
            batch.Room.Add(Key("R", random.Next(Rooms)));
            batch.During.Add(new Interval(start, random.Next(50) == 0 ? null : start.AddMinutes(random.Next(5000))));
        }

        return batch;
    }

    private OccupantBatch Occupants(int first, Random random)
    {
        var batch = new OccupantBatch { File = "occupants.csv" };
        var row = (first - firstStay) * 3;
        for (var i = first; i < Math.Min(first + BatchRows, firstStay + stays); i++)
        {
            for (var n = random.Next(3); n > 0; n--)
            {
                batch.Rows.Add(row++);
                batch.Stay.Add(Key("S", i));
                batch.DocumentKind.Add(DocumentKind.Other);
                batch.DocumentNumber.Add(Key("P", random.Next(stays / 3)));
                batch.Registrant.Add(n == 1);
            }
        }

        return batch;
    }
}
