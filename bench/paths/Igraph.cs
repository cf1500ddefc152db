using System.Diagnostics;
using System.Globalization;

namespace Investigate.Paths;

/// <summary>igraph in a process of its own, the graph in its memory, asked line by line (<c>igraph-run.py</c>).</summary>
internal sealed class Igraph : IDisposable
{
    private readonly Process process;

    /// <param name="edges">Pairs of person and room, a line each.</param>
    public Igraph(string edges)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "igraph-run.py");
        process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [script, edges]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Version = Line();
    }

    public string Version { get; }

    /// <summary>The answer, and the CPU time it took there.</summary>
    public Measured Ask(string what, params long[] of)
    {
        process.StandardInput.WriteLine($"{what} {string.Join(' ', of)}");
        process.StandardInput.Flush();
        var answer = Array.ConvertAll(Line().Split(' '), part => long.Parse(part, CultureInfo.InvariantCulture));
        return new Measured(answer[0], TimeSpan.FromMicroseconds(answer[1]));
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private string Line() => process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Expected an answer of igraph, found the end of its output.");
}
