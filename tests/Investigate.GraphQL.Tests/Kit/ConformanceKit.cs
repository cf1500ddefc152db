using System.Security.Cryptography;
using Investigate.Testing;
using Investigate.Testing.Processes;

namespace Investigate.GraphQL.Tests.Kit;

/// <summary>The conformance kit beside the checkout, in a copy with its packages installed.</summary>
internal static class ConformanceKit
{
    private static readonly Lazy<Task<string>> Installed = new(Install);

    /// <summary>Runs a script of the kit, or one of this folder, which stand beside them; what it said.</summary>
    /// <exception cref="SkipException">The kit is not beside this checkout, or its packages cannot be had; in CI the latter is a failure.</exception>
    public static async Task<string> Run(TimeSpan limit, params string[] arguments)
    {
        var folder = await Installed.Value;
        return (await Command.Run(folder, new Dictionary<string, string>(StringComparer.Ordinal), limit, "node", arguments)).Output;
    }

    private static async Task<string> Install()
    {
        var kit = Checkout.Shared("graphql-kit");
        var copy = Directory.CreateDirectory(Checkout.Path("artifacts", "graphql-kit")).FullName;
        foreach (var file in Directory.GetFiles(kit, "*", SearchOption.AllDirectories).Where(file => !file.Contains("node_modules", StringComparison.Ordinal)))
        {
            Put(file, Path.Combine(copy, Path.GetRelativePath(kit, file)));
        }

        foreach (var script in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Kit"), "*.mjs"))
        {
            Put(script, Path.Combine(copy, Path.GetFileName(script)));
        }

        var packages = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(copy, "package-lock.json"))));
        var marker = Path.Combine(copy, "node_modules", ".installed");
        if (!File.Exists(marker) || await File.ReadAllTextAsync(marker) != packages)
        {
            var environment = new Dictionary<string, string>(StringComparer.Ordinal);
            var (exitCode, output) = await Command.Run(copy, environment, TimeSpan.FromMinutes(3), "npm", "ci", "--omit=dev", "--no-audit", "--no-fund");
            Skip.If(exitCode != 0 && Environment.GetEnvironmentVariable("CI") != "true", $"The kit's packages cannot be installed here: {output}");
            exitCode.ShouldBe(0, output);
            await File.WriteAllTextAsync(marker, packages);
        }

        return copy;
    }

    /// <summary>Copies a file, whatever the rights of what stands there.</summary>
    private static void Put(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.WriteAllBytes(to, File.ReadAllBytes(from));
    }
}
