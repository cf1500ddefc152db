using Investigate.Testing.Neo4j;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests;

/// <summary>A test against the real server that the environment names; skipped, visibly, where it names none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute() => Skip = Neo4jServer.IsConfigured ? null : "NEO4J_URI names no Neo4j server.";
}

/// <summary>As <see cref="Neo4jFactAttribute"/>, once for each row of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Neo4jTheoryAttribute : TheoryAttribute
{
    public Neo4jTheoryAttribute() => Skip = Neo4jServer.IsConfigured ? null : "NEO4J_URI names no Neo4j server.";
}
