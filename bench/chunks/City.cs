using System.Globalization;
using Investigate.GraphModel;

namespace Investigate.Chunks;

/// <summary>
/// Rows as a city's rentals give them, ready in batches: registrations in the order of check-in over 540 days, minutes not seconds, keys
/// as they are issued, most guests with one or two stays and some with many. The same seed gives the same rows.
/// </summary>
internal sealed class City
{
    private const int BatchRows = 50_000;
    private const int RoomsPerThousandStays = 30;
    private const int RoomsPerBuilding = 30;

    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "欧阳"];
    private static readonly string[] GivenNames = ["伟", "芳", "娜", "敏", "静", "秀英", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "桂英", "平"];
    private static readonly long FirstDay = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly Random random;
    private readonly int stays;
    private readonly string[] documents;

    public City(int stays, int seed)
    {
        random = new Random(seed);
        this.stays = stays;
        Rooms = Math.Max(1, stays / 1000 * RoomsPerThousandStays);
        Persons = Math.Max(1, (int)(stays * 0.4));
        documents = MakeDocuments();
        MakePlaces();
        MakePersons();
        MakeStays();
    }

    public static Dictionary<string, double> Best = [];
    public int Rooms { get; }

    public int Persons { get; }

    public BuildingBatch Buildings { get; } = new() { File = "buildings.csv" };

    public RoomBatch RoomRows { get; } = new() { File = "rooms.csv" };

    public List<PersonBatch> PersonRows { get; } = [];

    public List<StayBatch> StayRows { get; } = [];

    public List<OccupantBatch> OccupantRows { get; } = [];

    public async Task Load(IGraphStore store)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var run = (await store.Imports(new PageRequest(1, null), default)).Total == 0 ? "first " : "again ";
        clock.Restart();
        void Lap(string what) { Best[run + what] = Math.Min(Best.GetValueOrDefault(run + what, 9999999), clock.Elapsed.TotalMilliseconds); clock.Restart(); }
        await using var load = await store.BeginLoad(() => { }, default);
        Lap("begin");
        await load.Add(Buildings, default);
        await load.Add(RoomRows, default);
        Lap("rooms");
        foreach (var batch in PersonRows)
        {
            await load.Add(batch, default);
        }

        Lap("persons");
        foreach (var batch in StayRows)
        {
            await load.Add(batch, default);
        }

        Lap("stays");
        foreach (var batch in OccupantRows)
        {
            await load.Add(batch, default);
        }

        Lap("occupants");
        await load.Publish([], default);
        Lap("publish");
    }

    private static string Number(string prefix, int number, int digits) => prefix + number.ToString("D" + digits, CultureInfo.InvariantCulture);

    private static T Last<T>(List<T> batches, Func<T> begin)
        where T : Batch
    {
        if (batches.Count == 0 || batches[^1].Count == BatchRows)
        {
            batches.Add(begin());
        }

        return batches[^1];
    }

    private void MakePlaces()
    {
        for (var room = 0; room < Rooms; room++)
        {
            if (room % RoomsPerBuilding == 0)
            {
                var building = room / RoomsPerBuilding;
                Buildings.Rows.Add(building + 2);
                Buildings.Key.Add(Number("B", building, 5));
                Buildings.Name.Add("楼栋" + building);
                Buildings.Address.Add("示例路" + random.Next(1, 900) + "号");
                Buildings.District.Add("区" + (building % 9));
                Buildings.Latitude.Add(Math.Round(31 + random.NextDouble(), 6));
                Buildings.Longitude.Add(Math.Round(121 + random.NextDouble(), 6));
            }

            RoomRows.Rows.Add(room + 2);
            RoomRows.Key.Add(Number("R", room, 6));
            RoomRows.Building.Add(Number("B", room / RoomsPerBuilding, 5));
            RoomRows.Number.Add((100 + (room % RoomsPerBuilding)).ToString(CultureInfo.InvariantCulture));
            RoomRows.OperatorDocument.Add(documents[random.Next(documents.Length)]);
            RoomRows.LandlordDocument.Add(documents[random.Next(documents.Length)]);
            RoomRows.RegisteredOn.Add(new DateOnly(2019, 1, 1).AddDays(random.Next(1500)));
            RoomRows.Grade.Add((RoomGrade)random.Next(4));
        }
    }

    private void MakePersons()
    {
        for (var person = 0; person < Persons; person++)
        {
            var batch = Last(PersonRows, () => new PersonBatch { File = "persons.csv" });
            batch.Rows.Add(person + 2);
            batch.DocumentKind.Add(Kind(person));
            batch.DocumentNumber.Add(documents[person]);
            batch.Name.Add(Surnames[random.Next(Surnames.Length)] + GivenNames[random.Next(GivenNames.Length)] + GivenNames[random.Next(GivenNames.Length)]);
            batch.BirthDate.Add(random.Next(5) == 0 ? null : new DateOnly(1955, 1, 1).AddDays(random.Next(18_000)));
            batch.Phone.Add(random.Next(3) == 0 ? "" : "1" + random.NextInt64(3_000_000_000, 9_999_999_999).ToString(CultureInfo.InvariantCulture));
        }
    }

    private void MakeStays()
    {
        var row = 2;
        for (var stay = 0; stay < stays; stay++)
        {
            var batch = Last(StayRows, () => new StayBatch { File = "stays.csv" });
            var key = Number("S", stay, 8);
            batch.Rows.Add(stay + 2);
            batch.Key.Add(key);
            batch.Room.Add(Number("R", random.Next(Rooms), 6));
            batch.During.Add(During(stay));
            var occupants = random.Next(10) switch { < 7 => 1, < 9 => 2, _ => 3 };
            for (var i = 0; i < occupants; i++)
            {
                var person = (int)(Math.Pow(random.NextDouble(), 1.5) * Persons);
                var occupied = Last(OccupantRows, () => new OccupantBatch { File = "occupants.csv" });
                occupied.Rows.Add(row++);
                occupied.Stay.Add(key);
                occupied.DocumentKind.Add(Kind(person));
                occupied.DocumentNumber.Add(documents[person]);
                occupied.Registrant.Add(i == 0);
            }
        }
    }

    private Interval During(int stay)
    {
        var checkIn = FirstDay + ((long)(540.0 * 1440 * stay / stays) * TimeSpan.TicksPerMinute) + (random.Next(-600, 600) * TimeSpan.TicksPerMinute);
        var nights = 1 + (int)(Math.Pow(random.NextDouble(), 3) * 9);
        var checkOut = checkIn - (checkIn % TimeSpan.TicksPerDay) + (nights * TimeSpan.TicksPerDay) + ((660 + random.Next(-120, 60)) * TimeSpan.TicksPerMinute);
        return Interval.FromTicks(checkIn, random.Next(200) == 0 ? long.MaxValue : Math.Max(checkIn, checkOut));
    }

    private static DocumentKind Kind(int person) => person % 7 == 0 ? DocumentKind.Passport : DocumentKind.ChineseId;

    private string[] MakeDocuments()
    {
        var made = new HashSet<string>(Persons);
        while (made.Count < Persons)
        {
            made.Add(Kind(made.Count) == DocumentKind.Passport
                ? "E" + random.Next(100_000_000).ToString("D8", CultureInfo.InvariantCulture)
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{310101 + random.Next(20)}{new DateOnly(1955, 1, 1).AddDays(random.Next(18_000)):yyyyMMdd}{random.Next(1000):D3}{"0123456789X"[random.Next(11)]}"));
        }

        return [.. made];
    }
}
