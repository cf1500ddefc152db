using System.Buffers;
using System.Diagnostics;
using Investigate.GraphQL.ConformanceHost;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Tests.Hostile;

namespace Investigate.GraphQL.Bench;

/// <summary>Answers hostile requests one by one, in process: how long each takes, and what memory stays taken.</summary>
internal static class HostileRun
{
    public static async Task Run(int seed, int count)
    {
        var executor = new RequestExecutor(ConformanceSchema.Create());
        var output = new ArrayBufferWriter<byte>();
        List<(string Family, double Milliseconds, double Cpu, int Bytes, bool IsRefused)> found = [];
        var before = Heap();
        foreach (var (family, request) in new HostileDocuments(seed).Take(count))
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            using var result = await executor.Execute(request);
            output.ResetWrittenCount();
            result.WriteTo(output);
            found.Add((family, Stopwatch.GetElapsedTime(start).TotalMilliseconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, output.WrittenCount, !result.HasData));
        }

        foreach (var family in found.GroupBy(one => one.Family).OrderByDescending(family => family.Max(one => one.Cpu)))
        {
            Console.WriteLine($"{family.Max(one => one.Cpu),7:F1} ms  {family.Average(one => one.Cpu),6:F2} ms  {family.Max(one => one.Bytes),9} bytes  " +
                $"{family.Count(one => one.IsRefused),4} of {family.Count(),4} refused  {family.Key}");
        }

        Console.WriteLine($"{count} documents, seed {seed}: CPU {Spread(found.Select(one => one.Cpu))}; wall clock {Spread(found.Select(one => one.Milliseconds))}; " +
            $"heap {before >> 20} MB before, {Heap() >> 20} MB after, document cache included");
    }

    private static string Spread(IEnumerable<double> milliseconds)
    {
        var all = milliseconds.Order().ToArray();
        return $"median {all[all.Length / 2]:F2} ms, p99 {all[all.Length * 99 / 100]:F1} ms, longest {all[^1]:F1} ms";
    }

    private static long Heap() => GC.GetTotalMemory(forceFullCollection: true);
}
