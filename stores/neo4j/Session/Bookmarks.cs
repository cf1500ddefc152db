namespace Investigate.Stores.Neo4j.Session;

/// <summary>
/// How far this process has seen the database: on a cluster every request waits in the server that answers it until that one has come as far,
/// so that a reader sees what it wrote, and the parts of one answer are of one version.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Lock gate = new();
    private string[] current = [];

    public IReadOnlyList<string> Current => Volatile.Read(ref current);

    /// <summary>A request that waited for <paramref name="sent"/> has come as far as <paramref name="received"/>.</summary>
    public void Advance(IReadOnlyList<string> sent, IReadOnlyList<string> received)
    {
        if (received.Count == 0)
        {
            return;
        }

        lock (gate)
        {
            current = [.. current.Except(sent, StringComparer.Ordinal).Union(received, StringComparer.Ordinal)];
        }
    }
}
