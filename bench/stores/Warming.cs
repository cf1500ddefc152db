using System.Globalization;
using Investigate.Stores.Neo4j;
using Investigate.Stores.Neo4j.Reading;

namespace Investigate.StoresCompared;

/// <summary>What the plans of every question in every size cost a server, and what asking of nobody costs once they are made.</summary>
internal static class Warming
{
    public static async Task Run(ServerCpu server)
    {
        await using var store = await Neo4jStore.Open(Neo4jSettings.From(Environment.GetEnvironmentVariable), TimeProvider.System, default);
        await using var reader = await store.Graph.Read(default);
        foreach (var turn in (string[])["first", "again"])
        {
            var spent = await server.Of(() => PlanWarming.Run(reader, default));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{turn}: {spent.TotalSeconds:F1} s of the server's CPU"));
        }
    }
}
