using Investigate.GraphModel;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Neo4j.Facts;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>What one load stated as the nodes and relationships of its version: what <see cref="FactFilling"/> makes of it, nothing of it being there before.</summary>
internal sealed class FactFiles(string directory) : IDisposable
{
    private readonly Dictionary<HeldKind, ImporterFile> files = [];
    private readonly Dictionary<long, object?> buildingOf = [];
    private ImporterFile? persons;

    /// <summary>True when a text goes over several lines.</summary>
    public bool HasLines { get; private set; }

    public void Put(HeldFacts facts, long version)
    {
        if (facts.Kind == HeldKind.Occupant)
        {
            foreach (var fact in facts.Facts)
            {
                Of(facts.Kind).Add([fact.Values[0], fact.Id, fact.Values[1], facts.Import.Value, fact.File, (long)fact.Row]);
            }

            return;
        }

        var kind = MovedKind.Of(facts.Kind);
        foreach (var fact in facts.Facts)
        {
            var row = kind.RowOf(fact);
            var values = row[2..];
            if (facts.Kind == HeldKind.Room)
            {
                buildingOf[fact.Id] = values[Array.IndexOf(FactKinds.Room.Properties, "building")];
            }

            object?[] own = [row[0], version, facts.Import.Value, fact.File, row[1]];
            Of(facts.Kind).Add(facts.Kind == HeldKind.Stay ? [.. own, .. Housed(values), Labels(values)] : [.. own, .. values]);
            if (facts.Kind == HeldKind.Person)
            {
                (persons ??= Open("Person", "--nodes=Person", ["id:ID(Person){id-type:long}"])).Add([fact.Id]);
            }
        }
    }

    /// <summary>Ends the files.</summary>
    /// <returns>The importer's arguments that name them.</returns>
    public IReadOnlyList<string> Close()
    {
        ImporterFile[] all = [.. files.OrderBy(file => file.Key).Select(file => file.Value), .. persons is null ? Array.Empty<ImporterFile>() : [persons]];
        HasLines = Array.Exists(all, file => file.HasLines);
        return [.. all.Select(file => file.Close())];
    }

    public void Dispose()
    {
        foreach (var file in files.Values)
        {
            file.Dispose();
        }

        persons?.Dispose();
    }

    private ImporterFile Of(HeldKind kind)
    {
        if (!files.TryGetValue(kind, out var file))
        {
            files[kind] = file = kind switch
            {
                HeldKind.Occupant => Open(
                    "OCCUPIED", "--relationships=OCCUPIED", [":START_ID(Person)", ":END_ID(Stay)", "registrant", "import", "file", "row"]),
                HeldKind.Stay => Open("Stay", "--nodes", ["id:ID(Stay){id-type:long}", .. Own, .. FactKinds.Stay.Properties, ":LABEL"]),
                _ => Nodes(MovedKind.Of(kind).Kind),
            };
        }

        return file;
    }

    private static string[] Own { get; } = ["addedIn", "import", "file", "row"];

    private ImporterFile Nodes(FactKind kind) => Open(kind.Label, $"--nodes={kind.Label}", ["id", .. Own, .. kind.Properties]);

    private ImporterFile Open(string name, string argument, string[] columns) => new(directory, name, argument, columns);

    /// <summary>A stay with the building of its room: see <see cref="StayTexts.House"/>.</summary>
    private object?[] Housed(object?[] stay)
    {
        object?[] housed = [.. stay];
        housed[Array.IndexOf(FactKinds.Stay.Properties, "building")] = stay[Array.IndexOf(FactKinds.Stay.Properties, "room")] is long room ? buildingOf[room] : null;
        return housed;
    }

    private static string Labels(object?[] stay) => StayTexts.IsLong(stay[FactKinds.Stay.Key.Length..]) ? "Stay;LongStay" : "Stay";
}
