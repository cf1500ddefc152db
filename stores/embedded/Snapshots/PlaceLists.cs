using System.Runtime.InteropServices;
using System.Text;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>Rooms by building and by whose document number they name. Made when first asked for: a load never needs it.</summary>
internal sealed class PlaceLists(Entities<RoomPage> rooms, int[] buildingOfRoom, int buildings)
{
    private readonly Lazy<GroupedIds> byBuilding = new(() => ByBuilding(rooms, buildingOfRoom, buildings));
    private readonly Lazy<Dictionary<string, List<int>>> byDocument = new(() => ByDocument(rooms));

    public ReadOnlySpan<int> RoomsOfBuilding(long building) => byBuilding.Value.Of(building);

    public ReadOnlySpan<int> RoomsRunBy(string documentNumber) =>
        byDocument.Value.TryGetValue(documentNumber, out var of) ? CollectionsMarshal.AsSpan(of) : [];

    private static GroupedIds ByBuilding(Entities<RoomPage> rooms, int[] buildingOfRoom, int buildings)
    {
        int[] stated = [.. Enumerable.Range(1, rooms.Ids).Where(room => rooms.TryFind(room, out _, out _))];
        return GroupedIds.Build(buildings, stated, Array.ConvertAll(stated, room => buildingOfRoom[room]));
    }

    private static Dictionary<string, List<int>> ByDocument(Entities<RoomPage> rooms)
    {
        var numbers = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var room = 1; room <= rooms.Ids; room++)
        {
            if (rooms.TryFind(room, out var page, out var row))
            {
                Add(numbers, page.OperatorDocument[row], room);
                Add(numbers, page.LandlordDocument[row], room);
            }
        }

        return numbers;
    }

    private static void Add(Dictionary<string, List<int>> numbers, ReadOnlySpan<byte> number, int room)
    {
        if (number.IsEmpty)
        {
            return;
        }

        ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, Encoding.UTF8.GetString(number), out _);
        of ??= [];
        if (of.Count == 0 || of[^1] != room)
        {
            of.Add(room);
        }
    }
}
