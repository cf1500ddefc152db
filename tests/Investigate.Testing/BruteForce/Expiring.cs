using System.Collections.Immutable;
using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

/// <summary>What is due and what is held, found by looking at every wording of everything there ever was.</summary>
internal sealed class Expiring
{
    private readonly List<Stay> stays;
    private readonly List<(StayId Stay, PersonId Person)> occupants;
    private readonly List<Sighting> sightings;
    private readonly List<Vehicle> vehicles;
    private readonly List<Account> accounts;
    private readonly List<Transfer> transfers;
    private readonly List<Report> reports;
    private readonly HashSet<long> dueStays;
    private readonly HashSet<long> dueSightings;
    private readonly HashSet<long> dueTransfers;
    private readonly HashSet<long> dueReports;
    private readonly HashSet<long> dueVehicles;
    private readonly HashSet<long> dueAccounts;
    private readonly HashSet<long> duePersons;

    public Expiring(
        Expiry expiry, IReadOnlyList<Facts> versions, Facts current, IReadOnlyDictionary<ImportId, DateTimeOffset?> ends, int rejectedRows)
    {
        stays = All(versions, facts => facts.Stays.Values);
        occupants = All(versions, facts => facts.Occupants.Keys);
        sightings = All(versions, facts => facts.Sightings.Values);
        vehicles = All(versions, facts => facts.Vehicles.Values);
        accounts = All(versions, facts => facts.Accounts.Values);
        transfers = All(versions, facts => facts.Transfers.Values);
        reports = All(versions, facts => facts.Reports.Values);
        var persons = All(versions, facts => facts.Persons.Values);
        var rooms = All(versions, facts => facts.Rooms.Values);

        var holding = Telling(stays, current.Stays.Values, stay => stay.Id.Value, stay => stay.Source);
        var ofSubjects = occupants.Where(entry => expiry.Subjects.Contains(entry.Person)).Select(entry => entry.Stay.Value).ToHashSet();
        var (dueStaysAll, heldStays) = (
            holding.Values.Where(stay => stay.During.End is { } end ? end <= expiry.Stays : stay.During.Start <= expiry.OpenStays).ToList(),
            holding.Values.Where(stay => ofSubjects.Contains(stay.Id.Value)
                || holding.Values.Any(other => ofSubjects.Contains(other.Id.Value) && other.Room == stay.Room && stay.During.Meets(other.During)))
                .Select(stay => stay.Id.Value).ToHashSet());
        dueStays = [.. dueStaysAll.Select(stay => stay.Id.Value).Except(heldStays)];

        var theirCars = vehicles.Where(vehicle => expiry.Subjects.Contains(vehicle.Owner)).Select(vehicle => vehicle.Id).ToHashSet();
        var oldSightings = Telling(sightings, current.Sightings.Values, sighting => sighting.Id.Value, sighting => sighting.Source).Values
            .Where(sighting => sighting.At <= expiry.Sightings).Select(sighting => sighting.Id.Value).ToHashSet();
        dueSightings = [.. oldSightings.Except(
            sightings.Where(sighting => expiry.Subjects.Contains(sighting.Driver) || theirCars.Contains(sighting.Vehicle)).Select(sighting => sighting.Id.Value))];

        var theirAccounts = accounts.Where(account => expiry.Subjects.Contains(account.Holder)).Select(account => account.Id).ToHashSet();
        var oldTransfers = Telling(transfers, current.Transfers.Values, transfer => transfer.Id.Value, transfer => transfer.Source).Values
            .Where(transfer => transfer.At <= expiry.Transfers).Select(transfer => transfer.Id.Value).ToHashSet();
        dueTransfers = [.. oldTransfers.Except(
            transfers.Where(transfer => theirAccounts.Contains(transfer.From) || theirAccounts.Contains(transfer.To)).Select(transfer => transfer.Id.Value))];

        var oldReports = Telling(reports, current.Reports.Values, report => report.Id.Value, report => report.Source).Values
            .Where(report => (report.DecidedAt ?? report.MadeAt) <= expiry.Reports).Select(report => report.Id.Value).ToHashSet();
        dueReports = [.. oldReports.Except(
            reports.Where(report => report.About.Person is { } person && expiry.Subjects.Contains(person)).Select(report => report.Id.Value))];

        bool Before(IEnumerable<Source> sources) => sources.All(source => ends[source.Import] <= expiry.Unreferenced);
        dueVehicles = [.. vehicles.GroupBy(vehicle => vehicle.Id).Where(of => Before(of.Select(vehicle => vehicle.Source))
            && of.All(vehicle => vehicle.Owner == PersonId.None)
            && !sightings.Exists(sighting => sighting.Vehicle == of.Key && !dueSightings.Contains(sighting.Id.Value))).Select(of => of.Key.Value)];
        dueAccounts = [.. accounts.GroupBy(account => account.Id).Where(of => Before(of.Select(account => account.Source))
            && of.All(account => account.Holder == PersonId.None)
            && !transfers.Exists(transfer => (transfer.From == of.Key || transfer.To == of.Key) && !dueTransfers.Contains(transfer.Id.Value)))
            .Select(of => of.Key.Value)];

        var referred = occupants.Where(entry => !dueStays.Contains(entry.Stay.Value)).Select(entry => entry.Person)
            .Concat(sightings.Where(sighting => !dueSightings.Contains(sighting.Id.Value)).Select(sighting => sighting.Driver))
            .Concat(vehicles.Select(vehicle => vehicle.Owner)).Concat(accounts.Select(account => account.Holder))
            .Concat(reports.Where(report => !dueReports.Contains(report.Id.Value)).Select(report => report.About.Person ?? PersonId.None)).ToHashSet();
        var numbers = rooms.SelectMany(room => new[] { room.OperatorDocument, room.LandlordDocument }).ToHashSet();
        var lonely = persons.GroupBy(person => person.Id).Where(of => Before(of.Select(person => person.Source)) && !referred.Contains(of.Key)
            && !of.Any(person => numbers.Contains(person.Document.Number))).Select(of => of.Key).ToList();
        duePersons = [.. lonely.Where(person => !expiry.Subjects.Contains(person) && !expiry.Contacts.Contains(person)).Select(person => person.Value)];

        Counts =
        [
            new Expired(ExpiryKind.Stays, dueStays.Count, dueStaysAll.Count - dueStays.Count),
            new Expired(ExpiryKind.Sightings, dueSightings.Count, oldSightings.Count - dueSightings.Count),
            new Expired(ExpiryKind.Transfers, dueTransfers.Count, oldTransfers.Count - dueTransfers.Count),
            new Expired(ExpiryKind.Reports, dueReports.Count, oldReports.Count - dueReports.Count),
            new Expired(ExpiryKind.Vehicles, dueVehicles.Count, 0),
            new Expired(ExpiryKind.Accounts, dueAccounts.Count, 0),
            new Expired(ExpiryKind.Persons, duePersons.Count, lonely.Count - duePersons.Count),
            new Expired(ExpiryKind.RejectedRows, rejectedRows, 0),
        ];
    }

