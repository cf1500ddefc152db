using Investigate.Importers.Format;

namespace Investigate.Importers.City;

/// <summary>Vehicles, accounts and reports.</summary>
internal sealed partial class CityFiles
{
    private static readonly string[] AccountKinds = ["BANK", "PAYMENT", "CHAT"];
    private static readonly string[] Outcomes = ["PENDING", "SUBSTANTIATED", "MISTAKEN", "DELIBERATELY_FALSE", "UNVERIFIABLE"];

    private void WriteVehicles()
    {
        using var csv = new CsvWriter(folder, VehicleColumns.Kind);
        for (var vehicle = 0; vehicle < plan.Traffic.Owners.Count; vehicle++)
        {
            csv.Text(Traffic.Plate(vehicle));
            WriteDocument(csv, plan.Traffic.Owners[vehicle]);
            csv.EndRow();
        }
    }

    private void WriteSightings()
    {
        using var csv = new CsvWriter(folder, SightingColumns.Kind);
        foreach (var sighting in plan.Traffic.Sightings)
        {
            csv.Text(Traffic.Plate(sighting.Vehicle));
            csv.Time(sighting.Minute);
            csv.Text(plan.Town.Houses[sighting.House].Key);
            WriteDocument(csv, sighting.Driver);
            csv.EndRow();
        }
    }

    private void WriteAccounts()
    {
        using var csv = new CsvWriter(folder, AccountColumns.Kind);
        for (var account = 0; account < plan.Money.Accounts.Count; account++)
        {
            var (kind, holder) = plan.Money.Accounts[account];
            csv.Text(plan.Money.Key(account));
            csv.Text(AccountKinds[(int)kind]);
            WriteDocument(csv, holder);
            csv.EndRow();
        }
    }

    private void WriteTransfers()
    {
        using var csv = new CsvWriter(folder, TransferColumns.Kind);
        for (var rank = 0; rank < keys.Transfers.Length; rank++)
        {
            var transfer = plan.Money.Transfers[keys.Transfers[rank]];
            csv.Key('T', rank + 1, 8);
            csv.Text(plan.Money.Key(transfer.From));
            csv.Text(plan.Money.Key(transfer.To));
            csv.Decimal(transfer.Cents, 2);
            csv.Time(transfer.Minute);
            csv.Text("CNY");
            csv.EndRow();
        }
    }

    private void WriteReporters()
    {
        using var csv = new CsvWriter(folder, ReporterColumns.Kind);
        for (var reporter = 0; reporter < plan.Hearsay.Reporters.Count; reporter++)
        {
            csv.Key('W', reporter + 1, 5);
            csv.Date(plan.Hearsay.Reporters[reporter].Since);
            WriteDocument(csv, plan.Hearsay.Reporters[reporter].Guest);
            csv.EndRow();
        }
    }

    private void WriteReports()
    {
        using var csv = new CsvWriter(folder, ReportColumns.Kind);
        for (var rank = 0; rank < keys.Reports.Length; rank++)
        {
            var report = plan.Hearsay.Reports[keys.Reports[rank]];
            csv.Key('R', rank + 1, 6);
            csv.Key('W', report.Reporter + 1, 5);
            csv.Time(report.Minute);
            csv.Text(report.Room is null ? "BUILDING" : "ROOM");
            csv.Text(report.Room is { } room ? plan.Town.Key(room) : plan.Town.Houses[report.House].Key);
            csv.Text(report.Statement);
            csv.Text(Outcomes[(int)report.Outcome]);
            csv.Time(report.Decided);
            csv.EndRow();
        }
    }

    private void WriteIncidents()
    {
        using var csv = new CsvWriter(folder, IncidentColumns.Kind);
        var number = 0;
        foreach (var (room, minute, kind) in Incidents.Of(plan))
        {
            csv.Key('I', ++number, 6);
            csv.Text(plan.Town.Key(room));
            csv.Time(minute);
            csv.Text(kind);
            csv.EndRow();
        }
    }

    private void WriteDocument(CsvWriter csv, int? guest)
    {
        csv.Text(guest is { } known ? keys.Person.KindWord(known) : "");
        csv.Text(guest is { } somebody ? keys.Person.Number(somebody) : "");
    }
}
