using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>What the parts of one load share: the version it makes, the numbers it gives, what it builds on, and the way to the store.</summary>
internal sealed class LoadAtHand(Neo4jSession session, Turn turn, ImportId import, GraphVersion version, Numbers numbers)
{
    /// <summary>Rows of one request: more cost the server memory and gain nothing.</summary>
    public const int RowsAtOnce = 10_000;

    private Task writing = Task.CompletedTask;

    public Neo4jSession Session => session;

    public long Import => import.Value;

    public GraphVersion Version => version;

    public Numbers Numbers => numbers;

    /// <summary>The earlier loads that this one builds on.</summary>
    public HashSet<long> Needs { get; } = [];

    /// <summary>True when a row said of an occupant what an earlier load had said.</summary>
    public bool RestatedOccupants { get; set; }

    public bool StatedOccupants { get; set; }

    /// <summary>True when a row was a new fact.</summary>
    public bool Changed { get; set; }

    /// <summary>True when something holds of it; the load that stated it cannot be withdrawn before this one any more.</summary>
    public bool Touch(Known known)
    {
        if (known.Holds && known.Import != Import)
        {
            Needs.Add(known.Import);
        }

        return known.Holds;
    }

    /// <summary>Waits until what was sent is written.</summary>
    /// <exception cref="StoreException">It could not be written.</exception>
    public Task Written() => writing;

    /// <summary>Writes on while the next rows are taken; one batch is on its way at a time.</summary>
    public async ValueTask Send(Func<Task> write)
    {
        await writing;
        writing = Task.Run(write);
    }

    /// <summary>Runs a fenced text.</summary>
    public Task<Row> Write(string fenced, Parameters parameters, CancellationToken ct = default)
    {
        parameters.Add("v", version.Number);
        return turn.Write(fenced, parameters, ct);
    }
}

/// <summary>The last number given of each kind, in the order of <see cref="FactKinds.Numbered"/>, and how many things hold.</summary>
internal sealed class Numbers(IReadOnlyList<long> last, IReadOnlyList<long> held)
{
    private readonly long[] last = [.. last];
    private readonly long[] held = [.. held];

    public IReadOnlyList<long> All => last;

    public IReadOnlyList<long> Held => held;

    public long Last(FactKind kind) => last[At(kind)];

    public long Next(FactKind kind) => ++last[At(kind)];

    /// <summary>So many things more hold; of a kind that is not counted nothing is noted.</summary>
    public void Count(FactKind kind, long more)
    {
        if (FactKinds.Numbered.Contains(kind))
        {
            held[At(kind)] += more;
        }
    }

    private static int At(FactKind kind)
    {
        for (var i = 0; i < FactKinds.Numbered.Count; i++)
        {
            if (ReferenceEquals(FactKinds.Numbered[i], kind))
            {
                return i;
            }
        }

        throw new ArgumentException($"Expected a kind that is numbered, found {kind}.", nameof(kind));
    }
}
