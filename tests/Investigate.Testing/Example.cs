namespace Investigate.Testing;

/// <summary>
/// One example of a property, which is checked without await. It runs off the threads of the test framework, of which there is one for each
/// processor: examples that blocked all of them, each waiting for a server, would leave none to go on with the answer.
/// </summary>
public static class Example
{
    public static void Holds(Func<Task> property) => Task.Run(property).GetAwaiter().GetResult();
}
