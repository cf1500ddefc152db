using System.Globalization;
using Investigate.GraphModel;

namespace Investigate.Queries.Tests.Worlds;

/// <summary>
/// A made-up world in memory with its truth: who travelled as one party, and who only for the same reason (a train, an event, a roster).
/// Minutes count from midnight of 1 January 2025 of the local clock.
/// </summary>
internal sealed class GuestWorld(int seed)
{
    private static readonly DateTimeOffset Midnight = new(2025, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly Source Invented = new(new ImportId(1), "invented.csv", 2);

    private readonly List<EntryRow> entries = [];
    private readonly Dictionary<StayId, (int Party, int Cause)> truth = [];
    private readonly Dictionary<PersonId, PersonId> merged = [];
    private readonly HashSet<PersonId> minors = [];
    private readonly Dictionary<int, PersonId> hosts = [];
    private readonly Dictionary<string, int> causes = [];
    private int parties;

    public Random Random { get; } = new(seed);

    public List<Lodging> Lodgings { get; } = [];

    /// <summary>Kind of each guest.</summary>
    public Dictionary<PersonId, string> Kinds { get; } = [];

    /// <summary>Pairs that travelled together so many times on registrations of their own.</summary>
    public List<(PersonId One, PersonId Other)> Planted { get; } = [];

    public int Stays => truth.Count;

    public PersonId Guest(string kind, bool minor = false)
    {
        var id = new PersonId(Kinds.Count + 1);
        Kinds.Add(id, kind);
        if (minor)
        {
            minors.Add(id);
        }

        return id;
    }

    public int NewParty() => ++parties;

    public int Cause(string name)
    {
        causes.TryAdd(name, causes.Count + 1);
        return causes[name];
    }

    public void Lets(Lodging lodging, PersonId host) => hosts[lodging.Number] = host;

    /// <summary>Registers guests on one registration.</summary>
    /// <param name="force">Takes any room where none is free.</param>
    /// <returns>False when the house is full.</returns>
    public bool Register(Lodging lodging, int arrival, int departure, PersonId[] guests, int party = 0, int cause = 0, bool force = false)
    {
        var typed = lodging.Typed(arrival, Random);
        var room = lodging.Take(typed, Math.Max(typed + 60, departure), Random);
        if (room < 0)
        {
            if (!force)
            {
                return false;
            }

            room = Random.Next(lodging.Rooms);
        }

        Add(lodging, room, typed, Math.Max(typed + 60, departure), guests, party, cause);
        return true;
    }

    /// <summary>Some registrations stand twice in the register, a few minutes apart.</summary>
    public void Duplicate(double share)
    {
        foreach (var entry in entries.Where(_ => Random.NextDouble() < share).ToArray())
        {
            var again = entry.During.End is { } end
                ? new Interval(entry.During.Start.AddMinutes(2), end.AddMinutes(2)) : new Interval(entry.During.Start.AddMinutes(2), null);
            var id = new StayId(truth.Count + 1);
            truth.Add(id, truth[entry.Stay]);
            entries.Add(entry with { Stay = id, During = again });
        }
    }

    /// <summary>Some guests stand under the document of another.</summary>
    public void Merge(double share)
    {
        var guests = Kinds.Keys.ToArray();
        foreach (var guest in guests.Where(_ => Random.NextDouble() < share))
        {
            var into = guests[Random.Next(guests.Length)];
            if (into != guest && !merged.ContainsKey(into) && !merged.ContainsValue(guest))
            {
                merged[guest] = into;
                Kinds[into] = "merged";
            }
        }
    }

    public EntryGraph Graph() => new(
        entries.Select(entry => entry with { Person = merged.GetValueOrDefault(entry.Person, entry.Person) }).DistinctBy(entry => (entry.Stay, entry.Person)),
        (ids, _) => new(new Rows<Found<Person>>(ids.Select((id, i) => new Found<Person>(i, PersonOf(id))).ToArray(), [])),
        (ids, _) => new(new Rows<Found<Room>>(ids.Select((id, i) => new Found<Room>(i, RoomOf(id))).ToArray(), [])));

    /// <summary>Guests with so many registrations, each with his kind, in an order of the seed.</summary>
    public IReadOnlyList<PersonId> Subjects(int leastStays) => [.. entries.CountBy(entry => merged.GetValueOrDefault(entry.Person, entry.Person))
        .Where(guest => guest.Value >= leastStays).Select(guest => guest.Key).Order().ToArray().OrderBy(_ => Random.Next())];

    /// <summary>What a pair that met really is to each other.</summary>
    public Tie TieOf(Companion companion)
    {
        var shared = companion.Evidence.Select(occasion => occasion.Stays.Select(stay => truth[stay]).ToArray()).ToArray();
        if (shared.Any(stays => stays.Skip(1).Any(other => other.Party != 0 && other.Party == stays[0].Party) || stays is [{ Party: > 0 }]))
        {
            return Tie.True;
        }

        var common = shared.Count(stays => stays.Skip(1).Any(other => other.Cause != 0 && other.Cause == stays[0].Cause));
        return common * 2 >= shared.Length ? Tie.Common : Tie.Stranger;
    }

    private void Add(Lodging lodging, int room, int from, int to, PersonId[] guests, int party, int cause)
    {
        var stay = new StayId(truth.Count + 1);
        truth.Add(stay, (party, cause));
        var during = new Interval(Midnight.AddMinutes(from), Random.NextDouble() < lodging.OpenShare ? null : Midnight.AddMinutes(to));
        foreach (var guest in guests)
        {
            entries.Add(new EntryRow(
                0, stay, new RoomId((lodging.Number * 1000) + room + 1), new BuildingId(lodging.Number + 1), guest, guest == guests[0], during));
        }
    }

    private Person PersonOf(PersonId id) => new(
        id, new Document(DocumentKind.Other, Number(id)), null, minors.Contains(id) ? new DateOnly(2016, 5, 1) : new DateOnly(1985, 5, 1), null, Invented);

    private Room RoomOf(RoomId id) => new(
        id, Number(id.Value), new BuildingId((id.Value / 1000) + 1), Number(id.Value),
        hosts.TryGetValue((int)(id.Value / 1000), out var host) ? Number(host) : null, null, null, RoomGrade.Ungraded, Invented);

    private static string Number(PersonId id) => "P" + Number(id.Value);

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a pair is to each other in truth.</summary>
internal enum Tie
{
    Stranger,
    Common,
    True,
}
