using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Schema;

/// <summary>The constraints and indexes of the store, and the number of their form in the node <c>(:Store {name: 'schema'})</c>.</summary>
/// <param name="forms">What makes each form of the one before, the first one of nothing: constraints and indexes by name, and how to make each.</param>
internal sealed class DatabaseSchema(IReadOnlyList<IReadOnlyList<(string Name, string Text)>> forms)
{
    private const string FormOf = "OPTIONAL MATCH (s:Store {name: 'schema'}) CALL (s) { MATCH (n) RETURN count(n) AS nodes } RETURN s.form, nodes, s.filling IS NOT NULL";

    private const string Singles = """
        UNWIND $own AS name MERGE (s:Store {name: name})
        WITH s WHERE s.name = 'schema' SET s.form = $form
        """;

    /// <summary>Names of the nodes that every store has once: of its form, its newest version, who may load, the head of its log.</summary>
    public static IReadOnlyList<string> Own { get; } = ["schema", "graph", "load", "log"];

    /// <summary>The form this code reads and writes.</summary>
    public static DatabaseSchema Newest { get; } = new([[.. First()]]);

    public int Form => forms.Count;

    /// <summary>Makes what is missing.</summary>
    /// <exception cref="StoreException">
    /// A newer version of Investigate made the database, or another program did, or a copy into it was interrupted.
    /// </exception>
    public Task Ensure(Neo4jSession session, CancellationToken ct) => Ensure(session, toFill: false, ct);

    /// <param name="toFill">True for a copy into the database, which may find what an interrupted one has left.</param>
    /// <inheritdoc cref="Ensure(Neo4jSession, CancellationToken)"/>
    public async Task Ensure(Neo4jSession session, bool toFill, CancellationToken ct)
    {
        var form = await Check(session, toFill, ct);
        var there = (await session.Read("SHOW INDEXES YIELD name RETURN name", Parameters.None, ct)).Rows.Select(row => row.Text(0)).ToHashSet(StringComparer.Ordinal);
        var missing = forms.SelectMany(made => made).Where(part => !there.Contains(part.Name)).ToList();
        foreach (var (_, text) in missing)
        {
            await session.Write(text, Parameters.None, ct);
        }

        if (missing.Count > 0)
        {
            await session.Write("CALL db.awaitIndexes(3600)", Parameters.None, ct);
        }

        if (form < Form)
        {
            await session.Write(Singles, new Parameters { { "form", Form }, { "own", Own } }, ct);
        }
    }

    /// <summary>The form of the database, without making anything.</summary>
    /// <returns>0 where there is nothing yet.</returns>
    /// <inheritdoc cref="Ensure(Neo4jSession, CancellationToken)" path="/exception"/>
    public async Task<long> Check(Neo4jSession session, bool toFill, CancellationToken ct)
    {
        var found = (await session.Read(FormOf, Parameters.None, ct))[0];
        var form = found.NumberOrNull(0);
        if (form > Form)
        {
            throw new StoreException(
                $"The database at {session.Server} has form {form}, this version of Investigate reads form {Form}. Use the version that wrote it, or a newer one.",
                isTransient: false);
        }

        if (found.Flag(2) && !toFill)
        {
            throw new StoreException(
                $"A copy into the database at {session.Server} was not finished. Run the same copy again: it begins anew.", isTransient: false);
        }

        return form ?? (found.Number(1) == 0 ? 0 : throw new StoreException(
            $"The database at {session.Server} holds nodes of another program. Expected one that Investigate made, or an empty one.", isTransient: false));
    }

    private static IEnumerable<(string Name, string Text)> First()
    {
        yield return Unique("Store", "name");
        yield return Unique("Person", "id");
        foreach (var kind in FactKinds.All)
        {
            yield return Unique(kind.Label, "id", "addedIn");
            yield return Index(kind.Label, "addedIn", "id");
            yield return Index(kind.Label, "withdrawnIn");
            if (kind.Key.Length > 0)
            {
                yield return Index(kind.Label, kind.Key);
            }

            foreach (var list in kind.Lists)
            {
                yield return Index(kind.Label, list);
            }
        }

        yield return Index("LongStay", "room", "start");
        yield return Unique("Version", "number");
        yield return Unique("Import", "id");
        yield return Index("Import", "status");
        yield return Unique("Contradiction", "import", "file", "row");
        yield return Index("Rejection", "import", "file", "row");
        yield return Unique("RejectedRecord", "import", "file", "row");
        yield return Unique("Deployment", "name");
        yield return Unique("Case", "id");
        yield return Unique("Case", "number");
        yield return Unique("Subject", "case", "person");
        yield return Unique("Mark", "case", "person");
        yield return Unique("Wish", "id");
        yield return Index("Wish", "case");
        yield return Unique("Handle", "case", "person");
        yield return Unique("Handle", "case", "handle");
        yield return Unique("Look", "case", "question");
        yield return Unique("HandedOut", "case", "kind", "number");
        yield return Unique("Chart", "id");
        yield return Index("Chart", "case", "name");
        yield return Unique("LogEntry", "sequence");
        yield return Index("LogEntry", "at");
        yield return Index("LogEntry", "case", "sequence");
        yield return Index("LogEntry", "actor", "sequence");
        yield return Index("LogEntry", "case", "actor", "stated");
    }

    private static (string Name, string Text) Unique(string label, params string[] properties) =>
        ($"{Name(label, properties)}_is_unique", $"CREATE CONSTRAINT {Name(label, properties)}_is_unique IF NOT EXISTS FOR (x:{label}) REQUIRE ({List(properties)}) IS UNIQUE");

    private static (string Name, string Text) Index(string label, params string[] properties) =>
        (Name(label, properties), $"CREATE INDEX {Name(label, properties)} IF NOT EXISTS FOR (x:{label}) ON ({List(properties)})");

    private static string Name(string label, string[] properties) => $"{label}_{string.Join('_', properties)}";

    private static string List(string[] properties) => string.Join(", ", properties.Select(property => $"x.{property}"));
}
