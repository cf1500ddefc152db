using Investigate.Importers;
using Spectre.Console;

namespace Investigate.Api.Commands;

/// <summary>How far a load is: a bar over all files and one for each on a terminal, one line a second elsewhere.</summary>
internal abstract class ProgressDisplay : IProgress<ImportProgress>, IDisposable
{
    public static ProgressDisplay Start(TimeProvider time) => Console.IsErrorRedirected ? new ProgressLines(time) : new ProgressBars(time);

    public static void Waiting() => Console.Error.WriteLine("Another load holds this data; waiting for it to end.");

    public abstract void Report(ImportProgress value);

    public abstract void Dispose();
}

/// <summary>Lines that a log can hold: one a second, and one at the end of each file.</summary>
internal sealed class ProgressLines(TimeProvider time) : ProgressDisplay
{
    private readonly LoadPace pace = new(time);
    private long last = time.GetTimestamp();

    public override void Report(ImportProgress value)
    {
        if (value.Done || time.GetElapsedTime(last) >= TimeSpan.FromSeconds(1))
        {
            last = time.GetTimestamp();
            Console.Error.WriteLine($"{value.File}: {value.RowsRead} rows read, {value.Accepted} accepted, {value.Rejected} rejected; {pace.Of(value.Load)}");
        }
    }

    public override void Dispose()
    {
    }
}

/// <summary>Bars by bytes read, since the number of rows is known at the end only.</summary>
internal sealed class ProgressBars : ProgressDisplay
{
    private readonly LoadPace pace;
    private readonly Dictionary<string, ProgressTask> tasks = [];
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ProgressContext> started = new();
    private readonly Task display;
    private ProgressTask? all;

    public ProgressBars(TimeProvider time)
    {
        pace = new LoadPace(time);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        display = console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context =>
            {
                started.SetResult(context);
                return done.Task;
            });
    }

    public override void Report(ImportProgress value)
    {
        all ??= Begin("all files", value.Load.BytesTotal);
        if (!tasks.TryGetValue(value.File, out var task))
        {
            tasks.Add(value.File, task = Begin(value.File, value.BytesTotal));
        }

        task.Description = Markup.Escape($"{value.File}  {value.RowsRead:N0} rows, {value.Rejected:N0} rejected");
        task.Value = value.Done ? task.MaxValue : value.BytesRead;
        all.Description = Markup.Escape($"all files  {pace.Of(value.Load)}");
        all.Value = value.Load.BytesRead;
    }

    public override void Dispose()
    {
        done.TrySetResult();
        display.GetAwaiter().GetResult();
    }

    private ProgressTask Begin(string what, long bytes) => started.Task.GetAwaiter().GetResult().AddTask(Markup.Escape(what), maxValue: Math.Max(1, bytes));
}
