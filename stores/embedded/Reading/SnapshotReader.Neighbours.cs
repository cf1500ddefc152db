using Investigate.GraphModel;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Reading;

internal sealed partial class SnapshotReader
{
    public ValueTask<Neighbours> RoomsOf(IReadOnlyList<PersonId> persons, CancellationToken ct) =>
        View(persons, snapshot.Adjacency.RoomsOfPerson, person => person.Value, ct);

    public ValueTask<Neighbours> GuestsOf(IReadOnlyList<RoomId> rooms, CancellationToken ct) =>
        View(rooms, snapshot.Adjacency.GuestsOfRoom, room => room.Value, ct);

    private static ValueTask<Neighbours> View<TId>(IReadOnlyList<TId> frontier, GroupedIds grouped, Func<TId, long> number, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var groups = GC.AllocateUninitializedArray<int>(frontier.Count);
        for (var origin = 0; origin < groups.Length; origin++)
        {
            groups[origin] = number(frontier[origin]) is > 0 and <= int.MaxValue and var group ? (int)group : 0;
        }

        return new(grouped.Of(groups));
    }
}
