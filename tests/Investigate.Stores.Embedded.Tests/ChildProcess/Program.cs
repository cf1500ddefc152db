namespace Investigate.Stores.Embedded.Tests.ChildProcess;

/// <summary>What the tests run as another process: <c>load DIRECTORY</c> loads the second part of <see cref="TestCity"/>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is not ["load", var directory])
        {
            await Console.Error.WriteLineAsync("Expected: load DIRECTORY");
            return 2;
        }

        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        Console.WriteLine("begun");
        await TestCity.Second.Load(store.Graph);
        Console.WriteLine("published");
        return 0;
    }
}
