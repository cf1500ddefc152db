using System.Globalization;
using Investigate.GraphModel;

namespace Investigate.Testing;

/// <summary>One row of one of the families beside stays, in numbers that are folded into a few keys, persons, places and times.</summary>
public sealed record RandomTrail(byte Family, byte Key, byte A, byte B, byte At, byte Content);

/// <summary>Random rows of vehicles, money and reports as batches.</summary>
internal static class RandomTrails
{
    public const int Vehicles = 4;
    public const int Accounts = 4;
    public const int Reporters = 3;
    public const int Keys = 8;

    public static async Task Add(IReadOnlyList<RandomTrail> trails, ILoad load, List<string> outcomes)
    {
        async Task Note(ValueTask<IReadOnlyList<RowOutcome>> added) => outcomes.AddRange((await added).Select(outcome => outcome.ToString()));
        await Note(load.Add(VehicleRows(Of(trails, 0)), default));
        await Note(load.Add(SightingRows(Of(trails, 1)), default));
        await Note(load.Add(AccountRows(Of(trails, 2)), default));
        await Note(load.Add(TransferRows(Of(trails, 3)), default));
        await Note(load.Add(ReporterRows(Of(trails, 4)), default));
        await Note(load.Add(ReportRows(Of(trails, 5)), default));
        await Note(load.Add(IncidentRows(Of(trails, 6)), default));
    }

    private static IEnumerable<(RandomTrail Trail, int Row)> Of(IReadOnlyList<RandomTrail> trails, int family) =>
        trails.Where(trail => trail.Family % 7 == family).Select((trail, i) => (trail, i + 2));

    private static string Text(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private static string Person(byte number) => number % 4 == 0 ? "" : Text("P", number % RandomGraph.Persons);

    private static DateTimeOffset At(RandomTrail trail) => RandomGraph.Slot(trail.At % 20);

    private static VehicleBatch VehicleRows(IEnumerable<(RandomTrail, int)> rows)
    {
        var batch = new VehicleBatch { File = "vehicles.csv" };
        foreach (var (trail, row) in rows)
        {
            batch.Rows.Add(row);
            batch.Plate.Add(Text("V", trail.Key % Vehicles));
            batch.OwnerDocumentKind.Add(DocumentKind.Other);
            batch.OwnerDocumentNumber.Add(Person(trail.A));
        }

        return batch;
    }

    private static SightingBatch SightingRows(IEnumerable<(RandomTrail, int)> rows)
    {
        var batch = new SightingBatch { File = "sightings.csv" };
        foreach (var (trail, row) in rows)
        {
            batch.Rows.Add(row);
            batch.Plate.Add(Text("V", trail.Key % (Vehicles + 1)));
            batch.SeenAt.Add(At(trail));
            batch.Building.Add(trail.B % 4 == 3 ? "" : Text("H", trail.B % 4));
            batch.DriverDocumentKind.Add(DocumentKind.Other);
            batch.DriverDocumentNumber.Add(Person(trail.A));
        }

        return batch;
    }

    private static AccountBatch AccountRows(IEnumerable<(RandomTrail, int)> rows)
    {
        var batch = new AccountBatch { File = "accounts.csv" };
        foreach (var (trail, row) in rows)
        {
            batch.Rows.Add(row);
            batch.Number.Add(Text("A", trail.Key % Accounts));
            batch.Kind.Add((AccountKind)(1 + (trail.Content % 3)));
            batch.HolderDocumentKind.Add(DocumentKind.Other);
            batch.HolderDocumentNumber.Add(Person(trail.A));
        }

        return batch;
    }

    private static TransferBatch TransferRows(IEnumerable<(RandomTrail, int)> rows)
    {
        var batch = new TransferBatch { File = "transfers.csv" };
        foreach (var (trail, row) in rows)
        {
            batch.Rows.Add(row);
            batch.Key.Add(Text("T", trail.Key % Keys));
            batch.From.Add(Text("A", trail.A % (Accounts + 1)));
            batch.To.Add(Text("A", trail.B % (Accounts + 1)));
            batch.Amount.Add(new Money(trail.Content % 3, trail.Content % 5 == 0 ? Currency.Find("JPY")!.Value : Currency.Cny));
            batch.At.Add(At(trail));
        }

        return batch;
    }

    private static ReporterBatch ReporterRows(IEnumerable<(RandomTrail, int)> rows)
    {
        var batch = new ReporterBatch { File = "reporters.csv" };
        foreach (var (trail, row) in rows)
        {
            batch.Rows.Add(row);
            batch.Key.Add(Text("W", trail.Key % Reporters));
            batch.Since.Add(trail.Content % 2 == 0 ? null : new DateOnly(2020, 1, 1));
            batch.DocumentKind.Add(DocumentKind.Other);
            batch.DocumentNumber.Add(Person(trail.A));
        }

        return batch;
    }

    private static ReportBatch ReportRows(IEnumerable<(RandomTrail, int)> rows)
    {
        var batch = new ReportBatch { File = "reports.csv" };
        foreach (var (trail, row) in rows)
        {
            var about = (TopicKind)(trail.B % 4);
            batch.Rows.Add(row);
            batch.Key.Add(Text("N", trail.Key % Keys));
            batch.Reporter.Add(Text("W", trail.A % (Reporters + 1)));
            batch.MadeAt.Add(At(trail));
            batch.AboutKind.Add(about);
            batch.About.Add(about switch
            {
                TopicKind.Room => Text("R", trail.Content % (RandomGraph.Rooms + 1)),
                TopicKind.Building => Text("H", trail.Content % 4),
                TopicKind.Person => Text("P", trail.Content % (RandomGraph.Persons + 1)),
                _ => "",
            });
            batch.AboutDocumentKind.Add(trail.Content % 2 == 0 ? null : DocumentKind.Other);
            batch.Statement.Add(Text("statement ", trail.Content % 2));
            batch.Outcome.Add((ReportOutcome)(trail.Content % 5));
            batch.DecidedAt.Add(trail.Content % 3 == 0 ? null : RandomGraph.Slot(trail.Content % 20));
        }

        return batch;
    }

    private static IncidentBatch IncidentRows(IEnumerable<(RandomTrail, int)> rows)
    {
        var batch = new IncidentBatch { File = "incidents.csv" };
        foreach (var (trail, row) in rows)
        {
            batch.Rows.Add(row);
            batch.Key.Add(Text("I", trail.Key % Keys));
            batch.Room.Add(Text("R", trail.A % (RandomGraph.Rooms + 1)));
            batch.At.Add(At(trail));
            batch.Kind.Add((IncidentKind)(trail.Content % 4));
        }

        return batch;
    }
}
