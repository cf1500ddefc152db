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
        var bounds = new (int From, int To)[frontier.Count];
        for (var origin = 0; origin < bounds.Length; origin++)
        {
            bounds[origin] = grouped.Bounds(number(frontier[origin]));
        }

        return new(grouped.Within(bounds));
    }
}