    public IReadOnlyList<Expired> Counts { get; }

    public bool ErasesFacts => Counts.Any(count => count.Kind != ExpiryKind.RejectedRows && count.Due > 0);

    /// <summary>What a version says after the erasing. The keys go, their numbers stay given.</summary>
    public Facts Left(Facts facts) => facts with
    {
        Stays = Without(facts.Stays, stay => dueStays.Contains(stay.Id.Value)),
        Occupants = facts.Occupants.RemoveRange(facts.Occupants.Keys.Where(key => dueStays.Contains(key.Stay.Value))),
        Sightings = Without(facts.Sightings, sighting => dueSightings.Contains(sighting.Id.Value)),
        Transfers = Without(facts.Transfers, transfer => dueTransfers.Contains(transfer.Id.Value)),
        Reports = Without(facts.Reports, report => dueReports.Contains(report.Id.Value)),
        Vehicles = Without(facts.Vehicles, vehicle => dueVehicles.Contains(vehicle.Id.Value)),
        Accounts = Without(facts.Accounts, account => dueAccounts.Contains(account.Id.Value)),
        Persons = Without(facts.Persons, person => duePersons.Contains(person.Id.Value)),
        Ids = facts.Ids.ToImmutableDictionary(
            entry => IsDue(entry.Key.Kind, entry.Value) ? (entry.Key.Kind, (object)new Erased(entry.Value)) : entry.Key, entry => entry.Value),
    };

    private bool IsDue(string kind, long id) => (kind switch
    {
        "Stays" => dueStays,
        "Sightings" => dueSightings,
        "Transfers" => dueTransfers,
        "Reports" => dueReports,
        "Vehicles" => dueVehicles,
        "Accounts" => dueAccounts,
        "Persons" => duePersons,
        _ => [],
    }).Contains(id);

    private static ImmutableDictionary<TKey, TFact> Without<TKey, TFact>(ImmutableDictionary<TKey, TFact> facts, Func<TFact, bool> isDue)
        where TKey : notnull => facts.RemoveRange(facts.Where(entry => isDue(entry.Value)).Select(entry => entry.Key));

    private static List<T> All<T>(IReadOnlyList<Facts> versions, Func<Facts, IEnumerable<T>> of) => [.. versions.SelectMany(of).Distinct()];

    /// <summary>Of each thing the wording that holds, else the one that a withdrawn load stated last.</summary>
    private static Dictionary<long, T> Telling<T>(List<T> wordings, IEnumerable<T> holding, Func<T, long> id, Func<T, Source> source)
    {
        var telling = wordings.GroupBy(id).ToDictionary(of => of.Key, of => of.OrderBy(wording => source(wording).Import).Last());
        foreach (var holds in holding)
        {
            telling[id(holds)] = holds;
        }

        return telling;
    }

    /// <summary>Stands in place of a key that was erased.</summary>
    private sealed record Erased(long Id);
}
