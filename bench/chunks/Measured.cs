using System.Diagnostics;
using System.Globalization;

namespace Investigate.Chunks;

/// <summary>What a piece of work took of the whole process.</summary>
internal readonly record struct Measured(TimeSpan Wall, TimeSpan Cpu)
{
    public static async Task<Measured> Of(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        await work();
        clock.Stop();
        process.Refresh();
        return new Measured(clock.Elapsed, process.TotalProcessorTime - cpu);
    }

    /// <summary>The least CPU time of several runs: what the work takes when nothing disturbs it.</summary>
    public static TimeSpan LeastCpu(int runs, Action work)
    {
        var least = TimeSpan.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            work();
            process.Refresh();
            var cpu = process.TotalProcessorTime - before;
            least = cpu < least ? cpu : least;
        }

        return least;
    }

    public override string ToString()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"wall {Wall.TotalMilliseconds:F0} ms, cpu {Cpu.TotalMilliseconds:F0} ms, peak working set {process.PeakWorkingSet64 / 1e6:F0} MB");
    }
}
