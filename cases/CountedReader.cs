using Investigate.GraphModel;

namespace Investigate.Cases;

/// <summary>A snapshot that counts its calls: round trips are the budget of an answer, and the answer says how many it took.</summary>
internal sealed partial class CountedReader(IGraphReader inner) : IGraphReader
{
    public int Calls { get; private set; }

    public GraphVersion Version => inner.Version;

    public ValueTask<Rows<EntryRow>> StaysOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) =>
        Counted(persons.Count).StaysOf(persons, window, limits, ct);

    public ValueTask<Rows<EntryRow>> StaysAt(IReadOnlyList<PlaceWindow> places, ReadLimits limits, CancellationToken ct) =>
        Counted(places.Count).StaysAt(places, limits, ct);

    public ValueTask<CheckIns> CheckInsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) =>
        Counted(buildings.Count).CheckInsAt(buildings, limits, ct);

    public ValueTask<(Rows<EntryRow> Entries, CheckIns CheckIns)> Around(
        IReadOnlyList<PlaceWindow> places, IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) =>
        Counted(places.Count + buildings.Count).Around(places, buildings, limits, ct);

    public ValueTask<Rows<EntryRow>> OccupantsOf(IReadOnlyList<StayId> stays, CancellationToken ct) => Counted(stays.Count).OccupantsOf(stays, ct);

    public ValueTask<Rows<Found<Stay>>> Stays(IReadOnlyList<StayId> ids, CancellationToken ct) => Counted(ids.Count).Stays(ids, ct);

    public ValueTask<Rows<Found<Person>>> Persons(IReadOnlyList<PersonId> ids, CancellationToken ct) => Counted(ids.Count).Persons(ids, ct);

    public ValueTask<Rows<Found<Person>>> PersonsWith(IReadOnlyList<Document> documents, CancellationToken ct) =>
        Counted(documents.Count).PersonsWith(documents, ct);

    public ValueTask<Rows<Found<Room>>> Rooms(IReadOnlyList<RoomId> ids, CancellationToken ct) => Counted(ids.Count).Rooms(ids, ct);

    public ValueTask<Rows<Found<Building>>> Buildings(IReadOnlyList<BuildingId> ids, CancellationToken ct) => Counted(ids.Count).Buildings(ids, ct);

    public ValueTask<GraphCounts> Counts(CancellationToken ct) => Counted(1).Counts(ct);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    /// <summary>An empty frontier is answered without a round trip and is not counted.</summary>
    private IGraphReader Counted(int frontier)
    {
        Calls += frontier > 0 ? 1 : 0;
        return inner;
    }
}
