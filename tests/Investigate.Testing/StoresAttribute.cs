using System.Reflection;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Testing.BruteForce;
using Investigate.Testing.Embedded;
using Investigate.Testing.Neo4j;
using Xunit.Sdk;

namespace Investigate.Testing;

/// <summary>Runs a theory once on each graph store; the store is the theory's first argument, fresh and empty.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoresAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => StoreUnderTest.All.Select(store => new object[] { store });
}

/// <summary>A way to open an empty graph store, named in the test's title.</summary>
public sealed class StoreUnderTest(string name, Func<TimeProvider, IGraphStore> open)
{
    public static readonly StoreUnderTest BruteForce = new("brute force", time => new BruteForceStore(time));

    public static readonly StoreUnderTest Embedded = new("embedded", time => new TemporaryGraph(time));

    public static readonly StoreUnderTest EmbeddedElsewhere = new("embedded, seen from another process", time => new SeenFromElsewhere(time));

    public static readonly StoreUnderTest Neo4j = new("Neo4j", time => new TemporaryNeo4jGraph(time));

    /// <summary>Neo4j is among them where there is a server: see <see cref="Neo4jServer.IsConfigured"/>.</summary>
    public static IReadOnlyList<StoreUnderTest> All { get; } = [BruteForce, Embedded, EmbeddedElsewhere, .. Neo4jServer.IsConfigured ? [Neo4j] : Array.Empty<StoreUnderTest>()];

    /// <summary>How many random examples to try: each costs a server some dozens of requests.</summary>
    public int Examples(int inMemory) => this == Neo4j ? Math.Max(1, inMemory / 15) : inMemory;

    public IGraphStore Open(TimeProvider? time = null) => open(time ?? TimeProvider.System);

    public override string ToString() => name;
}

/// <summary>Runs a theory once on each casework store; the store is the theory's first argument, fresh and empty.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CaseworkStoresAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => CaseworkUnderTest.All.Select(store => new object[] { store });
}

/// <summary>A way to open an empty casework store, named in the test's title.</summary>
public sealed class CaseworkUnderTest(string name, Func<ICasework> open)
{
    public static IReadOnlyList<CaseworkUnderTest> All { get; } =
    [
        new("memory", () => new MemoryCasework()), new("embedded", () => new TemporaryCasework()),
        .. Neo4jServer.IsConfigured ? [new CaseworkUnderTest("Neo4j", () => new TemporaryNeo4jCasework())] : Array.Empty<CaseworkUnderTest>(),
    ];

    public ICasework Open() => open();

    public override string ToString() => name;
}
