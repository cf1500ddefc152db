namespace Investigate.Stores.Embedded.Tests.ChildProcess;

/// <summary>
/// What the tests run as another process: <c>load DIRECTORY</c> loads the second part of <see cref="TestCity"/>, <c>erase
/// DIRECTORY</c> erases what it has seen the end of by spring.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is not ["load" or "erase", var directory])
        {
            await Console.Error.WriteLineAsync("Expected: load DIRECTORY or erase DIRECTORY");
            return 2;
        }

        await using var store = EmbeddedStore.Open(directory, TimeProvider.System);
        Console.WriteLine("begun");
        if (args[0] == "load")
        {
            await TestCity.Second.Load(store.Graph);
        }
        else
        {
            await store.Graph.Erase(TestCity.Spring, _ => ValueTask.CompletedTask, () => { }, default);
        }

        Console.WriteLine("published");
        return 0;
    }
}
