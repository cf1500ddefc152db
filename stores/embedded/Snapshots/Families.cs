using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>The families of one version.</summary>
internal sealed record Families(
    Family<VehiclePage> Vehicles, Family<SightingPage> Sightings, Family<AccountPage> Accounts, Family<TransferPage> Transfers,
    Family<ReporterPage> Reporters, Family<ReporterIdentityPage> Identities, Family<ReportPage> Reports, Family<IncidentPage> Incidents)
{
    public static readonly Families Empty = new(
        Family<VehiclePage>.Empty, Family<SightingPage>.Empty, Family<AccountPage>.Empty, Family<TransferPage>.Empty,
        Family<ReporterPage>.Empty, Family<ReporterIdentityPage>.Empty, Family<ReportPage>.Empty, Family<IncidentPage>.Empty)
    {
        Plates = new KeyTable(),
    };

    /// <summary>Ids of vehicles by plate.</summary>
    public required KeyTable Plates { get; init; }
}

/// <summary>What the next version will say of the families.</summary>
internal sealed class FamilyDrafts(Families basis)
{
    public FamilyDraft<VehiclePage> Vehicles { get; } = new(basis.Vehicles);

    public FamilyDraft<SightingPage> Sightings { get; } = new(basis.Sightings);

    public FamilyDraft<AccountPage> Accounts { get; } = new(basis.Accounts);

    public FamilyDraft<TransferPage> Transfers { get; } = new(basis.Transfers);

    public FamilyDraft<ReporterPage> Reporters { get; } = new(basis.Reporters);

    public FamilyDraft<ReporterIdentityPage> Identities { get; } = new(basis.Identities);

    public FamilyDraft<ReportPage> Reports { get; } = new(basis.Reports);

    public FamilyDraft<IncidentPage> Incidents { get; } = new(basis.Incidents);

    /// <summary>Ids of vehicles by plate. Whoever puts a vehicle's first fact adds its plate.</summary>
    public KeyTable Plates { get; } = basis.Plates.Succeed();

    public bool Changed => Vehicles.Changed || Sightings.Changed || Accounts.Changed || Transfers.Changed || Reporters.Changed
        || Identities.Changed || Reports.Changed || Incidents.Changed;

    /// <summary>Puts all facts of a page that was read from the store.</summary>
    public void Apply(FactPage page, bool withdrawn)
    {
        switch (page)
        {
            case VehiclePage vehicles:
                Vehicles.Apply(vehicles, withdrawn, row => Plates.Add(KeyTable.Hash(vehicles.Plate[row]), vehicles.Id[row]));
                break;
            case SightingPage sightings:
                Sightings.Apply(sightings, withdrawn);
                break;
            case AccountPage accounts:
                Accounts.Apply(accounts, withdrawn);
                break;
            case TransferPage transfers:
                Transfers.Apply(transfers, withdrawn);
                break;
            case ReporterPage reporters:
                Reporters.Apply(reporters, withdrawn);
                break;
            case ReporterIdentityPage identities:
                Identities.Apply(identities, withdrawn);
                break;
            case ReportPage reports:
                Reports.Apply(reports, withdrawn);
                break;
            case IncidentPage incidents:
                Incidents.Apply(incidents, withdrawn);
                break;
            default:
                throw new ArgumentException($"Expected a page of a family, found one of {page.Kind}.", nameof(page));
        }
    }

    /// <inheritdoc cref="Draft.Expect"/>
    public void Expect(FactKind kind, int facts)
    {
        switch (kind)
        {
            case FactKind.Vehicle:
                Vehicles.Expect(facts);
                break;
            case FactKind.Sighting:
                Sightings.Expect(facts);
                break;
            case FactKind.Account:
                Accounts.Expect(facts);
                break;
            case FactKind.Transfer:
                Transfers.Expect(facts);
                break;
            case FactKind.Report:
                Reports.Expect(facts);
                break;
            default:
                // Reporters and incidents are few.
                break;
        }
    }

    /// <inheritdoc cref="Draft.Reserve(FactKind, int)"/>
    public void Reserve(FactKind kind, int highest)
    {
        switch (kind)
        {
            case FactKind.Vehicle:
                Vehicles.Reserve(highest);
                break;
            case FactKind.Sighting:
                Sightings.Reserve(highest);
                break;
            case FactKind.Account:
                Accounts.Reserve(highest);
                break;
            case FactKind.Transfer:
                Transfers.Reserve(highest);
                break;
            case FactKind.Report:
                Reports.Reserve(highest);
                break;
            default:
                throw new ArgumentException($"Facts of kind {kind} are not erased.", nameof(kind));
        }
    }

    public Families Freeze(int persons, int buildings, int rooms) => new(
        Vehicles.Freeze(persons),
        Sightings.Freeze(Vehicles.Facts.Ids, persons, buildings),
        Accounts.Freeze(persons),
        Transfers.Freeze(Accounts.Facts.Ids, Accounts.Facts.Ids),
        Reporters.Freeze(),
        Identities.Freeze(),
        Reports.Freeze(Reporters.Facts.Ids, rooms, buildings, persons),
        Incidents.Freeze(rooms))
    {
        Plates = Plates,
    };

    /// <summary>The loads whose facts were touched.</summary>
    public IEnumerable<ImportId> Touched() =>
    [
        .. Vehicles.Facts.Touched(), .. Sightings.Facts.Touched(), .. Accounts.Facts.Touched(), .. Transfers.Facts.Touched(),
        .. Reporters.Facts.Touched(), .. Reports.Facts.Touched(), .. Incidents.Facts.Touched(),
    ];
}
