using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// Everything one version says, in columns, for reading. Never changes once it is made; versions share what they have in common. Ids are
/// dense, so they index the columns directly.
/// </summary>
internal sealed class Snapshot
{
    public static readonly Snapshot Empty = new()
    {
        Version = GraphVersion.Empty,
        Buildings = Entities<BuildingPage>.Empty,
        Rooms = Entities<RoomPage>.Empty,
        Persons = Entities<PersonPage>.Empty,
        Stays = Entities<StayNames>.Empty,
        BuildingOfRoom = [0],
        Columns = StayColumns.Empty,
        ByRoom = Presence.Empty,
        ByBuilding = Timeline.Empty,
        ByPerson = GroupedIds.Empty,
        Occupants = OccupantLists.Empty,
        Documents = new KeyTable(),
        Families = Families.Empty,
    };

    private PlaceLists? places;
    private Adjacency? adjacency;

    public required GraphVersion Version { get; init; }

    public required Entities<BuildingPage> Buildings { get; init; }

    public required Entities<RoomPage> Rooms { get; init; }

    public required Entities<PersonPage> Persons { get; init; }

    public required Entities<StayNames> Stays { get; init; }

    /// <summary>Id of the building by id of the room.</summary>
    public required int[] BuildingOfRoom { get; init; }

    public required StayColumns Columns { get; init; }

    public required Presence ByRoom { get; init; }

    public required Timeline ByBuilding { get; init; }

    public required GroupedIds ByPerson { get; init; }

    public required OccupantLists Occupants { get; init; }

    /// <summary>Ids of persons by document.</summary>
    public required KeyTable Documents { get; init; }

    public required Families Families { get; init; }

    public Adjacency Adjacency => adjacency ??= new Adjacency(this);

    public PlaceLists Places => places ??= new PlaceLists(Rooms, BuildingOfRoom, Buildings.Ids);
}
