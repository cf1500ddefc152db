using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

internal sealed partial class Draft
{
    /// <summary>Takes up all facts of a page that was read from the store.</summary>
    /// <param name="withdrawn">True when its load is withdrawn: of its facts only the keys are kept, so that ids stay who they were.</param>
    public void Apply(FactPage page, bool withdrawn)
    {
        if (withdrawn)
        {
            Withhold(page);
            return;
        }

        switch (page)
        {
            case BuildingPage buildings:
                var number = Buildings.Open(buildings);
                Each(page, row => Put(buildings, number, row));
                break;
            case RoomPage rooms:
                number = Rooms.Open(rooms);
                Each(page, row => Put(rooms, number, row));
                break;
            case PersonPage persons:
                Apply(persons);
                break;
            case StayPage stays:
                number = Stays.Open(new StayNames(stays));
                Each(page, row => Put(stays, number, row));
                break;
            case OccupantPage occupied:
                Each(page, row => Put(occupied, row));
                break;
            default:
                Families.Apply(page, withdrawn: false);
                break;
        }
    }

    private static void Each(FactPage page, Action<int> put)
    {
        for (var row = 0; row < page.Count; row++)
        {
            put(row);
        }
    }

    private void Apply(PersonPage page)
    {
        // Documents lie anywhere in their table: each place is asked for some rows before it is needed.
        const int Ahead = 16;
        var number = Persons.Open(page);
        var hashes = new uint[page.Count];
        for (var row = 0; row < page.Count; row++)
        {
            hashes[row] = DocumentKeys.Hash(page.DocumentKind[row], page.DocumentNumber[row]);
            Documents.Ask(hashes[row]);
            if (row >= Ahead)
            {
                Put(page, number, row - Ahead, hashes[row - Ahead]);
            }
        }

        for (var row = Math.Max(0, page.Count - Ahead); row < page.Count; row++)
        {
            Put(page, number, row, hashes[row]);
        }
    }

    private void Put(PersonPage page, int number, int row, uint hash)
    {
        if (Put(page, number, row))
        {
            Documents.Add(hash, page.Id[row]);
        }
    }

    private void Withhold(FactPage page)
    {
        switch (page)
        {
            case BuildingPage buildings:
                var number = Buildings.Open(buildings);
                Each(page, row => Buildings.Withhold(buildings.Id[row], number, row));
                break;
            case RoomPage rooms:
                number = Rooms.Open(rooms);
                Each(page, row =>
                {
                    Rooms.Withhold(rooms.Id[row], number, row);
                    Reserve(buildingOfRoom, rooms.Id[row]);
                });
                break;
            case PersonPage persons:
                number = Persons.Open(persons);
                Each(page, row =>
                {
                    if (Persons.Withhold(persons.Id[row], number, row))
                    {
                        Documents.Add(DocumentKeys.Hash(persons.DocumentKind[row], persons.DocumentNumber[row]), persons.Id[row]);
                    }
                });
                break;
            case StayPage stays:
                number = Stays.Open(new StayNames(stays));
                Each(page, row =>
                {
                    Stays.Withhold(stays.Id[row], number, row);
                    Reserve(roomOfStay, stays.Id[row]);
                    Reserve(startOfStay, stays.Id[row]);
                    Reserve(endOfStay, stays.Id[row]);
                });
                break;
            case OccupantPage:
                break;
            default:
                Families.Apply(page, withdrawn: true);
                break;
        }
    }

    /// <summary>Gives no id of this kind up to this one: they were given and their facts erased.</summary>
    public void Reserve(FactKind kind, int highest)
    {
        switch (kind)
        {
            case FactKind.Person:
                Persons.Reserve(highest);
                break;
            case FactKind.Stay:
                Stays.Reserve(highest);
                Reserve(roomOfStay, highest);
                Reserve(startOfStay, highest);
                Reserve(endOfStay, highest);
                break;
            default:
                Families.Reserve(kind, highest);
                break;
        }
    }

    /// <summary>Columns are as long as ids were given, whether something holds of them or not.</summary>
    private static void Reserve<T>(Growing<T> column, int id)
        where T : struct
    {
        if (id >= column.Count)
        {
            column.Set(id, default, default);
        }
    }
}
