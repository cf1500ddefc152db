using System.Runtime.InteropServices;
using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Snapshots;

internal sealed partial class Draft
{
    /// <summary>
    /// Makes the snapshot. Its lists by room, building and person are those of the basis, merged with what has come or moved; from an
    /// empty basis they are built in one go. Nothing may be put afterwards.
    /// </summary>
    public Snapshot Freeze(GraphVersion version)
    {
        var columns = new StayColumns(roomOfStay.Items, startOfStay.Items, endOfStay.Items);
        var gone = Gone();
        var placed = Placed(gone);
        var (byRoom, byBuilding, byPerson, people, families) = (basis.ByRoom, basis.ByBuilding, basis.ByPerson, basis.Occupants, basis.Families);

        // The longest first, and no more at once than there are processors: the last to end would otherwise end alone.
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () =>
            {
                people = Occupants.Merge(basis.Occupants, Stays.Ids);
                byPerson = MergedByPerson(gone, placed, people);
            },
            () => byRoom = MergedByRoom(gone, placed, columns),
            () => families = Families.Freeze(Persons.Ids, Buildings.Ids, Rooms.Ids),
            () => byBuilding = MergedByBuilding(gone, placed, columns),
            () => Documents.AddAll(documents.Items.AsSpan(0, documents.Count)));
        return new Snapshot
        {
            Version = version,
            Buildings = Buildings.Freeze(),
            Rooms = Rooms.Freeze(),
            Persons = Persons.Freeze(),
            Stays = Stays.Freeze(),
            BuildingOfRoom = buildingOfRoom.Items,
            Columns = columns,
            ByRoom = byRoom,
            ByBuilding = byBuilding,
            ByPerson = byPerson,
            Occupants = people,
            Documents = Documents,
            Families = families,
        };
    }

    /// <summary>Known stays that changed room, building or start.</summary>
    private HashSet<int> Gone()
    {
        var gone = new HashSet<int>(movedStays);
        foreach (var room in movedRooms)
        {
            foreach (var stay in basis.ByRoom.Grouped.Of(room))
            {
                gone.Add(stay);
            }
        }

        return gone;
    }

    /// <summary>Stays that must be put in their places, by start and id: those that moved, and the new ones.</summary>
    private int[] Placed(HashSet<int> gone)
    {
        var placed = HugePages.Array<int>(Stays.Ids - basis.Stays.Ids + gone.Count);
        var count = 0;
        foreach (var stay in gone.Order())
        {
            placed[count++] = stay;
        }

        for (var stay = basis.Stays.Ids + 1; stay <= Stays.Ids; stay++)
        {
            if (Stays.Holds(stay))
            {
                placed[count++] = stay;
            }
        }

        placed = count == placed.Length ? placed : placed.AsSpan(0, count).ToArray();
        StartOrder.Sort(placed, startOfStay.Items);
        return placed;
    }

    private static int[] Groups(int[] stays, Func<int, int> groupOf)
    {
        var groups = HugePages.Array<int>(stays.Length);
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = groupOf(stays[i]);
        }

        return groups;
    }

    private Presence MergedByRoom(HashSet<int> gone, int[] placed, StayColumns columns)
    {
        var rooms = Groups(placed, stay => columns.Room[stay]);
        if (basis.Stays.Ids == 0)
        {
            return Presence.Build(Rooms.Ids, placed, rooms, columns);
        }

        var left = new Departures(gone, basis.Rooms.Ids, stay => [basis.Columns.Room[stay]]);
        var added = GroupedIds.Build(Rooms.Ids, placed, rooms);
        var merged = basis.ByRoom.Grouped.Merge(left, added, columns.Start, out var changed);
        foreach (var stay in correctedStays)
        {
            // Its end may be another one. A room beyond is new and made anew in any case.
            if (columns.Room[stay] < changed.Length)
            {
                changed[columns.Room[stay]] = true;
            }
        }

        return basis.ByRoom.Succeed(merged, changed, columns);
    }

    private Timeline MergedByBuilding(HashSet<int> gone, int[] placed, StayColumns columns)
    {
        var buildings = Groups(placed, stay => buildingOfRoom.Items[columns.Room[stay]]);
        if (basis.Stays.Ids == 0)
        {
            return Timeline.Build(Buildings.Ids, placed, buildings, columns.Start);
        }

        var left = new Departures(gone, basis.Buildings.Ids, stay => [basis.BuildingOfRoom[basis.Columns.Room[stay]]]);
        var added = GroupedIds.Build(Buildings.Ids, placed, buildings);
        var merged = basis.ByBuilding.Grouped.Merge(left, added, columns.Start, out var changed);
        return basis.ByBuilding.Succeed(merged, changed, columns.Start);
    }

    private GroupedIds MergedByPerson(HashSet<int> gone, int[] placed, OccupantLists people)
    {
        if (basis.Stays.Ids == 0)
        {
            return GroupedIds.OfPersons(Persons.Ids, placed, people);
        }

        var left = new Departures(gone, basis.Persons.Ids, PersonsBefore);
        return basis.ByPerson.Merge(left, AddedByPerson(gone, placed, people), startOfStay.Items, out _);
    }

    private IEnumerable<int> PersonsBefore(int stay)
    {
        foreach (var occupant in basis.Occupants.Of(stay).ToArray())
        {
            yield return occupant.Person;
        }
    }

    /// <summary>All occupants of the stays that were placed, and those who joined stays that stayed where they were.</summary>
    private GroupedIds AddedByPerson(HashSet<int> gone, int[] placed, OccupantLists people)
    {
        var joined = new HashSet<int>(joinedStays);
        joined.ExceptWith(gone);
        var stays = placed;
        if (joined.Count > 0)
        {
            stays = [.. placed, .. joined];
            Array.Sort(stays);
            StartOrder.Sort(stays, startOfStay.Items);
        }

        var (entries, persons) = (new List<int>(people.Count), new List<int>(people.Count));
        foreach (var stay in stays)
        {
            var stood = joined.Contains(stay);
            foreach (var occupant in people.Of(stay))
            {
                if (!stood || !basis.Occupants.TryFind(stay, occupant.Person, out _))
                {
                    entries.Add(stay);
                    persons.Add(occupant.Person);
                }
            }
        }

        return GroupedIds.Build(Persons.Ids, CollectionsMarshal.AsSpan(entries), CollectionsMarshal.AsSpan(persons));
    }
}
