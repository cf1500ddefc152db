namespace Investigate.Stores.Neo4j.Facts;

/// <summary>
/// One kind of fact as nodes: each wording of a thing is a node of its own, with the versions in which it holds. <c>(id, addedIn)</c> is its
/// key; it holds of version v where <c>addedIn &lt;= v</c> and <c>withdrawnIn</c> is none or greater.
/// </summary>
/// <param name="Label">Of the nodes.</param>
/// <param name="Key">Properties that make the thing what it is, as the files state it.</param>
/// <param name="Content">Properties that a later row may correct.</param>
/// <param name="Lists">Further properties by which the things are found, each list in the order of its index.</param>
internal sealed record FactKind(string Label, string[] Key, string[] Content, params string[][] Lists)
{
    /// <summary>Holds of the version that is read.</summary>
    public static string Holds(string node) => $"{node}.addedIn <= $v AND ({node}.withdrawnIn IS NULL OR {node}.withdrawnIn > $v)";

    /// <summary>A property of the content that a load needs of each thing it refers to; null where it needs none.</summary>
    public string? Carried { get; init; }

    /// <summary>Key and content.</summary>
    public string[] Properties { get; } = [.. Key, .. Content];

    public override string ToString() => Label;
}

/// <summary>The kinds there are.</summary>
internal static class FactKinds
{
    public static readonly FactKind Building = new("Building", ["key"], ["name", "address", "district", "latitude", "longitude"]);

    public static readonly FactKind Room = new(
        "Room", ["key"], ["building", "number", "operator", "landlord", "registeredOn", "grade"], ["building"], ["operator"], ["landlord"])
    {
        Carried = "building",
    };

    /// <summary>What is said of a person. Who he is to the stays is a node of its own, which has nothing but the id.</summary>
    public static readonly FactKind Person = new("PersonFact", ["documentNumber", "documentKind"], ["name", "birthDate", "phone"]);

    /// <summary>Room and building stand on the stay, so that one index answers a window; the building follows its room.</summary>
    public static readonly FactKind Stay = new("Stay", ["key"], ["room", "building", "start", "end"], ["room", "start"], ["building", "start"]);

    public static readonly FactKind Vehicle = new("Vehicle", ["plate"], ["owner"], ["owner"]);

    public static readonly FactKind Sighting = new("Sighting", ["vehicle", "at"], ["building", "driver"], ["driver", "at"], ["building", "at"]);

    public static readonly FactKind Account = new("Account", ["number"], ["kind", "holder"], ["holder"]);

    public static readonly FactKind Transfer = new(
        "Transfer", ["key"], ["payer", "payee", "amount", "currency", "at"], ["payer", "at"], ["payee", "at"]);

    public static readonly FactKind Reporter = new("Reporter", ["key"], ["since"]);

    /// <summary>Who a reporter is, by the reporter's id: apart from what he is called and what he reported.</summary>
    public static readonly FactKind ReporterIdentity = new("ReporterIdentity", [], ["documentKind", "documentNumber"]);

    public static readonly FactKind Report = new(
        "Report", ["key"], ["reporter", "madeAt", "room", "building", "person", "statement", "outcome", "decidedAt"],
        ["reporter", "madeAt"], ["room", "madeAt"], ["building", "madeAt"], ["person", "madeAt"]);

    public static readonly FactKind Incident = new("Incident", ["key"], ["room", "at", "kind"], ["room", "at"]);

    public static readonly IReadOnlyList<FactKind> All =
        [Building, Room, Person, Stay, Vehicle, Sighting, Account, Transfer, Reporter, ReporterIdentity, Report, Incident];

    /// <summary>Those that are counted and numbered; an identity has the number of its reporter.</summary>
    public static readonly IReadOnlyList<FactKind> Numbered = [.. All.Where(kind => kind != ReporterIdentity)];
}
