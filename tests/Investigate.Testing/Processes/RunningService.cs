using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Investigate.Testing.Processes;

/// <summary>The service as a user starts it, on a data folder of its own and a free port, with the demo it makes by itself.</summary>
public sealed partial class RunningService : IAsyncDisposable
{
    private readonly Process running;
    private readonly string folder;

    private RunningService(Process running, string folder, Uri address)
    {
        this.running = running;
        this.folder = folder;
        Address = address;
    }

    /// <summary>The command line of the service, as it was built.</summary>
    public static string Service => Checkout.Built("Investigate.Api", "investigate.dll");

    public Uri Address { get; }

    /// <summary>The most memory the process has had so far; null where the system does not say.</summary>
    public long? PeakKibibytes => File.Exists($"/proc/{running.Id}/status") && Peak().Match(File.ReadAllText($"/proc/{running.Id}/status")) is { Success: true } peak
        ? long.Parse(peak.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    /// <param name="data">The data folder; null for one of its own.</param>
    /// <param name="environment">Settings by environment variable.</param>
    public static async Task<RunningService> Start(string? data = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var own = Directory.CreateTempSubdirectory("investigate-").FullName;
        var process = new Process
        {
            StartInfo = Command.Start(own, environment ?? new Dictionary<string, string>(), "dotnet", Service, "serve", "--data", data ?? Path.Combine(own, "data"), "--urls", "http://127.0.0.1:0"),
        };
        process.Start();
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (Ready().Match(line) is { Success: true } ready)
            {
                // What it says from now on is read away, so that it never waits for a reader.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return new RunningService(process, own, new Uri(ready.Groups[1].Value));
            }
        }

        throw new InvalidOperationException($"The service ended before it was ready.\n{said}{await process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        running.Kill();
        await running.WaitForExitAsync();
        running.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"VmHWM:\s+(\d+) kB")]
    private static partial Regex Peak();

    [GeneratedRegex(@"(http://127\.0\.0\.1:\d+)")]
    private static partial Regex Ready();
}
