using Investigate.Stores.Neo4j;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Testing.Neo4j;

/// <summary>
/// The Neo4j server that the environment names, in the settings a deployment has too. It has one database, so whoever uses it has it alone, among
/// all processes of tests, and finds it empty.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Far longer than any test has the database: whoever waits so long waits for himself.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly FileStream held;

    private Neo4jServer(FileStream held, Neo4jSettings settings) => (this.held, Settings) = (held, settings);

    /// <summary>False at home without a server: what needs one is then left out, and one test says so. In CI it must be there.</summary>
    public static bool IsConfigured => Environment.GetEnvironmentVariable("NEO4J_URI") is not null;

    public Neo4jSettings Settings { get; }

    /// <summary>Waits until nobody else uses the database, and empties it.</summary>
    /// <exception cref="TimeoutException">It was not free within five minutes, as where one test opens two stores at once.</exception>
    public static async Task<Neo4jServer> Take()
    {
        var settings = FromEnvironment();
        if (!await Turn.WaitAsync(Longest))
        {
            throw new TimeoutException($"Expected the Neo4j database to be free within {Longest.TotalMinutes} minutes: does a test open two stores at once?");
        }

        try
        {
            var server = new Neo4jServer(await Hold(settings.Address.Port), settings);
            using var session = new Neo4jSession(settings);
            await session.Write("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS", Parameters.None, default);
            return server;
        }
        catch
        {
            Turn.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await held.DisposeAsync();
        Turn.Release();
    }

    private static Neo4jSettings FromEnvironment()
    {
        static string? Set(string name) => Environment.GetEnvironmentVariable(name);
        return new Neo4jSettings(
            new Uri(Set("NEO4J_URI") ?? throw new InvalidOperationException("Expected NEO4J_URI to name a Neo4j server.")),
            Set("NEO4J_USER") ?? "neo4j", Set("NEO4J_PASSWORD") ?? "", Set("NEO4J_DATABASE") ?? "neo4j")
        {
            Lease = TimeSpan.FromSeconds(5),

            // Every test begins with an empty database: statistics that change each time must not make the server plan each time.
            Options = "CYPHER replan=skip ",
        };
    }

    private static async Task<FileStream> Hold(int port)
    {
        var path = Path.Combine(Path.GetTempPath(), $"investigate-neo4j-{port}.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        }
    }
}
