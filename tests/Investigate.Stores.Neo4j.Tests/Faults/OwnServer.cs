using Investigate.Testing;
using Investigate.Testing.Embedded;
using Investigate.Testing.Processes;

namespace Investigate.Stores.Neo4j.Tests.Faults;

/// <summary>A Neo4j server of the test's own, to be killed and started again over the same files.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly TemporaryDirectory home = new();
    private readonly string scripts;
    private string http = "0";
    private string bolt = "0";

    private OwnServer(string scripts) => this.scripts = scripts;

    public Neo4jSettings Settings { get; private set; } = null!;

    /// <summary>Skips the test where there is no server beside the checkout.</summary>
    public static async Task<OwnServer> Start()
    {
        var server = new OwnServer(Checkout.Shared("neo4j"));
        await server.StartAgain();
        return server;
    }

    public async Task StartAgain()
    {
        var started = await Run("start", "--home", home.Path, "--http", http, "--bolt", bolt, "--heap", "512m", "--pagecache", "128m");
        var lines = started.Split('\n').Select(line => line.Split('=', 2)).Where(line => line.Length == 2).ToDictionary(line => line[0], line => line[1]);
        var address = new Uri(lines["NEO4J_URI"]);
        http = address.Port.ToString();
        bolt = new Uri(lines["NEO4J_BOLT"]).Port.ToString();
        Settings = new Neo4jSettings(address, lines["NEO4J_USER"], lines["NEO4J_PASSWORD"]) { Lease = TimeSpan.FromSeconds(3) };
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public Task Kill() => Run("stop", home.Path, "--kill");

    private async Task<string> Run(string script, params string[] arguments)
    {
        var (exit, output) = await Command.Run(home.Path, new Dictionary<string, string>(), TimeSpan.FromMinutes(6), Path.Combine(scripts, script), arguments);
        return exit == 0 ? output : throw new InvalidOperationException($"{script} ended with {exit}: {output}");
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        home.Dispose();
    }
}
