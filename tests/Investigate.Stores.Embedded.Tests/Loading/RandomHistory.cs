using System.Globalization;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Tests.Loading;

/// <summary>
/// A history of loads drawn from a seed, over so few keys, rooms, times and persons that nearly every row meets what another one said:
/// corrections, contradictions, moved rooms and stays, occupants who join known stays, persons named before they are described.
/// </summary>
internal sealed partial class RandomHistory(int seed)
{
    private const int Loads = 5;
    private const int MostRows = 12;

    public static readonly DateTimeOffset Monday = new(2025, 3, 10, 0, 0, 0, TimeSpan.Zero);

    private readonly Random random = new(seed);

    /// <summary>Runs the history on a store.</summary>
    /// <param name="after">Called after each load.</param>
    /// <returns>What became of each row and each load.</returns>
    public async Task<string> Run(IGraphStore store, Func<Task> after)
    {
        var outcomes = new List<string>();
        for (var i = 0; i < Loads; i++)
        {
            await using (var load = await store.BeginLoad(_ => { }, default))
            {
                await Fill(load, outcomes);
                outcomes.Add(random.Next(4) == 0 ? "abandoned" : $"version {await load.Publish([], default)}");
            }

            await after();
            if (random.Next(3) == 0)
            {
                var withdrawal = await store.Withdraw(new ImportId(random.Next(1, i + 2)), () => ValueTask.CompletedTask, () => { }, default);
                outcomes.Add($"{withdrawal.Outcome} {withdrawal.Version} {string.Join(' ', withdrawal.NeededBy.Select(id => id.Value))}");
                await after();
            }

            if (random.Next(3) == 0)
            {
                outcomes.Add(string.Join(' ', await store.Erase(Expiry(), _ => ValueTask.CompletedTask, () => { }, default)));
                await after();
            }
        }

        return string.Join('\n', outcomes);
    }

    private static string Key(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private Expiry Expiry() => new()
    {
        Stays = Instant(),
        OpenStays = Instant(),
        Sightings = Instant(),
        Transfers = Instant(),
        Reports = Instant(),
        Unreferenced = random.Next(2) == 0 ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue,
        RejectedRows = DateTimeOffset.MinValue,
        Subjects = new HashSet<PersonId> { new(random.Next(1, 10)) },
        Contacts = new HashSet<PersonId> { new(random.Next(1, 10)) },
    };

    private async Task Fill(ILoad load, List<string> outcomes)
    {
        void Note(IReadOnlyList<RowOutcome> rows) => outcomes.Add(string.Join(' ', rows));
        Note(await load.Add(Buildings(), default));
        for (var file = random.Next(1, 3); file > 0; file--)
        {
            Note(await load.Add(Rooms(file), default));
        }

        Note(await load.Add(Persons(), default));
        for (var file = random.Next(1, 3); file > 0; file--)
        {
            Note(await load.Add(Stays(file), default));
        }

        for (var file = random.Next(1, 4); file > 0; file--)
        {
            Note(await load.Add(Occupants(file), default));
        }

        for (var file = random.Next(3); file > 0; file--)
        {
            await FillFamilies(load, file, Note);
        }
    }

    private BuildingBatch Buildings()
    {
        var batch = new BuildingBatch { File = "buildings.csv" };
        for (var i = random.Next(4); i > 0; i--)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Key.Add(Key("H", random.Next(3)));
            batch.Name.Add(Key("House ", random.Next(2)));
            batch.Address.Add("");
            batch.District.Add("");
            batch.Latitude.Add(random.Next(2) == 0 ? null : 31.5);
            batch.Longitude.Add(null);
        }

        return batch;
    }

    private RoomBatch Rooms(int file)
    {
        var batch = new RoomBatch { File = Key("rooms", file) };
        for (var i = random.Next(6); i > 0; i--)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Key.Add(Key("R", random.Next(4)));
            batch.Building.Add(Key("H", random.Next(3)));
            batch.Number.Add("1");
            batch.OperatorDocument.Add(Key("D", random.Next(2)));
            batch.LandlordDocument.Add("");
            batch.RegisteredOn.Add(random.Next(2) == 0 ? null : new DateOnly(2020, 1, 1));
            batch.Grade.Add((RoomGrade)random.Next(2));
        }

        return batch;
    }

    private PersonBatch Persons()
    {
        var batch = new PersonBatch { File = "persons.csv" };
        for (var i = random.Next(6); i > 0; i--)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.DocumentKind.Add((DocumentKind)random.Next(2));
            batch.DocumentNumber.Add(Key("P", random.Next(5)));
            batch.Name.Add(Key("Person ", random.Next(2)));
            batch.BirthDate.Add(null);
            batch.Phone.Add("");
        }

        return batch;
    }

    private StayBatch Stays(int file)
    {
        var batch = new StayBatch { File = Key("stays", file) };
        for (var i = random.Next(MostRows); i > 0; i--)
        {
            var start = Monday.AddHours(random.Next(6));
            batch.Rows.Add(batch.Count + 2);
            batch.Key.Add(Key("S", random.Next(8)));
            batch.Room.Add(Key("R", random.Next(4)));
            batch.During.Add(new Interval(start, random.Next(5) == 0 ? null : start.AddHours(random.Next(4))));
        }

        return batch;
    }

    private OccupantBatch Occupants(int file)
    {
        var batch = new OccupantBatch { File = Key("occupants", file) };
        for (var i = random.Next(MostRows); i > 0; i--)
        {
            batch.Rows.Add(batch.Count + 2);
            batch.Stay.Add(Key("S", random.Next(8)));
            batch.DocumentKind.Add((DocumentKind)random.Next(2));
            batch.DocumentNumber.Add(Key("P", random.Next(5)));
            batch.Registrant.Add(random.Next(2) == 0);
        }

        return batch;
    }
}
