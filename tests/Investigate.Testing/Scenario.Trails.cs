using System.Globalization;
using System.Text.RegularExpressions;
using Investigate.GraphModel;

namespace Investigate.Testing;

public sealed partial class Scenario
{
    /// <returns>False where the line is of no vehicle, account, report or incident.</returns>
    private bool ReadTrail(string line, string[] columns)
    {
        if (Owned().Match(line) is { Success: true } owned)
        {
            AddOwned(owned.Groups[1].Value, owned.Groups[2].Value, owned.Groups[3].Value);
            return true;
        }

        if (Run().Match(line) is { Success: true } run)
        {
            Name(run.Groups[2].Value);
            operators[run.Groups[1].Value] = run.Groups[2].Value.ToUpperInvariant();
            return true;
        }

        switch (columns)
        {
            case ["seen", var plate, var building, var at]:
                AddSighting(plate, building, at, "");
                return true;
            case ["seen", var plate, var building, var at, var driver]:
                AddSighting(plate, building, at, driver.Replace("driven by ", "", StringComparison.Ordinal));
                return true;
            case ["paid", var from, var to, var amount, var at]:
                AddTransfer(from, to, amount, at);
                return true;
            case ["report", var reporter, var about, var at, var outcome]:
                AddReport(reporter, about, at, Enum.Parse<ReportOutcome>(outcome.Replace("_", "", StringComparison.Ordinal), ignoreCase: true));
                return true;
            case ["incident", var room, var at, var kind]:
                incidents.Rows.Add(incidents.Count + 2);
                incidents.Key.Add("I" + incidents.Count);
                incidents.Room.Add(room);
                incidents.At.Add(Instant(at));
                incidents.Kind.Add(Enum.Parse<IncidentKind>(kind, ignoreCase: true));
                return true;
            default:
                return false;
        }
    }

    private void AddOwned(string what, string key, string person)
    {
        Name(person);
        if (what == "car")
        {
            vehicles.Rows.Add(vehicles.Count + 2);
            vehicles.Plate.Add(key);
            vehicles.OwnerDocumentKind.Add(DocumentKind.Other);
            vehicles.OwnerDocumentNumber.Add(person.ToUpperInvariant());
        }
        else if (what == "account")
        {
            accounts.Rows.Add(accounts.Count + 2);
            accounts.Number.Add(key);
            accounts.Kind.Add(AccountKind.Bank);
            accounts.HolderDocumentKind.Add(DocumentKind.Other);
            accounts.HolderDocumentNumber.Add(person.ToUpperInvariant());
        }
        else
        {
            reporters.Rows.Add(reporters.Count + 2);
            reporters.Key.Add(key);
            reporters.Since.Add(null);
            reporters.DocumentKind.Add(DocumentKind.Other);
            reporters.DocumentNumber.Add(person.ToUpperInvariant());
        }
    }

    private void AddSighting(string plate, string building, string at, string driver)
    {
        Name(driver);
        sightings.Rows.Add(sightings.Count + 2);
        sightings.Plate.Add(plate);
        sightings.SeenAt.Add(Instant(at));
        sightings.Building.Add(building == "-" ? "" : building);
        sightings.DriverDocumentKind.Add(DocumentKind.Other);
        sightings.DriverDocumentNumber.Add(driver.ToUpperInvariant());
    }

    private void AddTransfer(string from, string to, string amount, string at)
    {
        transfers.Rows.Add(transfers.Count + 2);
        transfers.Key.Add("T" + transfers.Count);
        transfers.From.Add(from);
        transfers.To.Add(to);
        transfers.Amount.Add(new Money((long)(decimal.Parse(amount, CultureInfo.InvariantCulture) * 100), Currency.Cny));
        transfers.At.Add(Instant(at));
    }

    private void AddReport(string reporter, string about, string at, ReportOutcome outcome)
    {
        var kind = Holds(rooms.Key, about) ? TopicKind.Room : Holds(buildings.Key, about) ? TopicKind.Building : TopicKind.Person;
        reports.Rows.Add(reports.Count + 2);
        reports.Key.Add("N" + reports.Count);
        reports.Reporter.Add(reporter);
        reports.MadeAt.Add(Instant(at));
        reports.AboutKind.Add(kind);
        reports.About.Add(kind == TopicKind.Person ? about.ToUpperInvariant() : about);
        reports.AboutDocumentKind.Add(kind == TopicKind.Person ? DocumentKind.Other : null);
        reports.Statement.Add("");
        reports.Outcome.Add(outcome);
        reports.DecidedAt.Add(null);
    }

    private void Name(string person)
    {
        if (person.Length > 0 && !named.Contains(person))
        {
            AddPerson(person, null);
        }
    }

    private static bool Holds(TextColumn keys, string key) => Enumerable.Range(0, keys.Count).Any(row => keys.Text(row) == key);

    /// <summary>The rooms with who runs them, whichever line came first.</summary>
    private RoomBatch RoomsWithOperators()
    {
        rooms.OperatorDocument.Clear();
        for (var row = 0; row < rooms.Count; row++)
        {
            rooms.OperatorDocument.Add(operators.GetValueOrDefault(rooms.Key.Text(row) ?? ""));
        }

        return rooms;
    }

    [GeneratedRegex(@"^run (\S+) by (\S+)$")]
    private static partial Regex Run();

    [GeneratedRegex(@"^(car|account|reporter) (\S+)(?: of (\S+))?$")]
    private static partial Regex Owned();
}
