using Investigate.Importers;
using Spectre.Console;

namespace Investigate.Api.Commands;

/// <summary>How far a load is: a bar a file on a terminal, one line a second elsewhere.</summary>
internal abstract class ProgressDisplay : IProgress<ImportProgress>, IDisposable
{
    public static ProgressDisplay Start(TimeProvider time) => Console.IsErrorRedirected ? new ProgressLines(time) : new ProgressBars();

    public void Waiting() => Console.Error.WriteLine("Another load holds this data; waiting for it to end.");

    public abstract void Report(ImportProgress value);

    public abstract void Dispose();
}

/// <summary>Lines that a log can hold.</summary>
internal sealed class ProgressLines(TimeProvider time) : ProgressDisplay
{
    private long last = time.GetTimestamp();

    public override void Report(ImportProgress value)
    {
        if (value.Done || time.GetElapsedTime(last) >= TimeSpan.FromSeconds(1))
        {
            last = time.GetTimestamp();
            Console.Error.WriteLine($"{value.File}: {value.RowsRead} rows read, {value.Accepted} accepted, {value.Rejected} rejected");
        }
    }

    public override void Dispose()
    {
    }
}

/// <summary>Bars by bytes read, since the number of rows is known at the end only.</summary>
internal sealed class ProgressBars : ProgressDisplay
{
    private readonly Dictionary<string, ProgressTask> tasks = [];
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ProgressContext> started = new();
    private readonly Task display;

    public ProgressBars()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        display = console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                started.SetResult(context);
                return done.Task;
            });
    }

    public override void Report(ImportProgress value)
    {
        if (!tasks.TryGetValue(value.File, out var task))
        {
            task = started.Task.GetAwaiter().GetResult().AddTask(Markup.Escape(value.File), maxValue: Math.Max(1, value.BytesTotal));
            tasks.Add(value.File, task);
        }

        task.Description = Markup.Escape($"{value.File}  {value.RowsRead} rows, {value.Rejected} rejected");
        task.Value = value.Done ? task.MaxValue : value.BytesRead;
    }

    public override void Dispose()
    {
        done.TrySetResult();
        display.GetAwaiter().GetResult();
    }
}
