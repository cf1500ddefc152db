using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Investigate.Ui.Tests;

/// <summary>The service as a user starts it, on a data folder of its own and a free port, with the demo it makes by itself.</summary>
internal sealed partial class RunningService : IAsyncDisposable
{
    private readonly Process process;
    private readonly string data;

    private RunningService(Process process, string data, Uri address)
    {
        this.process = process;
        this.data = data;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<RunningService> Start()
    {
        var data = Directory.CreateTempSubdirectory("investigate-").FullName;
        var service = typeof(RunningService).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Service").Value!;
        var process = new Process
        {
            StartInfo = Command.Start(data, new Dictionary<string, string>(), "dotnet", service, "serve", "--data", Path.Combine(data, "data"), "--urls", "http://127.0.0.1:0"),
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
                return new RunningService(process, data, new Uri(ready.Groups[1].Value));
            }
        }

        throw new InvalidOperationException($"The service ended before it was ready.\n{said}{await process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(data, recursive: true);
    }

    [GeneratedRegex(@"(http://127\.0\.0\.1:\d+)")]
    private static partial Regex Ready();
}
