using System.Globalization;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>
/// The place of one load in the line: a row of the ledger, and a file that its process holds as long as it waits, so that whoever has the turn
/// knows which of those that wait are dead.
/// </summary>
internal sealed class WaitingLoad : IDisposable
{
    private readonly FileLock held;

    private WaitingLoad(ImportId import, FileLock held) => (Import, this.held) = (import, held);

    public ImportId Import { get; }

    /// <summary>Goes to the end of the line.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public static async Task<WaitingLoad> Enter(DatabaseFile file, TimeProvider time, CancellationToken ct)
    {
        using var writer = new LoadWriter(file);
        FileLock? taken = null;
        try
        {
            // The file is held before anybody can see the row.
            return await writer.Write(
                db =>
                {
                    var import = Ledger.Begin(db, ImportStatus.Waiting, time.GetUtcNow());
                    taken = FileLock.TryTake(PathOf(file, import)) ?? throw new StoreException(
                        $"{PathOf(file, import)} is held by another process. Expected it to be free; try again.", isTransient: true);
                    return new WaitingLoad(import, taken);
                },
                ct);
        }
        catch
        {
            taken?.Dispose();
            throw;
        }
    }

    /// <summary>Marks those that wait no longer because their process died. Only for whoever has the turn.</summary>
    public static async Task FailTheDead(DatabaseFile file, LoadWriter writer, DateTimeOffset at)
    {
        foreach (var import in file.Read(Ledger.Waiting))
        {
            if (FileLock.TryTake(PathOf(file, import)) is { } abandoned)
            {
                await writer.Fail(import, at);
                abandoned.Delete();
            }
        }
    }

    /// <summary>Marks this one as called off.</summary>
    public async Task Fail(DatabaseFile file, DateTimeOffset at)
    {
        try
        {
            using var writer = new LoadWriter(file);
            await writer.Fail(Import, at);
        }
        catch (StoreException)
        {
            // The next load finds its file free and marks it.
        }
    }

    public void Dispose() => held.Delete();

    private static string PathOf(DatabaseFile file, ImportId import) =>
        Path.Combine(file.Directory, string.Create(CultureInfo.InvariantCulture, $"load-{import.Value}.waiting"));
}
