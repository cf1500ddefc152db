using Investigate.GraphModel.Moving;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>How the values of a stated fact lie on the nodes of its kind.</summary>
/// <param name="Kind">Of the nodes.</param>
/// <param name="Properties">In the order that <see cref="HeldKind"/> tells.</param>
internal sealed record MovedKind(FactKind Kind, string[] Properties)
{
    private static readonly IReadOnlyDictionary<HeldKind, MovedKind> All = new Dictionary<HeldKind, MovedKind>
    {
        [HeldKind.Building] = Whole(FactKinds.Building),
        [HeldKind.Room] = Whole(FactKinds.Room),
        [HeldKind.Person] = new(FactKinds.Person, ["documentKind", "documentNumber", .. FactKinds.Person.Content]),
        [HeldKind.Stay] = new(FactKinds.Stay, [.. FactKinds.Stay.Properties.Where(name => name != "building")]),
        [HeldKind.Vehicle] = Whole(FactKinds.Vehicle),
        [HeldKind.Sighting] = Whole(FactKinds.Sighting),
        [HeldKind.Account] = Whole(FactKinds.Account),
        [HeldKind.Transfer] = Whole(FactKinds.Transfer),
        [HeldKind.Reporter] = Whole(FactKinds.Reporter),
        [HeldKind.ReporterIdentity] = Whole(FactKinds.ReporterIdentity),
        [HeldKind.Report] = Whole(FactKinds.Report),
        [HeldKind.Incident] = Whole(FactKinds.Incident),
    };

    /// <summary>Place in <see cref="Properties"/> of each property of the node; −1 where nothing is stated of it.</summary>
    private readonly int[] places = [.. Kind.Properties.Select(name => Array.IndexOf(Properties, name))];

    /// <param name="kind">Not that of occupants, which are no nodes.</param>
    public static MovedKind Of(HeldKind kind) => All[kind];

    /// <summary>A fact from a row of id, file, row and properties. An empty text and an absent one are the same.</summary>
    public StatedFact FactOf(Row row) => new(
        row.Number(0), row.Text(1), (int)row.Number(2), [.. Enumerable.Range(3, Properties.Length).Select(column => row.Value(column) is "" ? null : row.Value(column))]);

    /// <summary>The row that puts a fact: see <see cref="FactTexts.Put"/>. A key is never absent.</summary>
    public object?[] RowOf(StatedFact fact) =>
    [
        fact.Id, (long)fact.Row,
        .. places.Select((place, property) => (place < 0 ? null : fact.Values[place]) ?? (property < Kind.Key.Length ? "" : null)),
    ];

    private static MovedKind Whole(FactKind kind) => new(kind, kind.Properties);
}
