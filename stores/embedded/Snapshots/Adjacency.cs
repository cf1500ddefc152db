namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// Persons and rooms, each pair once whatever the registrations between them, both ways. Made when first asked for, once for a version: a load
/// never needs it. Eight bytes a pair and four a person or room: 14 MB for a million registrations.
/// </summary>
internal sealed class Adjacency(Snapshot snapshot)
{
    private readonly Lazy<(GroupedIds Rooms, GroupedIds Guests)> pairs = new(() => Build(snapshot));

    /// <summary>Rooms by person, ascending.</summary>
    public GroupedIds RoomsOfPerson => pairs.Value.Rooms;

    /// <summary>Persons by room, ascending.</summary>
    public GroupedIds GuestsOfRoom => pairs.Value.Guests;

    private static (GroupedIds Rooms, GroupedIds Guests) Build(Snapshot snapshot)
    {
        var (rooms, persons) = (new int[snapshot.ByPerson.Ids.Length], new int[snapshot.ByPerson.Ids.Length]);
        var count = 0;
        for (var person = 1; person <= snapshot.ByPerson.Groups; person++)
        {
            var from = count;
            foreach (var stay in snapshot.ByPerson.Of(person))
            {
                rooms[count++] = snapshot.Columns.Room[stay];
            }

            count = from + Distinct(rooms.AsSpan(from, count - from));
            persons.AsSpan(from, count - from).Fill(person);
        }

        var ofPersons = GroupedIds.Build(snapshot.Persons.Ids, rooms.AsSpan(0, count), persons.AsSpan(0, count));
        return (ofPersons, GroupedIds.Build(snapshot.Rooms.Ids, persons.AsSpan(0, count), rooms.AsSpan(0, count)));
    }

    /// <summary>Puts the numbers in order, each once, at the beginning.</summary>
    /// <returns>How many different ones there are.</returns>
    private static int Distinct(Span<int> numbers)
    {
        numbers.Sort();
        var count = 0;
        foreach (var number in numbers)
        {
            if (count == 0 || numbers[count - 1] != number)
            {
                numbers[count++] = number;
            }
        }

        return count;
    }
}
