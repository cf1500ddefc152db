using System.Runtime.CompilerServices;
using Investigate.Importers;

namespace Investigate.Api.Imports;

/// <summary>
/// How far one load is, for any number of followers. Whoever follows is told the newest state of each file, not every step: a slow reader misses
/// steps and holds nothing up.
/// </summary>
internal sealed class ProgressFeed : IProgress<ImportProgress>
{
    private readonly Lock gate = new();
    private readonly List<(ImportProgress State, long Step)> files = [];
    private long step;
    private bool ended;
    private TaskCompletionSource changed = Changed();

    public void Report(ImportProgress value)
    {
        lock (gate)
        {
            var at = files.FindIndex(file => file.State.File == value.File);
            if (at < 0)
            {
                files.Add((value, ++step));
            }
            else
            {
                files[at] = (value, ++step);
            }

            Tell();
        }
    }

    /// <summary>Tells of several files at once.</summary>
    public void Report(IEnumerable<ImportProgress> values)
    {
        foreach (var value in values)
        {
            Report(value);
        }
    }

    /// <summary>The load has ended, well or not.</summary>
    public void End()
    {
        lock (gate)
        {
            ended = true;
            Tell();
        }
    }

    /// <summary>The state of each file, and each later one, until the load has ended.</summary>
    public async IAsyncEnumerable<ImportProgress> Follow([EnumeratorCancellation] CancellationToken ct = default)
    {
        for (var told = 0L; ;)
        {
            List<ImportProgress> news;
            Task next;
            bool last;
            lock (gate)
            {
                news = [.. files.Where(file => file.Step > told).Select(file => file.State)];
                (told, next, last) = (step, changed.Task, ended);
            }

            foreach (var state in news)
            {
                yield return state;
            }

            if (last)
            {
                yield break;
            }

            await next.WaitAsync(ct);
        }
    }

    private static TaskCompletionSource Changed() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Tell()
    {
        changed.TrySetResult();
        changed = Changed();
    }
}
