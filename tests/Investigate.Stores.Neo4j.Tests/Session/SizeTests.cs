using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests.Session;

public sealed class SizeTests
{
    /// <summary>It stands where the official driver could: everything between the store's texts and HttpClient, lines that are neither blank nor comment.</summary>
    [Fact]
    public void The_session_has_at_most_400_lines() => Directory.EnumerateFiles(Checkout.Path("stores/neo4j/Session"), "*.cs").SelectMany(File.ReadLines)
        .Count(line => line.Trim() is { Length: > 0 } code && !code.StartsWith("//", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(400);
}
