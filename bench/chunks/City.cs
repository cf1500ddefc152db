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
    private static readonly string[] GivenNames = ["伟", "芳", "娜", "敏", "静", "秀英", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "桂英", "平"];
    private static readonly long FirstDay = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly Random random;
    private readonly int stays;
    private readonly int firstStay;
    private readonly int roomCount;
    private readonly int personCount;
    private readonly string[] documents;

    /// <param name="firstStay">Number of the first registration; from 1 on they fall in the 30 days after the 540.</param>
    public City(int stays, int firstStay, int seed)
    {
        random = new Random(seed);
        (this.stays, this.firstStay) = (stays, firstStay);
        roomCount = Math.Max(1, stays / 1000 * RoomsPerThousandStays);
        personCount = Math.Max(1, (int)(stays * 0.4));
        documents = MakeDocuments();
        MakePlaces();
        MakePersons();
        MakeStays();
    }

    public BuildingBatch Buildings { get; } = new() { File = "buildings.csv" };

    public RoomBatch Rooms { get; } = new() { File = "rooms.csv" };

    public List<PersonBatch> Persons { get; } = [];

    public List<StayBatch> Stays { get; } = [];

    public List<OccupantBatch> Occupants { get; } = [];

    public async Task Load(IGraphStore store)
    {
        await using var load = await store.BeginLoad(_ => { }, default);
        await load.Add(Buildings, default);
        await load.Add(Rooms, default);
        foreach (var batch in Persons)
        {
            await load.Add(batch, default);
        }

        foreach (var batch in Stays)
        {
            await load.Add(batch, default);
        }

        foreach (var batch in Occupants)
        {
            await load.Add(batch, default);
        }

        await load.Publish([], default);
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
        for (var room = 0; room < roomCount; room++)
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

            Rooms.Rows.Add(room + 2);
            Rooms.Key.Add(Number("R", room, 6));
            Rooms.Building.Add(Number("B", room / RoomsPerBuilding, 5));
            Rooms.Number.Add((100 + (room % RoomsPerBuilding)).ToString(CultureInfo.InvariantCulture));
            Rooms.OperatorDocument.Add(documents[random.Next(documents.Length)]);
            Rooms.LandlordDocument.Add(documents[random.Next(documents.Length)]);
            Rooms.RegisteredOn.Add(new DateOnly(2019, 1, 1).AddDays(random.Next(1500)));
            Rooms.Grade.Add((RoomGrade)random.Next(4));
        }
    }

    private void MakePersons()
    {
        for (var person = 0; person < personCount; person++)
        {
            var batch = Last(Persons, () => new PersonBatch { File = "persons.csv" });
            batch.Rows.Add(person + 2);
            batch.DocumentKind.Add(Kind(person));
            batch.DocumentNumber.Add(documents[person]);
            batch.Name.Add(One(Surnames) + One(GivenNames) + One(GivenNames));
            batch.BirthDate.Add(random.Next(5) == 0 ? null : new DateOnly(1955, 1, 1).AddDays(random.Next(18_000)));
            batch.Phone.Add(random.Next(3) == 0 ? "" : "1" + random.NextInt64(3_000_000_000, 9_999_999_999).ToString(CultureInfo.InvariantCulture));
        }
    }

    private string One(string[] of) => of[random.Next(of.Length)];

    private void MakeStays()
    {
        var row = 2;
        for (var stay = 0; stay < stays; stay++)
        {
            var batch = Last(Stays, () => new StayBatch { File = "stays.csv" });
            var key = Number("S", firstStay + stay, 8);
            batch.Rows.Add(stay + 2);
            batch.Key.Add(key);
            batch.Room.Add(Number("R", random.Next(roomCount), 6));
            batch.During.Add(During(stay));
            var occupants = random.Next(10) switch { < 7 => 1, < 9 => 2, _ => 3 };
            for (var i = 0; i < occupants; i++)
            {
                var person = (int)(Math.Pow(random.NextDouble(), 1.5) * personCount);
                var occupied = Last(Occupants, () => new OccupantBatch { File = "occupants.csv" });
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
        var (firstDay, days) = firstStay == 0 ? (0, 540) : (540, 30);
        var minute = (long)((firstDay + ((double)days * stay / stays)) * 1440) + random.Next(-600, 600);
        var checkIn = FirstDay + (minute * TimeSpan.TicksPerMinute);
        var nights = 1 + (int)(Math.Pow(random.NextDouble(), 3) * 9);
        var lastDay = checkIn - (checkIn % TimeSpan.TicksPerDay) + (nights * TimeSpan.TicksPerDay);
        var checkOut = lastDay + (random.Next(540, 720) * TimeSpan.TicksPerMinute);
        return Interval.FromTicks(checkIn, random.Next(200) == 0 ? long.MaxValue : Math.Max(checkIn, checkOut));
    }

    private static DocumentKind Kind(int person) => person % 7 == 0 ? DocumentKind.Passport : DocumentKind.ChineseId;

    private string[] MakeDocuments()
    {
        var made = new HashSet<string>(personCount);
        while (made.Count < personCount)
        {
            var born = new DateOnly(1955, 1, 1).AddDays(random.Next(18_000));
            made.Add(Kind(made.Count) == DocumentKind.Passport
                ? Number("E", random.Next(100_000_000), 8)
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{310101 + random.Next(20)}{born:yyyyMMdd}{random.Next(1000):D3}{"0123456789X"[random.Next(11)]}"));
        }

        return [.. made];
    }
}
