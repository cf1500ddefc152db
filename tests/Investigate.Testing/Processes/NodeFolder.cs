using System.Collections.Concurrent;
using System.Security.Cryptography;
using Xunit;

namespace Investigate.Testing.Processes;

/// <summary>A copy, below <c>artifacts</c>, of folders with scripts for Node, with the npm packages that their lock file names.</summary>
public sealed class NodeFolder
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<NodeFolder>>> Prepared = new(StringComparer.Ordinal);

    private readonly string path;

    private NodeFolder(string path) => this.path = path;

    /// <summary>Copies the folders into one and installs the packages, unless those are there.</summary>
    /// <param name="name">Of the copy; each name stands for the same folders always.</param>
    /// <exception cref="SkipException">The packages cannot be had on this machine; in CI that is a failure instead.</exception>
    public static async Task<NodeFolder> Prepare(string name, params string[] folders) =>
        await Prepared.GetOrAdd(name, _ => new(() => Copy(name, folders))).Value;

    /// <summary>Runs a script to its end; what it said, and its exit code.</summary>
    public Task<(int ExitCode, string Output)> Run(TimeSpan limit, params string[] arguments) =>
        Command.Run(path, new Dictionary<string, string>(StringComparer.Ordinal), limit, "node", arguments);

    private static async Task<NodeFolder> Copy(string name, string[] folders)
    {
        var copy = Directory.CreateDirectory(Checkout.Path("artifacts", "node", name)).FullName;
        foreach (var folder in folders)
        {
            foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)))
            {
                // Not File.Copy: what is copied may be read-only, and the copy would be too.
                var to = Path.Combine(copy, Path.GetRelativePath(folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                await File.WriteAllBytesAsync(to, await File.ReadAllBytesAsync(file));
            }
        }

        var packages = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(copy, "package-lock.json"))));
        var marker = Path.Combine(copy, "node_modules", ".installed");
        if (!File.Exists(marker) || await File.ReadAllTextAsync(marker) != packages)
        {
            var environment = new Dictionary<string, string>(StringComparer.Ordinal);
            var (exitCode, output) = await Command.Run(copy, environment, TimeSpan.FromMinutes(5), "npm", "ci", "--omit=dev", "--no-audit", "--no-fund");
            var isCi = Environment.GetEnvironmentVariable("CI") == "true";
            Skip.If(exitCode != 0 && !isCi, $"The npm packages of {name} cannot be installed here: {output}");
            if (exitCode != 0)
            {
                throw new InvalidOperationException($"The npm packages of {name} must be installed in CI, but npm ci failed: {output}");
            }

            await File.WriteAllTextAsync(marker, packages);
        }

        return new NodeFolder(copy);
    }
}
