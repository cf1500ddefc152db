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
        var (rooms, persons) = (new int[snapshot.Occupants.Count], new int[snapshot.Occupants.Count]);
        // The last room that each person was met in: rooms come one after the other, so it tells whether a pair is new.
        var metIn = new int[snapshot.Persons.Ids + 1];
        var count = 0;
        for (var room = 1; room <= snapshot.ByRoom.Grouped.Groups; room++)
        {
            foreach (var stay in snapshot.ByRoom.Grouped.Of(room))
            {
                foreach (var occupant in snapshot.Occupants.Of(stay))
                {
                    if (metIn[occupant.Person] != room)
                    {
                        metIn[occupant.Person] = room;
                        (rooms[count], persons[count]) = (room, occupant.Person);
                        count++;
                    }
                }
            }
        }

        var byPerson = GroupedIds.Build(snapshot.Persons.Ids, rooms.AsSpan(0, count), persons.AsSpan(0, count));
        // Turned round from the lists by person, so that the persons of each room ascend too.
        for (int person = 1, at = 0; person <= byPerson.Groups; person++)
        {
            foreach (var room in byPerson.Of(person))
            {
                (rooms[at], persons[at]) = (room, person);
                at++;
            }
        }

        return (byPerson, GroupedIds.Build(snapshot.ByRoom.Grouped.Groups, persons.AsSpan(0, count), rooms.AsSpan(0, count)));
    }
}
