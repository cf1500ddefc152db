using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>The part of the graph port that companions and their explanations ask.</summary>
internal interface IRegistrations
{
    /// <inheritdoc cref="IGraphReader.StaysOf"/>
    ValueTask<Rows<EntryRow>> StaysOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct);

    /// <inheritdoc cref="IGraphReader.StaysAt"/>
    ValueTask<Rows<EntryRow>> StaysAt(IReadOnlyList<PlaceWindow> places, ReadLimits limits, CancellationToken ct);

    /// <inheritdoc cref="IGraphReader.Around"/>
    ValueTask<(Rows<EntryRow> Entries, CheckIns CheckIns)> Around(
        IReadOnlyList<PlaceWindow> places, IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct);

    /// <inheritdoc cref="IGraphReader.Persons"/>
    ValueTask<Rows<Found<Person>>> Persons(IReadOnlyList<PersonId> ids, CancellationToken ct);

    /// <inheritdoc cref="IGraphReader.Rooms"/>
    ValueTask<Rows<Found<Room>>> Rooms(IReadOnlyList<RoomId> ids, CancellationToken ct);
}

/// <summary>The registrations of a store.</summary>
internal sealed class StoredRegistrations(IGraphReader graph) : IRegistrations
{
    public ValueTask<Rows<EntryRow>> StaysOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) =>
        graph.StaysOf(persons, window, limits, ct);

    public ValueTask<Rows<EntryRow>> StaysAt(IReadOnlyList<PlaceWindow> places, ReadLimits limits, CancellationToken ct) => graph.StaysAt(places, limits, ct);

    public ValueTask<(Rows<EntryRow> Entries, CheckIns CheckIns)> Around(
        IReadOnlyList<PlaceWindow> places, IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) =>
        graph.Around(places, buildings, limits, ct);

    public ValueTask<Rows<Found<Person>>> Persons(IReadOnlyList<PersonId> ids, CancellationToken ct) => graph.Persons(ids, ct);

    public ValueTask<Rows<Found<Room>>> Rooms(IReadOnlyList<RoomId> ids, CancellationToken ct) => graph.Rooms(ids, ct);
}
