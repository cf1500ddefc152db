using System.Diagnostics;

namespace Investigate.Stores.Embedded.Tests.Loading;

/// <summary>A process of its own that loads the second part of the city, or erases some of it.</summary>
internal sealed class ChildLoad : IDisposable
{
    private readonly Process process;

    private ChildLoad(Process process) => this.process = process;

    public static ChildLoad Start(string directory) => Start("load", directory);

    public static ChildLoad StartErasing(string directory) => Start("erase", directory);

    private static ChildLoad Start(string verb, string directory) => new(Process.Start(
        new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { typeof(ChildLoad).Assembly.Location, verb, directory },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!);

    /// <summary>Returns when the work begins.</summary>
    public Task Begun() => Said("begun");

    /// <summary>Returns when the work is published.</summary>
    public Task Published() => Said("published");

    public Task Ended() => process.WaitForExitAsync();

    /// <summary>Kills the process as <c>kill -9</c> does.</summary>
    /// <returns>False when it had ended its work by then.</returns>
    public async Task<bool> KillAfter(TimeSpan delay)
    {
        await Task.Delay(delay);
        process.Kill();
        await process.WaitForExitAsync();
        return await process.StandardOutput.ReadLineAsync() != "published";
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private async Task Said(string expected)
    {
        if (await process.StandardOutput.ReadLineAsync() is var line && line != expected)
        {
            throw new InvalidOperationException($"Expected the child to say '{expected}', it said '{line}'.");
        }
    }
}
