using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Reading;

internal sealed partial class SnapshotReader
{
    public ValueTask<Rows<Found<Room>>> RoomsOf(IReadOnlyList<BuildingId> buildings, CancellationToken ct)
    {
        var rows = new LimitedRows<Found<Room>>(ReadLimits.Unbounded, ct);
        for (var origin = 0; origin < buildings.Count; origin++)
        {
            rows.Begin(origin);
            AddRooms(rows, snapshot.Places.RoomsOfBuilding(buildings[origin].Value));
        }

        return new(rows.Answer());
    }

    public ValueTask<Rows<Found<Room>>> RoomsRunBy(IReadOnlyList<string> documentNumbers, CancellationToken ct)
    {
        var rows = new LimitedRows<Found<Room>>(ReadLimits.Unbounded, ct);
        for (var origin = 0; origin < documentNumbers.Count; origin++)
        {
            rows.Begin(origin);
            AddRooms(rows, snapshot.Places.RoomsRunBy(documentNumbers[origin]));
        }

        return new(rows.Answer());
    }

    public ValueTask<Page<Building>> FindBuildings(string? text, PageRequest page, CancellationToken ct) => Listed(
        snapshot.Buildings, page, (facts, row) => facts.Fact(row),
        building => string.IsNullOrEmpty(text) || Holds(building.Name, text) || Holds(building.Key, text) || Holds(building.Address, text)
            || Holds(building.District, text), ct);

    private void AddRooms(LimitedRows<Found<Room>> rows, ReadOnlySpan<int> rooms)
    {
        foreach (var id in rooms)
        {
            if (snapshot.Rooms.TryFind(id, out var page, out var row))
            {
                rows.Add(new Found<Room>(rows.Origin, page.Fact(row)));
            }
        }
    }

    private static bool Holds(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A part of all facts of one kind that are wanted, by id.</summary>
    private static ValueTask<Page<TFact>> Listed<TPage, TFact>(
        Entities<TPage> all, PageRequest page, Func<TPage, int, TFact> factOf, Func<TFact, bool> wanted, CancellationToken ct)
        where TPage : class, IImported
    {
        var (items, total, more) = (new List<TFact>(), 0, false);
        for (var id = 1; id <= all.Ids; id++)
        {
            ct.ThrowIfCancellationRequested();
            if (!all.TryFind(id, out var facts, out var row) || factOf(facts, row) is not { } fact || !wanted(fact))
            {
                continue;
            }

            total++;
            if (id > (page.After ?? 0))
            {
                more |= items.Count == page.First;
                if (items.Count < page.First)
                {
                    items.Add(fact);
                }
            }
        }

        return new(new Page<TFact>(items, more, total));
    }
}
