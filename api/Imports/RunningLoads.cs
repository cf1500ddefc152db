using System.Collections.Concurrent;
using Investigate.GraphModel;
using Investigate.Importers;
using NodaTime;

namespace Investigate.Api.Imports;

/// <summary>
/// The loads that this process runs for its clients: each goes on when its request has been answered, and ends with the process. What is loaded
/// lies in a folder of its own, which is gone afterwards.
/// </summary>
internal sealed partial class RunningLoads : IAsyncDisposable
{
    /// <summary>So many loads keep how far they came.</summary>
    private const int MostFeeds = 100;

    private readonly IGraphStore graph;
    private readonly ILogger<RunningLoads> logger;
    private readonly string uploads;
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<ImportId, ProgressFeed> feeds = [];
    private readonly ConcurrentDictionary<ImportId, Task> running = [];

    /// <param name="uploads">Folder for what is uploaded; what an earlier process left there is removed.</param>
    public RunningLoads(IGraphStore graph, string uploads, ILogger<RunningLoads> logger)
    {
        (this.graph, this.uploads, this.logger) = (graph, uploads, logger);
        if (Directory.Exists(uploads))
        {
            Directory.Delete(uploads, recursive: true);
        }
    }

    /// <summary>A fresh folder for the files of one load, its owner's alone.</summary>
    public UploadFolder Upload() => new(uploads);

    /// <summary>How far a load of this process is; null where it is none.</summary>
    public ProgressFeed? Feed(ImportId import) => feeds.GetValueOrDefault(import);

    /// <summary>Begins a load, once no other one holds the store, and returns with its number; it goes on by itself and owns the folder.</summary>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    public async Task<ImportId> Start(UploadFolder folder, DateTimeZone? zone, CancellationToken ct)
    {
        var load = await graph.BeginLoad(_ => { }, ct);
        var feed = new ProgressFeed();
        feeds[load.Import] = feed;
        if (feeds.Count > MostFeeds)
        {
            feeds.TryRemove(feeds.Keys.Min(), out _);
        }

        running[load.Import] = Task.Run(() => Run(load, folder, feed, zone), CancellationToken.None);
        return load.Import;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(running.Values);
        stopping.Dispose();
    }

    private async Task Run(ILoad load, UploadFolder folder, ProgressFeed feed, DateTimeZone? zone)
    {
        try
        {
            await using (load)
            {
                await FolderImport.Load(load, folder.Path, new ImportOptions { Progress = feed, Zone = zone }, stopping.Token);
            }
        }
        catch (Exception failure)
        {
            // The load is marked as failed, which its client sees; why is for the service's log.
            LogFailure(logger, failure, load.Import.Value);
        }
        finally
        {
            feed.End();
            folder.Dispose();
            running.TryRemove(load.Import, out _);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Import {Import} was not loaded")]
    private static partial void LogFailure(ILogger logger, Exception failure, long import);
}
