using Investigate.GraphQL.ConformanceHost;
using Microsoft.AspNetCore.Builder;

namespace Investigate.GraphQL.Tests.Kit;

/// <summary>The conformance host as other implementations see it: the audits, graphql-js as oracle, raw clients of the stream protocols.</summary>
public sealed class KitTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly WebApplication host = ConformanceApplication.Create("--urls", "http://127.0.0.1:0");

    private string Address => host.Urls.Single();

    public Task InitializeAsync() => host.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [SkippableFact]
    public Task The_published_audits_pass() => Run(["audit.mjs", $"{Address}/graphql"], "graphql-http audits: passed 61 of 61");

    [SkippableFact]
    public Task The_draft_of_2026_and_its_security_checks_pass_with_its_profile() =>
        Run(["audit.mjs", $"{Address}/draft", "--draft"], "own checks (draft 2026 + security): passed 30 of 30");

    [SkippableFact]
    public Task Random_documents_are_judged_and_answered_as_by_the_oracle() => Run(
        ["differential.mjs", $"{Address}/graphql", "--seed", "2601", "--valid", "100", "--rounds", "1", "--fuzz", "50", "--mutations", "--reference", "./conformance-schema.mjs"],
        "0 mismatches (0 kinds)");

    [SkippableFact]
    public Task Random_documents_are_refused_in_the_words_of_the_oracle() => Run(["messages.mjs", $"{Address}/graphql", "2602"], "compared, 0 differ");

    [SkippableFact]
    public Task The_kept_answers_of_the_reference_are_those_of_the_oracle() =>
        Run(["reference.mjs", Path.Combine(AppContext.BaseDirectory, "Reference")], "0 files differ");

    [SkippableFact]
    public Task Both_stream_protocols_are_spoken_to_the_letter() => Run(
        ["protocols.mjs", "--ws", $"ws{Address[4..]}/graphql", "--sse", $"{Address}/graphql", "--init-timeout", "1000"],
        "graphql-transport-ws: passed 28 of 28", "graphql-sse: passed 7 of 7");

    private static async Task Run(string[] arguments, params string[] expected)
    {
        var output = await ConformanceKit.Run(Limit, arguments);

        foreach (var line in expected)
        {
            output.ShouldContain(line);
        }
    }
}
