using System.CommandLine;
using Investigate.Api.Commands;
using Investigate.Api.Hosting;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Embedded;
using Investigate.Stores.Embedded.Moving;
using Investigate.Stores.Neo4j;
using Investigate.Stores.Neo4j.Moving;

namespace Investigate.Api;

/// <summary>The command line, and the only place that names a store.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args)
    {
        var parsed = Commands(TimeProvider.System).Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        }

        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine(error.Message);
        }

        Console.Error.WriteLine("`--help` tells all commands and options.");
        return Task.FromResult(ExitCode.WrongUsage);
    }

    /// <summary>All commands with their options.</summary>
    internal static RootCommand Commands(TimeProvider time)
    {
        var common = new CommonOptions([("embedded", (data, ct) => Embedded(data, time)), ("neo4j", (_, ct) => Neo4j(time, ct))]);
        var serve = new ServeCommand(common, time);
        var root = new RootCommand("Investigate: a graph service for investigations of short-term rentals. Without a command it serves.")
        {
            serve.Create(), ImportCommand.Create(common, time), TokenCommand.Create(common, time), KeyCommand.Create(common, time), AuditCommand.Create(common, time),
            RetentionCommand.Create(common, time), CopyCommand.Create(common, Copied), CityCommand.Create(), CalibrateCommand.Create(common, time), SchemaCommand.Create(),
        };
        serve.AddTo(root);
        foreach (var option in common.All)
        {
            root.Options.Add(option);
        }

        return root;
    }

    private static IReadOnlyList<CopiedStore> Copied { get; } =
    [
        new("embedded", data => EmbeddedHoldings.Of(data.Path)),
        new("neo4j", _ => Neo4jHoldings.Of(Neo4jSettings.From(Environment.GetEnvironmentVariable))) { ImporterFiles = ImporterFiles.Write },
    ];

    private static ValueTask<OpenStores> Embedded(DataDirectory data, TimeProvider time)
    {
        var store = EmbeddedStore.Open(data.Path, time);
        return new(new OpenStores("embedded", store.Graph, store.Casework, store) { Warm = store.Warm });
    }

    private static async ValueTask<OpenStores> Neo4j(TimeProvider time, CancellationToken ct)
    {
        var store = await Neo4jStore.Open(Neo4jSettings.From(Environment.GetEnvironmentVariable), time, ct);
        return new OpenStores("neo4j", store.Graph, store.Casework, store) { Warm = store.Warm };
    }
}
