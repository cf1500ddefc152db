using System.Reflection;
using Investigate.Testing.Neo4j;
using Xunit.Sdk;

namespace Investigate.Testing.Moving;

/// <summary>Runs a theory once on each way from a store to another; the way is the theory's argument.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MovesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => Move.All.Select(move => new object[] { move });
}

/// <summary>From one store to another, named in the test's title. Between two of one kind the parts are tested without a server.</summary>
public sealed class Move(string name, int examples, Func<Task<MovableStore>> from, Func<Task<MovableStore>> to)
{
    private static readonly Func<Task<MovableStore>> Embedded = () => Task.FromResult<MovableStore>(new MovableEmbedded());

    /// <summary>Neo4j is among them where there is a server: see <see cref="Neo4jServer.IsConfigured"/>.</summary>
    public static IReadOnlyList<Move> All { get; } =
    [
        new("embedded to embedded", 5, Embedded, Embedded),
        .. Neo4jServer.IsConfigured
            ? [new Move("embedded to Neo4j", 1, Embedded, MovableNeo4j.Take), new Move("Neo4j to embedded", 1, MovableNeo4j.Take, Embedded)] : Array.Empty<Move>(),
    ];

    /// <summary>How many random examples to try.</summary>
    public int Examples => examples;

    public Task<MovableStore> From() => from();

    public Task<MovableStore> To() => to();

    public override string ToString() => name;
}
