using System.Globalization;
using Investigate.GraphQL.Bench;

switch (args)
{
    case ["hostile", var seed, var count]:
        await HostileRun.Run(Number(seed), Number(count));
        return 0;
    case ["serve", "engine" or "plan" or "bare", var address]:
        await BenchServer.Run(args[1], address);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            """
            serve engine|plan|bare URL  a server for the kit's bench
            hostile SEED COUNT          hostile documents in process: time of each family, p99, memory
            """);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
