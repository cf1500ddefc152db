using System.Collections;
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
        StartOrder.Sort(placed, columns.Start);
        var (byRoom, byBuilding, byPerson, people) = (basis.ByRoom, basis.ByBuilding, basis.ByPerson, basis.Occupants);
        Parallel.Invoke(
            () => byRoom = new Presence(Merged(byRoom.Grouped, gone, Rooms.Ids, placed, stay => columns.Room[stay]), columns),
            () => byBuilding = new Timeline(
                Merged(byBuilding.Grouped, gone, Buildings.Ids, placed, stay => buildingOfRoom.Items[columns.Room[stay]]), columns),
            () =>
            {
                people = Occupants.Merge(people, Stays.Ids);
                byPerson = byPerson.Merge(gone, ByPerson(gone, placed, people), columns.Start);
            });
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
        };
    }

    /// <summary>Known stays that changed place or start, by id; null when there are none.</summary>
    private BitArray? Gone()
    {
        if (movedStays.Count == 0 && movedRooms.Count == 0)
        {
            return null;
        }

        var gone = new BitArray(basis.Stays.Ids + 1);
        foreach (var stay in movedStays)
        {
            gone[stay] = true;
        }

        foreach (var room in movedRooms)
        {
            foreach (var stay in basis.ByRoom.Grouped.Of(room))
            {
                gone[stay] = true;
            }
        }

        return gone;
    }

    /// <summary>Stays that must be put in their places: those that moved, and the new ones. Ascending.</summary>
    private int[] Placed(BitArray? gone)
    {
        var placed = new List<int>(Stays.Ids - basis.Stays.Ids);
        for (var stay = 1; gone is not null && stay < gone.Length; stay++)
        {
            if (gone[stay])
            {
                placed.Add(stay);
            }
        }

        for (var stay = basis.Stays.Ids + 1; stay <= Stays.Ids; stay++)
        {
            if (Stays.TryFind(stay, out _, out _))
            {
                placed.Add(stay);
            }
        }

        return [.. placed];
    }

    private GroupedStays Merged(GroupedStays known, BitArray? gone, int groups, int[] placed, Func<int, int> group) =>
        known.Merge(gone, GroupedStays.Build(groups, placed, Array.ConvertAll(placed, stay => group(stay))), startOfStay.Items);

    /// <summary>All occupants of the stays that were placed, and those who joined stays that stayed where they were.</summary>
    private GroupedStays ByPerson(BitArray? gone, int[] placed, OccupantLists people)
    {
        var joined = Joined(gone);
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

        return GroupedStays.Build(Persons.Ids, [.. entries], [.. persons]);
    }

    /// <summary>Known stays that did not move and of which occupants were stated.</summary>
    private HashSet<int> Joined(BitArray? gone)
    {
        var joined = new HashSet<int>();
        foreach (var stay in Occupants.Stays)
        {
            if (stay <= basis.Stays.Ids && gone?[stay] != true)
            {
                joined.Add(stay);
            }
        }

        return joined;
    }
}
