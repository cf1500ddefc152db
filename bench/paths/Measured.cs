namespace Investigate.Paths;

/// <summary>An answer in one number, and the CPU time it took, of all threads of the process that gave it.</summary>
internal readonly record struct Measured(long Answer, TimeSpan Cpu)
{
    public static async Task<Measured> Of(Func<ValueTask<long>> ask)
    {
        var before = Environment.CpuUsage.TotalTime;
        var answer = await ask();
        return new Measured(answer, Environment.CpuUsage.TotalTime - before);
    }
}
