using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;

namespace Investigate.Stores.Neo4j.Erasing;

// What makes each kind due, and what holds it.
internal sealed partial class Survey
{
    private async Task Stays(CancellationToken ct)
    {
        var stays = new Dictionary<long, Wordings>();
        await foreach (var row in pass.Of(FactKinds.Stay, ["room", "start", "end"], [], ct))
        {
            Telling(stays, row);
        }

        var occupants = new List<(long Stay, long Person, long Import)>();
        await foreach (var entry in pass.Occupants(ct))
        {
            occupants.Add(entry);
        }

        Interval During(long stay) => Interval.FromTicks(stays[stay].Telling[1]!.Value, stays[stay].Telling[2]!.Value);
        var theirs = occupants.Where(entry => subjects.Contains(entry.Person)).Select(entry => entry.Stay).ToHashSet();
        var beside = theirs.Where(stays.ContainsKey).ToLookup(stay => stays[stay].Telling[0], During);
        var old = stays.Keys.Where(stay => During(stay) is var during && (during.IsOpen
            ? during.StartTicks <= expiry.OpenStays.UtcTicks : during.EndTicks <= expiry.Stays.UtcTicks)).ToList();
        var gone = Note(
            FactKinds.Stay, ExpiryKind.Stays, old,
            stay => theirs.Contains(stay) || beside[stays[stay].Telling[0]].Any(other => During(stay).Meets(other)));
        foreach (var (stay, person, import) in occupants)
        {
            if (!gone.Contains(stay))
            {
                referred.Add(person);
                StatingOccupants.Add(import);
            }
        }
    }

    private async Task Trails(CancellationToken ct)
    {
        var (vehicles, owned, theirs) = await Owned(FactKinds.Vehicle, "owner", ct);
        var seen = await Old(FactKinds.Sighting, ExpiryKind.Sightings, ["at", "vehicle", "driver"], row => row[0] <= expiry.Sightings.UtcTicks,
            row => Is(theirs, row[1]) || Is(subjects, row[2]), row => [row[2]], row => [row[1]], ct);
        var (accounts, held, accountsOfTheirs) = await Owned(FactKinds.Account, "holder", ct);
        var paid = await Old(FactKinds.Transfer, ExpiryKind.Transfers, ["at", "payer", "payee"], row => row[0] <= expiry.Transfers.UtcTicks,
            row => Is(accountsOfTheirs, row[1]) || Is(accountsOfTheirs, row[2]), _ => [], row => [row[1], row[2]], ct);
        await Old(FactKinds.Report, ExpiryKind.Reports, ["madeAt", "decidedAt", "person"], row => (row[1] ?? row[0]) <= expiry.Reports.UtcTicks,
            row => Is(subjects, row[2]), row => [row[2]], _ => [], ct);
        Note(FactKinds.Vehicle, ExpiryKind.Vehicles, Lonely(vehicles, owned, seen), _ => false);
        Note(FactKinds.Account, ExpiryKind.Accounts, Lonely(accounts, held, paid), _ => false);
    }

    private async Task Persons(CancellationToken ct)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in pass.Of(FactKinds.Room, [], ["operator", "landlord"], ct))
        {
            numbers.UnionWith(row.Texts.OfType<string>());
        }

        var (persons, named) = (new Dictionary<long, Wordings>(), new HashSet<long>());
        await foreach (var row in pass.Of(FactKinds.Person, [], ["documentNumber"], ct))
        {
            Telling(persons, row);
            if (numbers.Contains(row.Texts[0] ?? ""))
            {
                named.Add(row.Id);
            }
        }

        var contacts = expiry.Contacts.Select(person => person.Value).ToHashSet();
        var lonely = persons.Where(person => IsLong(person.Value.Imports) && !referred.Contains(person.Key) && !named.Contains(person.Key))
            .Select(person => person.Key).ToList();
        Note(FactKinds.Person, ExpiryKind.Persons, lonely, person => subjects.Contains(person) || contacts.Contains(person));
    }

    /// <summary>Vehicles or accounts, those that ever had an owner, and those that ever were a subject's.</summary>
    private async Task<(Dictionary<long, Wordings> All, HashSet<long> Owned, HashSet<long> Theirs)> Owned(FactKind kind, string owner, CancellationToken ct)
    {
        var (all, owned, theirs) = (new Dictionary<long, Wordings>(), new HashSet<long>(), new HashSet<long>());
        await foreach (var row in pass.Of(kind, [owner], [], ct))
        {
            Telling(all, row);
            if (row.Numbers[0] is { } person)
            {
                owned.Add(row.Id);
                referred.Add(person);
                if (subjects.Contains(person))
                {
                    theirs.Add(row.Id);
                }
            }
        }

        return (all, owned, theirs);
    }

    /// <summary>Judges facts that lie at an instant.</summary>
    /// <param name="isOld">By the wording that tells.</param>
    /// <param name="isHeld">By any wording.</param>
    /// <param name="persons">Whom a wording refers to.</param>
    /// <param name="things">Which vehicles or accounts a wording refers to.</param>
    /// <returns>The things that facts which stay refer to.</returns>
    private async Task<HashSet<long>> Old(
        FactKind kind, ExpiryKind told, string[] numbers, Func<long?[], bool> isOld, Func<long?[], bool> isHeld, Func<long?[], long?[]> persons,
        Func<long?[], long?[]> things, CancellationToken ct)
    {
        var (all, held, references) = (new Dictionary<long, Wordings>(), new HashSet<long>(), new List<(long Id, long? Person, long? Thing)>());
        await foreach (var row in pass.Of(kind, numbers, [], ct))
        {
            Telling(all, row);
            if (isHeld(row.Numbers))
            {
                held.Add(row.Id);
            }

            references.AddRange(persons(row.Numbers).Select(person => (row.Id, person, (long?)null)));
            references.AddRange(things(row.Numbers).Select(thing => (row.Id, (long?)null, thing)));
        }

        var gone = Note(kind, told, [.. all.Where(fact => isOld(fact.Value.Telling)).Select(fact => fact.Key)], held.Contains);
        var left = references.Where(reference => !gone.Contains(reference.Id)).ToList();
        referred.UnionWith(left.Select(reference => reference.Person).OfType<long>());
        return [.. left.Select(reference => reference.Thing).OfType<long>()];
    }

    private List<long> Lonely(Dictionary<long, Wordings> all, HashSet<long> owned, HashSet<long> used) =>
        [.. all.Where(thing => IsLong(thing.Value.Imports) && !owned.Contains(thing.Key) && !used.Contains(thing.Key)).Select(thing => thing.Key)];

    private static bool Is(HashSet<long> set, long? id) => id is { } stated && set.Contains(stated);
}
