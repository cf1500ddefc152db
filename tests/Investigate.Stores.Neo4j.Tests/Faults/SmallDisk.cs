using System.ComponentModel;
using Investigate.Testing.Processes;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests.Faults;

/// <summary>A file system of some megabytes in memory, which a test can fill and empty.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string path;

    private SmallDisk(string path) => this.path = path;

    private string Filler => Path.Combine(path, "filler");

    /// <summary>Skips the test where this process may not mount one.</summary>
    /// <param name="path">A directory that is made.</param>
    public static async Task<SmallDisk> Mount(string path)
    {
        Directory.CreateDirectory(path);
        var (exit, output) = await Run("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", path);
        Skip.IfNot(exit == 0, $"A file system of its own, to be filled, cannot be mounted here: {output.Trim()}");
        return new SmallDisk(path);
    }

    /// <summary>Leaves no byte free.</summary>
    public void Fill()
    {
        using var filler = File.Create(Filler, bufferSize: 0);
        for (var size = 1 << 20; size > 0; size /= 2)
        {
            var some = new byte[size];
            try
            {
                while (true)
                {
                    filler.Write(some);
                }
            }
            catch (IOException)
            {
                // Smaller ones may still find room.
            }
        }
    }

    /// <summary>Gives the room back.</summary>
    public void Empty() => File.Delete(Filler);

    public async ValueTask DisposeAsync() => await Run("umount", "--lazy", path);

    private static async Task<(int ExitCode, string Output)> Run(string program, params string[] arguments)
    {
        try
        {
            return await Command.Run(Path.GetTempPath(), new Dictionary<string, string>(), TimeSpan.FromSeconds(30), program, arguments);
        }
        catch (Win32Exception e)
        {
            return (-1, e.Message);
        }
    }
}
