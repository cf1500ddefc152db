using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Tests.Plans;

/// <summary>A question of the port, and the best texts known that together ask the same.</summary>
/// <param name="Ask">Gives the rows.</param>
internal sealed record Comparison(string Question, Func<IGraphReader, ValueTask<IEnumerable<object>>> Ask, IReadOnlyList<(string Text, Parameters Parameters)> Best);

/// <summary>The questions that the texts known answer, asked of a frontier.</summary>
internal static class Comparisons
{
    private static readonly ReadLimits Few = new(10);

    /// <summary>A limit that cuts nothing here.</summary>
    private static readonly ReadLimits Many = new(1_000_000);

    public static IReadOnlyList<Comparison> Of(Frontier asked, GraphVersion version)
    {
        var v = version.Number;
        var persons = new Parameters { { "ids", asked.Persons.Select(person => person.Value) }, { "v", v } };
        var inTime = new Parameters(persons) { { "from", Frontier.Window.StartTicks }, { "to", Frontier.Window.EndTicks }, { "most", Few.RowsPerOrigin + 1 } };
        StayId[] stays = [.. asked.Stays.Select(stay => stay.Stay)];
        var ofStays = new Parameters { { "ids", stays.Select(stay => stay.Value) }, { "v", v } };
        PlaceWindow[] places = [.. asked.Rooms.Take(500), .. asked.Arrivals];
        (string, Parameters) inRooms = (Reference.StaysInRooms, asked.InRooms(v, 1000)), inSome = (Reference.StaysInRooms, asked.InRooms(v, 500)),
            near = (Reference.CheckIns, asked.NearArrivals(v)), around = (Reference.CheckInsAt, asked.Around(v));
        return
        [
            new("StaysOf", async graph => Rows(await graph.StaysOf(asked.Persons, Frontier.Window, ReadLimits.Unbounded, default)), [(Reference.StaysOf, inTime)]),
            new("StaysOf, limited", async graph => Rows(await graph.StaysOf(asked.Persons, Frontier.Window, Few, default)), [(Reference.FirstStaysOf, inTime)]),
            new("StaysAt, rooms", async graph => Rows(await graph.StaysAt(asked.Rooms, ReadLimits.Unbounded, default)), [inRooms]),
            new("StaysAt, rooms, limited", async graph => Rows(await graph.StaysAt(asked.Rooms, Many, default)), [inRooms]),
            new("StaysAt, buildings", async graph => Rows(await graph.StaysAt(asked.Arrivals, ReadLimits.Unbounded, default)), [near]),
            new("StaysAt, both, limited", async graph => Rows(await graph.StaysAt(places, Many, default)), [inSome, near]),
            new("CheckInsAt", async graph => Columns(await graph.CheckInsAt(asked.Weeks, ReadLimits.Unbounded, default)), [around]),
            new("CheckInsAt, limited", async graph => Columns(await graph.CheckInsAt(asked.Weeks, Many, default)), [around]),
            new("Around, limited", async graph => await graph.Around(places, asked.Weeks, Many, default) is var (entries, checkIns) ? Rows(entries).Concat(Columns(checkIns)) : [],
                [inSome, near, around]),
            new("OccupantsOf", async graph => Rows(await graph.OccupantsOf(stays, default)), [(Reference.OccupantsOf, ofStays)]),
            new("Stays", async graph => Rows(await graph.Stays(stays, default)), [(ById(FactKinds.Stay), ofStays)]),
            new("Persons", async graph => Rows(await graph.Persons(asked.Persons, default)), [(ById(FactKinds.Person), persons)]),
        ];
    }

    private static IEnumerable<object> Rows<T>(Rows<T> rows)
        where T : struct, IRow => rows.Cast<object>();

    private static IEnumerable<object> Columns(CheckIns found)
    {
        for (var i = 0; i < found.Count; i++)
        {
            yield return (found.StartTicks[i], found.Stays[i], found.Persons[i]);
        }
    }

    private static string ById(FactKind kind) => Reference.ById(kind.Label, ["id", .. kind.Properties, "import", "file", "row"]);
}
