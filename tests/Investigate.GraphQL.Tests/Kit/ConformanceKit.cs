using Investigate.Testing;
using Investigate.Testing.Processes;

namespace Investigate.GraphQL.Tests.Kit;

/// <summary>The conformance kit beside the checkout, with the scripts of this folder.</summary>
internal static class ConformanceKit
{
    /// <summary>Runs a script; what it said.</summary>
    /// <exception cref="SkipException">The kit is not beside this checkout, or its packages cannot be had; in CI the latter is a failure.</exception>
    public static async Task<string> Run(TimeSpan limit, params string[] arguments)
    {
        var kit = await NodeFolder.Prepare("graphql-kit", Checkout.Shared("graphql-kit"), Checkout.Path("tests", "Investigate.GraphQL.Tests", "Kit"));
        return (await kit.Run(limit, arguments)).Output;
    }
}
