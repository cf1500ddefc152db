namespace Investigate.GraphModel;

/// <summary>
/// One consistent snapshot of the graph, asked in batched frontiers: a method takes everything that is to be asked at one step and
/// answers in rows that carry the index of the frontier entry that brought them (<see cref="IRow.Origin"/>).
/// <para>For every method:</para>
/// <list type="bullet">
/// <item>Rows are in a total order that starts with the origin, so joining back needs no dictionary and all stores answer alike.</item>
/// <item>Unknown ids give no rows; an empty frontier gives an empty answer without a round trip; an entry named twice is answered
/// twice, each with its own origin.</item>
/// <item>One call is one round trip, or ⌈n/chunk⌉ where a store must cut a frontier; never one per entry.</item>
/// <item>Time is half-open throughout: see <see cref="Interval.Meets"/>.</item>
/// <item>Cancellation is honoured within a chunk; failures are <see cref="StoreException"/>.</item>
/// </list>
/// </summary>
public partial interface IGraphReader : IAsyncDisposable
{
    /// <summary>The version every answer of this reader is of.</summary>
    GraphVersion Version { get; }

    /// <summary>The registrations these persons occupy that meet <paramref name="window"/>, by origin, start, stay.</summary>
    ValueTask<Rows<EntryRow>> StaysOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct);

    /// <summary>
    /// The registrations to be found at each place in its own time, one row per occupant, by origin, start, stay, person. A
    /// registration that names nobody gives one row with <see cref="PersonId.None"/>: it is still a registration of its room.
    /// </summary>
    ValueTask<Rows<EntryRow>> StaysAt(IReadOnlyList<PlaceWindow> places, ReadLimits limits, CancellationToken ct);

    /// <summary>
    /// Who checked into each building in its own time. The limit counts entries, so what it keeps of an origin are its first ones.
    /// </summary>
    ValueTask<CheckIns> CheckInsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct);

    /// <summary>
    /// What is to be found at places and who checked into buildings, each as if it were asked alone, with the same limit: one round trip where a store
    /// makes any.
    /// </summary>
    async ValueTask<(Rows<EntryRow> Entries, CheckIns CheckIns)> Around(
        IReadOnlyList<PlaceWindow> places, IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) =>
        (await StaysAt(places, limits, ct), await CheckInsAt(buildings, limits, ct));

    /// <summary>The occupants of these registrations, one row each, by origin, person; a registration that names nobody as above.</summary>
    ValueTask<Rows<EntryRow>> OccupantsOf(IReadOnlyList<StayId> stays, CancellationToken ct);

    /// <summary>What is known of these registrations themselves, by origin.</summary>
    ValueTask<Rows<Found<Stay>>> Stays(IReadOnlyList<StayId> ids, CancellationToken ct);

    /// <summary>What is known of these persons, by origin.</summary>
    ValueTask<Rows<Found<Person>>> Persons(IReadOnlyList<PersonId> ids, CancellationToken ct);

    /// <summary>The persons with exactly these documents, by origin.</summary>
    ValueTask<Rows<Found<Person>>> PersonsWith(IReadOnlyList<Document> documents, CancellationToken ct);

    /// <summary>What is known of these rooms, by origin.</summary>
    ValueTask<Rows<Found<Room>>> Rooms(IReadOnlyList<RoomId> ids, CancellationToken ct);

    /// <summary>What is known of these buildings, by origin.</summary>
    ValueTask<Rows<Found<Building>>> Buildings(IReadOnlyList<BuildingId> ids, CancellationToken ct);

    /// <summary>How many of each the version holds.</summary>
    ValueTask<GraphCounts> Counts(CancellationToken ct);
}

/// <summary>How many facts of each kind one version holds; superseded and withdrawn ones are not counted.</summary>
public readonly record struct GraphCounts(int Buildings, int Rooms, int Stays, int Persons)
{
    public int Vehicles { get; init; }

    public int Sightings { get; init; }

    public int Accounts { get; init; }

    public int Transfers { get; init; }

    public int Reporters { get; init; }

    public int Reports { get; init; }

    public int Incidents { get; init; }
}
