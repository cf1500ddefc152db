using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Erasing;

/// <summary>
/// What has been kept for as long as it may be, found by one pass over every wording of everything there is. A thing is judged by the wording
/// that holds, else by the one that a withdrawn load stated last; whatever any wording refers to is referred to.
/// </summary>
internal sealed partial class Survey
{
    private readonly Expiry expiry;
    private readonly WordingPass pass;
    private readonly Dictionary<FactKind, HashSet<long>> due = [];
    private readonly List<Expired> counts = [];
    private readonly HashSet<long> referred = [];
    private readonly HashSet<long> subjects;

    private Survey(Expiry expiry, WordingPass pass)
    {
        (this.expiry, this.pass) = (expiry, pass);
        subjects = [.. expiry.Subjects.Select(person => person.Value)];
    }

    /// <summary>Due and held of each kind.</summary>
    public IReadOnlyList<Expired> Counts => counts;

    /// <summary>What is due of each kind that is erased, by id.</summary>
    public IReadOnlyDictionary<FactKind, HashSet<long>> Due => due;

    /// <summary>Loads of which some statement on an occupant is left.</summary>
    public HashSet<long> StatingOccupants { get; } = [];

    public bool ErasesFacts => due.Values.Any(ids => ids.Count > 0);

    public static async Task<Survey> Of(Neo4jSession session, Expiry expiry, GraphVersion version, CancellationToken ct)
    {
        var survey = new Survey(expiry, await WordingPass.Begin(session, version, ct));
        await survey.Stays(ct);
        await survey.Trails(ct);
        await survey.Persons(ct);
        var rejected = await session.Read(
            "MATCH (i:Import) WHERE i.finishedAt <= $at CALL (i) { MATCH (r:RejectedRecord) WHERE r.import = i.id AND r.file IS NOT NULL AND r.row IS NOT NULL "
            + "RETURN count(*) AS n } RETURN sum(n)",
            new Parameters { { "at", expiry.RejectedRows.UtcTicks } }, ct);
        survey.counts.Add(new Expired(ExpiryKind.RejectedRows, (int)rejected[0].Number(0), 0));
        return survey;
    }

    /// <summary>Notes what is due of one kind but for what is held.</summary>
    private HashSet<long> Note(FactKind kind, ExpiryKind told, IReadOnlyCollection<long> old, Func<long, bool> isHeld)
    {
        var left = due[kind] = [.. old.Where(id => !isHeld(id))];
        counts.Add(new Expired(told, left.Count, old.Count - left.Count));
        return left;
    }

    /// <summary>True when every load that said something of a thing ended early enough.</summary>
    private bool IsLong(IEnumerable<long> imports) => imports.All(import => pass.EndOf(import) is { } end && end <= expiry.Unreferenced.UtcTicks);

    /// <summary>Wordings of one thing.</summary>
    private static Wordings Telling(Dictionary<long, Wordings> all, WordingRow row)
    {
        if (!all.TryGetValue(row.Id, out var wordings))
        {
            all.Add(row.Id, wordings = new Wordings());
        }

        wordings.Add(row);
        return wordings;
    }

    /// <summary>What decides of one thing: the values of the wording that tells, and who said anything.</summary>
    private sealed class Wordings
    {
        private long rank = -1;

        public long?[] Telling { get; private set; } = [];

        public HashSet<long> Imports { get; } = [];

        public void Add(WordingRow row)
        {
            Imports.Add(row.Import);
            var rankOf = row.Holds ? long.MaxValue : row.Import;
            if (rankOf > rank)
            {
                (rank, Telling) = (rankOf, row.Numbers);
            }
        }
    }
}
