using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Tests.Loading;

internal sealed partial class RandomHistory
{
    private async Task FillFamilies(ILoad load, int file, Action<IReadOnlyList<RowOutcome>> note)
    {
        note(await load.Add(Vehicles(file), default));
        note(await load.Add(Sightings(file), default));
        note(await load.Add(Accounts(file), default));
        note(await load.Add(Transfers(file), default));
        note(await load.Add(Reporters(file), default));
        note(await load.Add(Reports(file), default));
        note(await load.Add(Incidents(file), default));
    }

    private IEnumerable<int> Rows() => Enumerable.Range(2, random.Next(MostRows));

    private DateTimeOffset Instant() => Monday.AddHours(random.Next(6));

    /// <summary>Somebody of a few, or nobody.</summary>
    private string Document() => random.Next(4) == 0 ? "" : Key("P", random.Next(5));

    private VehicleBatch Vehicles(int file)
    {
        var batch = new VehicleBatch { File = Key("vehicles", file) };
        foreach (var row in Rows())
        {
            batch.Rows.Add(row);
            batch.Plate.Add(Key("V", random.Next(4)));
            batch.OwnerDocumentKind.Add((DocumentKind)random.Next(2));
            batch.OwnerDocumentNumber.Add(Document());
        }

        return batch;
    }

    private SightingBatch Sightings(int file)
    {
        var batch = new SightingBatch { File = Key("sightings", file) };
        foreach (var row in Rows())
        {
            batch.Rows.Add(row);
            batch.Plate.Add(Key("V", random.Next(6)));
            batch.SeenAt.Add(Instant());
            batch.Building.Add(random.Next(4) == 0 ? "" : Key("H", random.Next(3)));
            batch.DriverDocumentKind.Add((DocumentKind)random.Next(2));
            batch.DriverDocumentNumber.Add(Document());
        }

        return batch;
    }

    private AccountBatch Accounts(int file)
    {
        var batch = new AccountBatch { File = Key("accounts", file) };
        foreach (var row in Rows())
        {
            batch.Rows.Add(row);
            batch.Number.Add(Key("A", random.Next(4)));
            batch.Kind.Add((AccountKind)random.Next(1, 3));
            batch.HolderDocumentKind.Add((DocumentKind)random.Next(2));
            batch.HolderDocumentNumber.Add(Document());
        }

        return batch;
    }

    private TransferBatch Transfers(int file)
    {
        var batch = new TransferBatch { File = Key("transfers", file) };
        foreach (var row in Rows())
        {
            batch.Rows.Add(row);
            batch.Key.Add(Key("T", random.Next(10)));
            batch.From.Add(Key("A", random.Next(6)));
            batch.To.Add(Key("A", random.Next(6)));
            batch.Amount.Add(new Money(random.Next(3), random.Next(4) == 0 ? Currency.Find("JPY")!.Value : Currency.Cny));
            batch.At.Add(Instant());
        }

        return batch;
    }

    private ReporterBatch Reporters(int file)
    {
        var batch = new ReporterBatch { File = Key("reporters", file) };
        foreach (var row in Rows())
        {
            batch.Rows.Add(row);
            batch.Key.Add(Key("W", random.Next(4)));
            batch.Since.Add(random.Next(2) == 0 ? null : new DateOnly(2020, 1, 1));
            batch.DocumentKind.Add((DocumentKind)random.Next(2));
            batch.DocumentNumber.Add(Document());
        }

        return batch;
    }

    private ReportBatch Reports(int file)
    {
        var batch = new ReportBatch { File = Key("reports", file) };
        foreach (var row in Rows())
        {
            var about = (TopicKind)random.Next(4);
            batch.Rows.Add(row);
            batch.Key.Add(Key("N", random.Next(8)));
            batch.Reporter.Add(Key("W", random.Next(5)));
            batch.MadeAt.Add(Instant());
            batch.AboutKind.Add(about);
            batch.About.Add(about switch
            {
                TopicKind.Room => Key("R", random.Next(4)),
                TopicKind.Building => Key("H", random.Next(3)),
                TopicKind.Person => Key("P", random.Next(7)),
                _ => "",
            });
            batch.AboutDocumentKind.Add(random.Next(2) == 0 ? null : (DocumentKind)random.Next(2));
            batch.Statement.Add(Key("", random.Next(2)));
            batch.Outcome.Add((ReportOutcome)random.Next(3));
            batch.DecidedAt.Add(random.Next(2) == 0 ? null : Instant());
        }

        return batch;
    }

    private IncidentBatch Incidents(int file)
    {
        var batch = new IncidentBatch { File = Key("incidents", file) };
        foreach (var row in Rows())
        {
            batch.Rows.Add(row);
            batch.Key.Add(Key("I", random.Next(5)));
            batch.Room.Add(Key("R", random.Next(5)));
            batch.At.Add(Instant());
            batch.Kind.Add((IncidentKind)random.Next(3));
        }

        return batch;
    }
}
