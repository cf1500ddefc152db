using System.Diagnostics;
using System.Globalization;

namespace Investigate.StoresCompared;

/// <summary>CPU time of the server's process, which other work on the machine does not count into.</summary>
internal sealed class ServerCpu(string process)
{
    private readonly int id = int.Parse(process, CultureInfo.InvariantCulture);

    public TimeSpan Now
    {
        get
        {
            using var server = Process.GetProcessById(id);
            return server.TotalProcessorTime;
        }
    }

    public async Task<TimeSpan> Of(Func<Task> work)
    {
        var before = Now;
        await work();
        return Now - before;
    }
}
