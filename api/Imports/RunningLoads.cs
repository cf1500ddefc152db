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
    private readonly ConcurrentDictionary<ProgressFeed, Task> running = [];

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

    /// <summary>
    /// Begins a load and returns as soon as it has its number, also where it must wait for another; it goes on by itself and owns the folder.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be written; the folder stays the caller's.</exception>
    public Task<ImportId> Start(UploadFolder folder, DateTimeZone? zone)
    {
        var begun = new TaskCompletionSource<ImportId>(TaskCreationOptions.RunContinuationsAsynchronously);
        var feed = new ProgressFeed();
        var task = Task.Run(() => Run(folder, feed, zone, begun), CancellationToken.None);
        running[feed] = task;
        if (task.IsCompleted)
        {
            running.TryRemove(feed, out _);
        }

        return begun.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(running.Values);
        stopping.Dispose();
    }

    private async Task Run(UploadFolder folder, ProgressFeed feed, DateTimeZone? zone, TaskCompletionSource<ImportId> begun)
    {
        var planned = FolderImport.Planned(folder.Path);
        try
        {
            await using var load = await graph.BeginLoad(
                import =>
                {
                    feed.Report(planned.Select(file => file with { IsWaiting = true }));
                    Tell(import, feed, begun);
                },
                stopping.Token);
            feed.Report(planned);
            Tell(load.Import, feed, begun);
            await FolderImport.Load(load, folder.Path, new ImportOptions { Progress = feed, Zone = zone }, stopping.Token);
        }
        catch (Exception failure) when (begun.Task.IsCompleted)
        {
            // The load is marked as failed, which its client sees; why is for the service's log.
            LogFailure(logger, failure, begun.Task.Result.Value);
        }
        catch (Exception failure)
        {
            begun.SetException(failure);
        }
        finally
        {
            feed.End();
            running.TryRemove(feed, out _);
            if (begun.Task.IsCompletedSuccessfully)
            {
                folder.Dispose();
            }
        }
    }

    private void Tell(ImportId import, ProgressFeed feed, TaskCompletionSource<ImportId> begun)
    {
        feeds[import] = feed;
        if (feeds.Count > MostFeeds)
        {
            feeds.TryRemove(feeds.Keys.Min(), out _);
        }

        begun.TrySetResult(import);
    }

    [LoggerMessage(LogLevel.Warning, "Import {Import} was not loaded")]
    private static partial void LogFailure(ILogger logger, Exception failure, long import);
}
