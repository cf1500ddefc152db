using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Loading;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

/// <summary>The newest published version: known at once when this process published it, within a second when another one did.</summary>
internal sealed class NewestVersion(Neo4jSession session, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ImportLedger ledger = new(session);
    private readonly Lock gate = new();
    private (GraphVersion Version, long At)? known;

    public async Task<GraphVersion> Get(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        lock (gate)
        {
            if (known is { } seen && time.GetElapsedTime(seen.At) < Fresh)
            {
                return seen.Version;
            }
        }

        return Note(await ledger.Newest(ct));
    }

    /// <summary>This version was published.</summary>
    public void Advance(GraphVersion version) => Note(version);

    private GraphVersion Note(GraphVersion version)
    {
        lock (gate)
        {
            var newest = known is { } seen && seen.Version.CompareTo(version) > 0 ? seen.Version : version;
            known = (newest, time.GetTimestamp());
            return newest;
        }
    }
}
