using System.Globalization;
using System.Text;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Tests.Chunks;

/// <summary>Small pages with values of every sort: present, absent, repeated, not ASCII.</summary>
internal static class Pages
{
    private static readonly ImportId Import = new(7);

    public static IReadOnlyList<FactPage> OfEachKind() =>
    [
        Buildings(), Rooms(), Persons(), Stays(), Occupants(), Vehicles(), Sightings(), Accounts(), Transfers(), Reporters(), Identities(), Reports(),
        Incidents(),
    ];

    public static StayPage Stays()
    {
        var page = new StayPage(Import, "stays.csv");
        for (var i = 0; i < 40; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i % 9 == 0 ? 3 : i + 100);
            page.Key.Add(Utf8($"S{i:D4}"));
            page.Room.Add(i * i % 7);
            page.Start.Add((i * 37 % 50) * TimeSpan.TicksPerMinute);
            page.End.Add(i % 5 == 0 ? long.MaxValue : page.Start[i] + ((i % 4) * TimeSpan.TicksPerHour));
        }

        return page;
    }

    /// <summary>Every column of a page, written out.</summary>
    public static string Describe(FactPage page)
    {
        var text = new StringBuilder();
        page.Visit(new Describing(text));
        return text.ToString();
    }

    private static BuildingPage Buildings()
    {
        var page = new BuildingPage(Import, "buildings.csv");
        for (var i = 0; i < 5; i++)
        {
            page.Row.Add(i * 3);
            page.Id.Add(i + 1);
            page.Key.Add(Utf8("H" + i));
            page.Name.Add(Utf8("楼栋" + i));
            page.Address.Add(Utf8(i == 2 ? "" : "示例路"));
            page.District.Add([]);
            page.Latitude.Add(i == 1 ? double.NaN : 31.5 + i);
            page.Longitude.Add(double.NaN);
        }

        return page;
    }

    private static RoomPage Rooms()
    {
        var page = new RoomPage(Import, "rooms.csv");
        for (var i = 0; i < 12; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i + 1);
            page.Key.Add(Utf8("R" + i));
            page.Building.Add(i / 3);
            page.Number.Add(Utf8($"{i + 100}"));
            page.OperatorDocument.Add(Utf8(i % 2 == 0 ? "E123" : ""));
            page.LandlordDocument.Add([]);
            page.RegisteredOn.Add(i % 3 == 0 ? Day.None : 730_000 + i);
            page.Grade.Add((byte)(i % 4));
        }

        return page;
    }

    private static PersonPage Persons()
    {
        var page = new PersonPage(Import, "persons.csv");
        for (var i = 0; i < 30; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i + 1);
            page.DocumentKind.Add((byte)(i % 3));
            page.DocumentNumber.Add(Utf8($"31010119{i * 7919 % 10_000:D4}"));
            page.Name.Add(Utf8(i % 4 == 0 ? "" : "王小明"));
            page.BirthDate.Add(i % 5 == 0 ? Day.None : 720_000 + (i * 31));
            page.Phone.Add(Utf8(i % 2 == 0 ? "13800000000" : ""));
        }

        return page;
    }

    private static OccupantPage Occupants()
    {
        var page = new OccupantPage(Import, "occupants.csv");
        for (var i = 0; i < 50; i++)
        {
            page.Row.Add(i + 2);
            page.Stay.Add((i / 2) + 1);
            page.Person.Add((i * 7919 % 30) + 1);
            page.Registrant.Add(i % 2 == 0);
        }

        return page;
    }

    private static VehiclePage Vehicles()
    {
        var page = new VehiclePage(Import, "vehicles.csv");
        for (var i = 0; i < 9; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i + 1);
            page.Plate.Add(Utf8($"样A·T{i:D4}"));
            page.Owner.Add(i % 3 == 0 ? 0 : i * 7);
        }

        return page;
    }

    private static SightingPage Sightings()
    {
        var page = new SightingPage(Import, "sightings.csv");
        for (var i = 0; i < 30; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i + 1);
            page.Vehicle.Add(i % 4);
            page.At.Add(i * 37 % 50 * TimeSpan.TicksPerMinute);
            page.Building.Add(i % 5);
            page.Driver.Add(i % 7 * 11);
        }

        return page;
    }

    private static AccountPage Accounts()
    {
        var page = new AccountPage(Import, "accounts.csv");
        for (var i = 0; i < 9; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i + 1);
            page.Number.Add(Utf8($"6222{i * 7919:D12}"));
            page.AccountKind.Add((byte)(i % 4));
            page.Holder.Add(i % 3 == 0 ? 0 : i);
        }

        return page;
    }

    private static TransferPage Transfers()
    {
        var page = new TransferPage(Import, "transfers.csv");
        for (var i = 0; i < 30; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i + 1);
            page.Keys.Add(Utf8($"T{i:D6}"));
            page.From.Add(i % 9);
            page.To.Add(i * i % 9);
            page.Amount.Add(i == 7 ? 1_000_000_000_000_000 : i * 128_050L);
            page.Currency.Add(CurrencyLetters.Pack(i % 4 == 0 ? Currency.Find("JPY")!.Value : Currency.Cny));
            page.At.Add(i * 37 % 50 * TimeSpan.TicksPerSecond);
        }

        return page;
    }

    private static ReporterPage Reporters()
    {
        var page = new ReporterPage(Import, "reporters.csv");
        for (var i = 0; i < 6; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i + 1);
            page.Keys.Add(Utf8("W" + i));
            page.Since.Add(i % 2 == 0 ? Day.None : 730_000 + i);
        }

        return page;
    }

    private static ReporterIdentityPage Identities()
    {
        var page = new ReporterIdentityPage(Import, "reporters.csv");
        for (var i = 0; i < 6; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i + 1);
            page.DocumentKind.Add((byte)(i % 3));
            page.DocumentNumber.Add(Utf8(i == 4 ? "" : "E" + i));
        }

        return page;
    }

    private static ReportPage Reports()
    {
        var page = new ReportPage(Import, "reports.csv");
        for (var i = 0; i < 20; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i + 1);
            page.Keys.Add(Utf8("R" + i));
            page.Reporter.Add(i % 6);
            page.MadeAt.Add(i * 61 % 40 * TimeSpan.TicksPerHour);
            page.Room.Add(i % 4 == 0 ? 3 : 0);
            page.Building.Add(i % 4 == 1 ? 2 : 0);
            page.Person.Add(i % 4 == 2 ? 9 : 0);
            page.Statement.Add(Utf8(i % 5 == 0 ? "" : "半夜很吵，\n\"多人\"进出"));
            page.Outcome.Add((byte)(i % 5));
            page.DecidedAt.Add(i % 3 == 0 ? long.MaxValue : i * 67 % 40 * TimeSpan.TicksPerHour);
        }

        return page;
    }

    private static IncidentPage Incidents()
    {
        var page = new IncidentPage(Import, "incidents.csv");
        for (var i = 0; i < 6; i++)
        {
            page.Row.Add(i + 2);
            page.Id.Add(i + 1);
            page.Keys.Add(Utf8("I" + i));
            page.Room.Add(i % 3);
            page.At.Add(i * TimeSpan.TicksPerDay);
            page.IncidentKind.Add((byte)(i % 4));
        }

        return page;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class Describing(StringBuilder to) : IColumns
    {
        public void Integers(List<int> column) => Write(column);

        public void Times(List<long> column) => Write(column);

        public void Optional(List<int> column, int missing) => Write(column);

        public void OptionalTimes(List<long> column, long missing) => Write(column);

        public void Ends(List<long> starts, List<long> ends) => Write(ends);

        public void Bytes(List<byte> column) => Write(column);

        public void Degrees(List<double> column) => Write(column);

        public void Flags(List<bool> column) => Write(column);

        public void Texts(Texts column) => Write(Enumerable.Range(0, column.Count).Select(row => column.Text(row) ?? "none"));

        private void Write<T>(IEnumerable<T> values) =>
            to.AppendJoin('|', values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value}"))).AppendLine();
    }
}
