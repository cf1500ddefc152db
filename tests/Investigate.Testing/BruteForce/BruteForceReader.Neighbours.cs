using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

internal sealed partial class BruteForceReader
{
    public ValueTask<Neighbours> RoomsOf(IReadOnlyList<PersonId> persons, CancellationToken ct) => new(Listed(
        [.. persons.Select(person => Pairs().Where(entry => entry.Person == person).Select(entry => entry.Room.Value))]));

    public ValueTask<Neighbours> GuestsOf(IReadOnlyList<RoomId> rooms, CancellationToken ct) => new(Listed(
        [.. rooms.Select(room => Pairs().Where(entry => entry.Room == room).Select(entry => entry.Person.Value))]));

    private IEnumerable<EntryRow> Pairs() => Entries(0).Where(entry => entry.Person != PersonId.None);

    private static Neighbours Listed(IReadOnlyList<IEnumerable<long>> lists)
    {
        int[][] numbers = [.. lists.Select(list => list.Distinct().Order().Select(number => (int)number).ToArray())];
        return new Neighbours(
            [.. numbers.Select((list, i) => (numbers.Take(i).Sum(before => before.Length), numbers.Take(i + 1).Sum(before => before.Length)))],
            [.. numbers.SelectMany(list => list)]);
    }
}
