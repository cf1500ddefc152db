using System.Runtime.CompilerServices;
using Investigate.GraphModel;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Embedded.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Moving;

/// <summary>All that a data directory holds: read in one transaction, written in one.</summary>
public sealed class EmbeddedHoldings : IHoldings
{
    private const string IsUsed = """
        SELECT EXISTS (SELECT 1 FROM import) OR EXISTS (SELECT 1 FROM case_file) OR EXISTS (SELECT 1 FROM log) OR EXISTS (SELECT 1 FROM deployment)
            OR EXISTS (SELECT 1 FROM erasure)
        """;

    private readonly string path;
    private DatabaseFile? file;

    private EmbeddedHoldings(string directory) => path = Path.GetFullPath(directory);

    /// <param name="directory">Made when it is filled, where there is none.</param>
    public static EmbeddedHoldings Of(string directory) => new(directory);

    public async IAsyncEnumerable<Holding> All([EnumeratorCancellation] CancellationToken ct)
    {
        if (file is null && !File.Exists(DatabaseFile.PathIn(path)))
        {
            throw new StoreException($"Expected an embedded store in {path}, found none.", isTransient: false);
        }

        var opened = Opened();
        await using var connection = StoreErrors.Guard(opened.Path, opened.Reader);
        await using var whole = connection.BeginTransaction(deferred: true);
        using var parts = HeldParts.Of(connection, new HeadAnchor(opened.Directory)).GetEnumerator();
        while (StoreErrors.Guard(opened.Path, parts.MoveNext))
        {
            ct.ThrowIfCancellationRequested();
            yield return parts.Current;
        }
    }

    public async Task Fill(IAsyncEnumerable<Holding> all, CancellationToken ct)
    {
        var opened = Opened();
        var anchor = new HeadAnchor(opened.Directory);
        await using var connection = StoreErrors.Guard(opened.Path, () => opened.Writer(durable: true));
        await using var whole = StoreErrors.Guard(opened.Path, () => connection.BeginTransaction(deferred: false));
        if (connection.Number(IsUsed) != 0 || anchor.Read() is not null)
        {
            throw new StoreException(
                $"{opened.Path} holds a deployment already. Expected an empty directory; nothing was changed.", isTransient: false);
        }

        var filling = new Filling(connection);
        await foreach (var part in all.WithCancellation(ct))
        {
            StoreErrors.Guard(opened.Path, () => filling.Put(part));
        }

        StoreErrors.Guard(opened.Path, () => Commit(whole, filling, anchor));
    }

    public ValueTask DisposeAsync()
    {
        file?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The anchor never goes back, so it is moved when the log it is the head of is durable.</summary>
    private static void Commit(SqliteTransaction whole, Filling filling, HeadAnchor anchor)
    {
        filling.End();
        whole.Commit();
        if (filling.Head is { } head)
        {
            anchor.Advance(head);
        }
    }

    private DatabaseFile Opened() => file ??= new DatabaseFile(path, _ => { });
}
