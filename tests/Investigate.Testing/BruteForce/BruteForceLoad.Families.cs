using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

internal sealed partial class BruteForceLoad
{
    public ValueTask<IReadOnlyList<RowOutcome>> Add(VehicleBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        var plate = batch.Plate.Text(row)!;
        var owner = PersonOrNone(batch.OwnerDocumentKind[row], batch.OwnerDocumentNumber.Text(row), source);
        var known = Facts.Vehicles.GetValueOrDefault(plate);
        Need(known?.Source);
        var fact = new Vehicle(known?.Id ?? new VehicleId(Number("Vehicles", plate)), plate, owner, source);
        return Take(batch, plate, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => Facts = Facts with { Vehicles = Facts.Vehicles.SetItem(plate, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(SightingBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        Building? building = null;
        if (batch.Building.Text(row) is { } named && !Facts.Buildings.TryGetValue(named, out building))
        {
            return RowOutcome.UnknownReference;
        }

        Need(building?.Source);
        var key = (VehicleWith(batch.Plate.Text(row)!, source), batch.SeenAt[row]);
        var driver = PersonOrNone(batch.DriverDocumentKind[row], batch.DriverDocumentNumber.Text(row), source);
        var known = Facts.Sightings.GetValueOrDefault(key);
        Need(known?.Source);
        var fact = new Sighting(known?.Id ?? new SightingId(Number("Sightings", key)), key.Item1, key.Item2, building?.Id, driver, source);
        return Take(batch, key, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => Facts = Facts with { Sightings = Facts.Sightings.SetItem(key, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(AccountBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        var number = batch.Number.Text(row)!;
        var holder = PersonOrNone(batch.HolderDocumentKind[row], batch.HolderDocumentNumber.Text(row), source);
        var known = Facts.Accounts.GetValueOrDefault(number);
        Need(known?.Source);
        var fact = new Account(known?.Id ?? new AccountId(Number("Accounts", number)), batch.Kind[row], number, holder, source);
        return Take(batch, number, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => Facts = Facts with { Accounts = Facts.Accounts.SetItem(number, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(TransferBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        var key = batch.Key.Text(row)!;
        var from = AccountWith(batch.From.Text(row)!, source);
        var to = AccountWith(batch.To.Text(row)!, source);
        var known = Facts.Transfers.GetValueOrDefault(key);
        Need(known?.Source);
        var fact = new Transfer(known?.Id ?? new TransferId(Number("Transfers", key)), key, from, to, batch.Amount[row], batch.At[row], source);
        return Take(batch, key, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => Facts = Facts with { Transfers = Facts.Transfers.SetItem(key, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(ReporterBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        var key = batch.Key.Text(row)!;
        Document? document = batch.DocumentNumber.Text(row) is { } number ? new Document(batch.DocumentKind[row], number) : null;
        var isKnown = Facts.Reporters.TryGetValue(key, out var known);
        Need(isKnown ? known.Reporter.Source : null);
        var fact = new Reporter(isKnown ? known.Reporter.Id : new ReporterId(Number("Reporters", key)), key, batch.Since[row], source);
        return Take(batch, key, isKnown ? (known.Reporter with { Source = Nowhere }, known.Document) : null, (fact with { Source = Nowhere }, document),
            () => Facts = Facts with { Reporters = Facts.Reporters.SetItem(key, (fact, document)) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(ReportBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        if (!Facts.Reporters.TryGetValue(batch.Reporter.Text(row) ?? "", out var reporter))
        {
            return RowOutcome.UnknownReference;
        }

        Need(reporter.Reporter.Source);
        if (Topic(batch, row, source) is not { } about)
        {
            return RowOutcome.UnknownTopic;
        }

        var key = batch.Key.Text(row)!;
        var known = Facts.Reports.GetValueOrDefault(key);
        Need(known?.Source);
        var fact = new Report(
            known?.Id ?? new ReportId(Number("Reports", key)), key, reporter.Reporter.Id, batch.MadeAt[row], about, batch.Statement.Text(row) ?? "",
            batch.Outcome[row], batch.DecidedAt[row], source);
        return Take(batch, key, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => Facts = Facts with { Reports = Facts.Reports.SetItem(key, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(IncidentBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        if (!Facts.Rooms.TryGetValue(batch.Room.Text(row) ?? "", out var room))
        {
            return RowOutcome.UnknownReference;
        }

        Need(room.Source);
        var key = batch.Key.Text(row)!;
        var known = Facts.Incidents.GetValueOrDefault(key);
        Need(known?.Source);
        var fact = new Incident(known?.Id ?? new IncidentId(Number("Incidents", key)), key, room.Id, batch.At[row], batch.Kind[row], source);
        return Take(batch, key, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => Facts = Facts with { Incidents = Facts.Incidents.SetItem(key, fact) });
    });

    private PersonId PersonWith(Document document, Source source)
    {
        if (!Facts.Persons.TryGetValue(document, out var person))
        {
            person = new Person(new PersonId(Number("Persons", document)), document, null, null, null, source);
            Facts = Facts with { Persons = Facts.Persons.Add(document, person) };
        }

        Need(person.Source);
        return person.Id;
    }

    private PersonId PersonOrNone(DocumentKind kind, string? number, Source source) =>
        number is null ? PersonId.None : PersonWith(new Document(kind, number), source);

    private VehicleId VehicleWith(string plate, Source source)
    {
        if (!Facts.Vehicles.TryGetValue(plate, out var vehicle))
        {
            vehicle = new Vehicle(new VehicleId(Number("Vehicles", plate)), plate, PersonId.None, source);
            Facts = Facts with { Vehicles = Facts.Vehicles.Add(plate, vehicle) };
        }

        Need(vehicle.Source);
        return vehicle.Id;
    }

    private AccountId AccountWith(string number, Source source)
    {
        if (!Facts.Accounts.TryGetValue(number, out var account))
        {
            account = new Account(new AccountId(Number("Accounts", number)), AccountKind.Unknown, number, PersonId.None, source);
            Facts = Facts with { Accounts = Facts.Accounts.Add(number, account) };
        }

        Need(account.Source);
        return account.Id;
    }

    /// <returns>Null where the room or building is not known.</returns>
    private ReportTopic? Topic(ReportBatch batch, int row, Source source)
    {
        var about = batch.About.Text(row) ?? "";
        switch (batch.AboutKind[row])
        {
            case TopicKind.Room:
                Need(Facts.Rooms.GetValueOrDefault(about)?.Source);
                return Facts.Rooms.TryGetValue(about, out var room) ? ReportTopic.Of(room.Id) : null;
            case TopicKind.Building:
                Need(Facts.Buildings.GetValueOrDefault(about)?.Source);
                return Facts.Buildings.TryGetValue(about, out var building) ? ReportTopic.Of(building.Id) : null;
            case TopicKind.Person:
                var possible = (batch.AboutDocumentKind[row] is { } stated ? [stated] : Enum.GetValues<DocumentKind>())
                    .Select(kind => Document.Normalised(kind, about)).ToList();
                return ReportTopic.Of(PersonWith(possible.Find(Facts.Persons.ContainsKey) is { Number: not null } known ? known : possible[^1], source));
            default:
                return ReportTopic.None;
        }
    }
}
