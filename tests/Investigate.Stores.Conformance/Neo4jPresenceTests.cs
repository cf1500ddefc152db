using Investigate.Testing.Neo4j;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

public sealed class Neo4jPresenceTests
{
    [SkippableFact]
    public void The_suite_runs_on_Neo4j_too()
    {
        var isCi = Environment.GetEnvironmentVariable("CI") == "true";
        Skip.If(!Neo4jServer.IsConfigured && !isCi, "NEO4J_URI names no Neo4j server: the suite ran without that store. docs/stores.md tells how to start one.");

        Neo4jServer.IsConfigured.ShouldBeTrue("in CI a Neo4j server must be there; .ci/run starts it");
    }
}
