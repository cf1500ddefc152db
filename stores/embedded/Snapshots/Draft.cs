using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// The version after <paramref name="basis"/> while it is put together, fact by fact in the order they were stated. Used by a load as its
/// own view of the graph, and to take up what other processes loaded.
/// </summary>
internal sealed partial class Draft(Snapshot basis)
{
    private readonly Growing<int> buildingOfRoom = new(basis.BuildingOfRoom, basis.Rooms.Ids + 1);
    private readonly Growing<int> roomOfStay = new(basis.Columns.Room, basis.Stays.Ids + 1);
    private readonly Growing<long> startOfStay = new(basis.Columns.Start, basis.Stays.Ids + 1);
    private readonly Growing<long> endOfStay = new(basis.Columns.End, basis.Stays.Ids + 1);
    private readonly HashSet<int> movedRooms = [];
    private readonly HashSet<int> movedStays = [];
    private readonly HashSet<int> correctedStays = [];
    private readonly HashSet<int> joinedStays = [];
    private readonly Growing<ulong> documents = new([], 0);
    private bool changed;

    public Snapshot Basis => basis;

    public EntitiesDraft<BuildingPage> Buildings { get; } = basis.Buildings.Succeed();

    public EntitiesDraft<RoomPage> Rooms { get; } = basis.Rooms.Succeed();

    public EntitiesDraft<PersonPage> Persons { get; } = basis.Persons.Succeed();

    public EntitiesDraft<StayNames> Stays { get; } = basis.Stays.Succeed();

    /// <summary>Who was said to occupy what, also where that was known already.</summary>
    public OccupantDraft Occupants { get; } = new();

    /// <summary>Ids of persons by document. Whoever puts a person's first fact adds his document.</summary>
    public KeyTable Documents { get; } = basis.Documents.Succeed();

    public FamilyDrafts Families { get; } = new(basis.Families);

    /// <summary>True when a fact was put.</summary>
    public bool Changed => changed || Families.Changed;

    /// <summary>True when a row said of an occupant what an earlier load had said.</summary>
    public bool RestatedOccupants { get; set; }

    /// <summary>The loads that this one builds on, itself among them.</summary>
    public IReadOnlySet<ImportId> Touched() => new HashSet<ImportId>(
        [.. Buildings.Touched(), .. Rooms.Touched(), .. Persons.Touched(), .. Stays.Touched(), .. Families.Touched()]);

    public int RoomOf(int stay) => roomOfStay.Items[stay];

    public long StartOf(int stay) => startOfStay.Items[stay];

    public long EndOf(int stay) => endOfStay.Items[stay];

    /// <param name="number">The page's number, from <see cref="EntitiesDraft{TPage}.Open"/>.</param>
    /// <returns>True when the id was not known before, not even from a withdrawn load.</returns>
    public bool Put(BuildingPage page, int number, int row)
    {
        changed = true;
        return Buildings.Put(page.Id[row], number, row);
    }

    /// <inheritdoc cref="Put(BuildingPage, int, int)"/>
    public bool Put(RoomPage page, int number, int row)
    {
        changed = true;
        var (room, building) = (page.Id[row], page.Building[row]);
        if (room <= basis.Rooms.Ids && buildingOfRoom.Items[room] != building)
        {
            movedRooms.Add(room);
        }

        buildingOfRoom.Set(room, building, 0);
        return Rooms.Put(room, number, row);
    }

    /// <inheritdoc cref="Put(BuildingPage, int, int)"/>
    public bool Put(PersonPage page, int number, int row)
    {
        changed = true;
        return Persons.Put(page.Id[row], number, row);
    }

    /// <inheritdoc cref="Put(BuildingPage, int, int)"/>
    public bool Put(StayPage page, int number, int row)
    {
        changed = true;
        var stay = page.Id[row];
        if (stay <= basis.Stays.Ids)
        {
            Correct(stay, page.Room[row], page.Start[row]);
        }

        roomOfStay.Set(stay, page.Room[row], 0);
        startOfStay.Set(stay, page.Start[row], 0);
        endOfStay.Set(stay, page.End[row], 0);
        return Stays.Put(stay, number, row);
    }

    public void Put(OccupantPage page, int row)
    {
        changed = true;
        if (page.Stay[row] <= basis.Stays.Ids)
        {
            joinedStays.Add(page.Stay[row]);
        }

        Occupants.Add(page.Stay[row], page.Person[row], page.Registrant[row]);
    }

    private void Correct(int stay, int room, long start)
    {
        correctedStays.Add(stay);
        if (RoomOf(stay) != room || StartOf(stay) != start)
        {
            movedStays.Add(stay);
        }
    }
}
