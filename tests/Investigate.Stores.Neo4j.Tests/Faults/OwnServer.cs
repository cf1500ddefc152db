using Investigate.Stores.Neo4j.Moving;
using Investigate.Testing;
using Investigate.Testing.Embedded;
using Investigate.Testing.Processes;

namespace Investigate.Stores.Neo4j.Tests.Faults;

/// <summary>A Neo4j server of the test's own, to be killed and started again over the same files.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);

    private readonly TemporaryDirectory home = new();
    private readonly TemporaryDirectory programs = new();
    private readonly string scripts;
    private IAsyncDisposable? prepared;
    private string http = "0";
    private string bolt = "0";

    private OwnServer(string scripts) => this.scripts = scripts;

    public Neo4jSettings Settings { get; private set; } = null!;

    /// <summary>Skips the test where there is no server beside the checkout.</summary>
    /// <param name="configuration">Settings of the server beyond those it has from the scripts.</param>
    public static Task<OwnServer> Start(params string[] configuration) => Start(_ => Task.FromResult<IAsyncDisposable?>(null), configuration);

    /// <inheritdoc cref="Start(string[])"/>
    /// <param name="prepare">Is given the home of the server before it is started for the first time; what it returns goes with the server.</param>
    public static async Task<OwnServer> Start(Func<string, Task<IAsyncDisposable?>> prepare, params string[] configuration)
    {
        var server = new OwnServer(Checkout.Shared("neo4j"));
        try
        {
            server.prepared = await prepare(server.home.Path);
            await server.Configure(configuration);
            await server.StartAgain();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task StartAgain()
    {
        var started = await Run(
            Path.Combine(scripts, "start"), "--home", home.Path, "--http", http, "--bolt", bolt, "--heap", "512m", "--pagecache", "128m");
        var lines = started.Split('\n').Select(line => line.Split('=', 2)).Where(line => line.Length == 2).ToDictionary(line => line[0], line => line[1]);
        var address = new Uri(lines["NEO4J_URI"]);
        http = address.Port.ToString();
        bolt = new Uri(lines["NEO4J_BOLT"]).Port.ToString();
        Settings = new Neo4jSettings(address, lines["NEO4J_USER"], lines["NEO4J_PASSWORD"]) { Lease = TimeSpan.FromSeconds(3) };
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public Task Kill() => Run(Path.Combine(scripts, "stop"), home.Path, "--kill");

    /// <summary>Lets it end in order.</summary>
    public Task Stop() => Run(Path.Combine(scripts, "stop"), home.Path);

    /// <summary>Fills the database, while the server is stopped, from a directory with the files of <see cref="ImporterFiles"/>.</summary>
    public Task Import(string directory) => Run(
        "/bin/sh", "-c", "cd \"$1\" && exec java -cp \"$2/lib/*\" org.neo4j.cli.AdminTool database import full \"@$3\" --overwrite-destination=true neo4j", "import",
        directory, scripts, ImporterFiles.Arguments);

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(home.Path, "run", "neo4j.pid")))
        {
            await Kill();
        }

        await (prepared?.DisposeAsync() ?? default);
        home.Dispose();
        programs.Dispose();
    }

    /// <summary>The scripts write a configuration of their own: further settings go by the command line, through what they take for Java.</summary>
    private async Task Configure(string[] configuration)
    {
        var settings = string.Concat(configuration.Select(setting => $" -c '{setting}'"));
        await File.WriteAllTextAsync(Java, $"#!/bin/sh\ncase \"$*\" in *CommunityEntryPoint*) exec java \"$@\"{settings} ;; esac\nexec java \"$@\"\n");
        await Run("chmod", "700", Java);
    }

    private string Java => Path.Combine(programs.Path, "java");

    private async Task<string> Run(string program, params string[] arguments)
    {
        var environment = new Dictionary<string, string>
        {
            ["NEO4J_JAVA"] = Java,
            ["NEO4J_HOME"] = home.Path,
            ["NEO4J_CONF"] = Path.Combine(home.Path, "conf"),
        };
        var (exit, output) = await Command.Run(programs.Path, environment, Longest, program, arguments);
        return exit == 0 ? output : throw new InvalidOperationException($"{program} ended with {exit}: {output}");
    }
}
