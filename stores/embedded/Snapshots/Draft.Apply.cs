using System.Runtime.InteropServices;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

internal sealed partial class Draft
{
    /// <summary>So many facts of a kind will follow, as far as is known: room is made for them at once.</summary>
    public void Expect(FactKind kind, int facts)
    {
        switch (kind)
        {
            case FactKind.Person:
                Persons.Expect(facts);
                documents.Expect(facts);
                break;
            case FactKind.Stay:
                Stays.Expect(facts);
                roomOfStay.Expect(facts);
                startOfStay.Expect(facts);
                endOfStay.Expect(facts);
                break;
            case FactKind.Occupant:
                Occupants.Expect(facts);
                break;
            default:
                Families.Expect(kind, facts);
                break;
        }
    }

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
                if (stays.Id is [var first, ..] && first > Stays.Ids && Follow(stays.Id))
                {
                    Append(stays, number);
                }
                else
                {
                    Each(page, row => Put(stays, number, row));
                }

                break;
            case OccupantPage occupied:
                if (basis.Stays.Ids == 0)
                {
                    changed = true;
                    Occupants.Add(occupied);
                }
                else
                {
                    Each(page, row => Put(occupied, row));
                }

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

    /// <summary>True when each id is the one after that before it.</summary>
    private static bool Follow(List<int> ids)
    {
        var span = CollectionsMarshal.AsSpan(ids);
        for (var i = 1; i < span.Length; i++)
        {
            if (span[i] != span[i - 1] + 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes up stays that come next, column by column.</summary>
    private void Append(StayPage page, int number)
    {
        changed = true;
        Reserve(FactKind.Stay, page.Id[0] - 1);
        CollectionsMarshal.AsSpan(page.Room).CopyTo(roomOfStay.Extend(page.Count));
        CollectionsMarshal.AsSpan(page.Start).CopyTo(startOfStay.Extend(page.Count));
        CollectionsMarshal.AsSpan(page.End).CopyTo(endOfStay.Extend(page.Count));
        Stays.PutNext(number, page.Count);
    }

    private void Apply(PersonPage page)
    {
        var number = Persons.Open(page);
        for (var row = 0; row < page.Count; row++)
        {
            if (Put(page, number, row))
            {
                Name(page, row);
            }
        }
    }

    /// <summary>Takes up the document of a person who was not known, to be put in its table with all others at the end.</summary>
    private void Name(PersonPage page, int row) =>
        documents.Add(KeyTable.Entry(DocumentKeys.Hash(page.DocumentKind[row], page.DocumentNumber[row]), page.Id[row]));

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
                        Name(persons, row);
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
