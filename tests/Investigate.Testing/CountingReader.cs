using Investigate.GraphModel;

namespace Investigate.Testing;

/// <summary>Passes every call on and counts it: the budget of an analysis is a number of calls.</summary>
public sealed partial class CountingReader(IGraphReader inner) : IGraphReader
{
    /// <summary>Names of the methods called, in order.</summary>
    public List<string> Calls { get; } = [];

    public GraphVersion Version => inner.Version;

    public ValueTask<Rows<EntryRow>> StaysOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(StaysOf)).StaysOf(persons, window, limits, ct);

    public ValueTask<Rows<EntryRow>> StaysAt(IReadOnlyList<PlaceWindow> places, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(StaysAt)).StaysAt(places, limits, ct);

    public ValueTask<CheckIns> CheckInsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(CheckInsAt)).CheckInsAt(buildings, limits, ct);

    public ValueTask<(Rows<EntryRow> Entries, CheckIns CheckIns)> Around(
        IReadOnlyList<PlaceWindow> places, IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) =>
        Counted(nameof(IGraphReader.Around)).Around(places, buildings, limits, ct);

    public ValueTask<Rows<EntryRow>> OccupantsOf(IReadOnlyList<StayId> stays, CancellationToken ct) =>
        Counted(nameof(OccupantsOf)).OccupantsOf(stays, ct);

    public ValueTask<Rows<Found<Stay>>> Stays(IReadOnlyList<StayId> ids, CancellationToken ct) => Counted(nameof(Stays)).Stays(ids, ct);

    public ValueTask<Rows<Found<Person>>> Persons(IReadOnlyList<PersonId> ids, CancellationToken ct) =>
        Counted(nameof(Persons)).Persons(ids, ct);

    public ValueTask<Rows<Found<Person>>> PersonsWith(IReadOnlyList<Document> documents, CancellationToken ct) =>
        Counted(nameof(PersonsWith)).PersonsWith(documents, ct);

    public ValueTask<Rows<Found<Room>>> Rooms(IReadOnlyList<RoomId> ids, CancellationToken ct) => Counted(nameof(Rooms)).Rooms(ids, ct);

    public ValueTask<Rows<Found<Building>>> Buildings(IReadOnlyList<BuildingId> ids, CancellationToken ct) =>
        Counted(nameof(Buildings)).Buildings(ids, ct);

    public ValueTask<GraphCounts> Counts(CancellationToken ct) => Counted(nameof(Counts)).Counts(ct);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private IGraphReader Counted(string method)
    {
        Calls.Add(method);
        return inner;
    }
}
