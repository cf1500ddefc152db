using System.Text;
using Investigate.Importers.Format;

namespace Investigate.Importers.City;

/// <summary>Writes a city in the import format, every file of the contract.</summary>
internal sealed partial class CityFiles
{
    private readonly CityPlan plan;
    private readonly string folder;
    private readonly CityKeys keys;

    private CityFiles(CityPlan plan, CityKeys keys, string folder)
    {
        this.plan = plan;
        this.folder = folder;
        this.keys = keys;
    }

    public static void Write(CityPlan plan, CityKeys keys, string folder)
    {
        var files = new CityFiles(plan, keys, folder);
        files.WriteBuildings();
        files.WriteRooms();
        files.WritePersons();
        files.WriteStays();
        files.WriteOccupants();
        files.WriteVehicles();
        files.WriteSightings();
        files.WriteAccounts();
        files.WriteTransfers();
        files.WriteReporters();
        files.WriteReports();
        files.WriteIncidents();
    }

    private void WriteBuildings()
    {
        using var csv = new CsvWriter(folder, BuildingColumns.Kind);
        foreach (var house in plan.Town.Houses)
        {
            csv.Text(house.Key);
            csv.Text(house.Name);
            csv.Text(house.Address);
            csv.Text(house.District);
            csv.Decimal(house.LatitudeMicro, 6);
            csv.Decimal(house.LongitudeMicro, 6);
            csv.EndRow();
        }
    }

    private void WriteRooms()
    {
        var random = SeededRandom.For(plan.Seed, "register of rooms");
        using var csv = new CsvWriter(folder, RoomColumns.Kind);
        for (var room = 0; room < plan.Town.RoomCount; room++)
        {
            csv.Text(plan.Town.Key(room));
            csv.Text(plan.Town.Houses[plan.Town.HouseOf(room)].Key);
            csv.Text(plan.Town.Number(room));
            csv.Text(keys.Person.Number(plan.Town.Operator(room)));
            csv.Text(keys.Person.Number(plan.Town.Landlord(room)));
            csv.Date(CityTime.FirstDay.AddDays(-random.Between(30, 1500)));
            csv.Text(random.Below(10) switch { 0 => "RED", 1 or 2 => "YELLOW", < 8 => "BLUE", _ => "" });
            csv.EndRow();
        }
    }

    /// <summary>In the order in which they first register; those who never do come last.</summary>
    private void WritePersons()
    {
        using var csv = new CsvWriter(folder, PersonColumns.Kind);
        var written = new bool[plan.Guests.Count];
        foreach (var number in keys.Ranked)
        {
            foreach (var guest in plan.Registrations.Occupants(number))
            {
                WritePerson(csv, guest, written);
            }
        }

        for (var guest = 0; guest < written.Length; guest++)
        {
            WritePerson(csv, guest, written);
        }
    }

    private void WritePerson(CsvWriter csv, int guest, bool[] written)
    {
        if (written[guest])
        {
            return;
        }

        written[guest] = true;
        csv.Text(keys.Person.KindWord(guest));
        csv.Text(keys.Person.Number(guest));
        csv.Text(keys.Person.Name(guest));
        csv.Date(keys.Person.Born(guest));
        csv.Text(keys.Person.Phone(guest));
        csv.EndRow();
    }

    private void WriteStays()
    {
        var rooms = Enumerable.Range(0, plan.Town.RoomCount).Select(room => Encoding.ASCII.GetBytes(plan.Town.Key(room))).ToArray();
        using var csv = new CsvWriter(folder, StayColumns.Kind);
        for (var rank = 0; rank < keys.Ranked.Length; rank++)
        {
            var stay = plan.Registrations[keys.Ranked[rank]];
            csv.Key('S', rank + 1, 8);
            csv.Utf8(rooms[stay.Room]);
            csv.Time(stay.CheckIn);
            csv.Time(stay.IsOpen ? null : stay.CheckOut);
            csv.EndRow();
        }
    }

    private void WriteOccupants()
    {
        using var csv = new CsvWriter(folder, OccupantColumns.Kind);
        for (var rank = 0; rank < keys.Ranked.Length; rank++)
        {
            var registers = true;
            foreach (var guest in plan.Registrations.Occupants(keys.Ranked[rank]))
            {
                csv.Key('S', rank + 1, 8);
                csv.Text(keys.Person.KindWord(guest));
                csv.Text(keys.Person.Number(guest));
                csv.Utf8(registers ? "true"u8 : "false"u8);
                csv.EndRow();
                registers = false;
            }
        }
    }
}
