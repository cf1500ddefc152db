using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

internal sealed partial class Draft
{
    /// <summary>Puts all facts of a page that was read from the store.</summary>
    public void Apply(FactPage page)
    {
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
                number = Persons.Open(persons);
                Each(page, row => PutWithDocument(persons, number, row));
                break;
            case StayPage stays:
                number = Stays.Open(new StayNames(stays));
                Each(page, row => Put(stays, number, row));
                break;
            case OccupantPage occupied:
                Each(page, row => Put(occupied, row));
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

    private void PutWithDocument(PersonPage page, int number, int row)
    {
        if (Put(page, number, row))
        {
            Documents.Add(DocumentKeys.Hash(page.DocumentKind[row], page.DocumentNumber[row]), page.Id[row]);
        }
    }
}
