using Investigate.Api.Imports;
using Investigate.Api.Schema;
using Investigate.Api.SignIn;
using Investigate.Cases;
using Investigate.GraphQL;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Http;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Hosting;

/// <summary>
/// Serves the schema: each operation gets an inquiry of the viewer whom the token names, and its answer leaves when the inquiry's entry
/// in the read log is durable.
/// </summary>
internal static class GraphQLHosting
{
    public static void MapService(this IEndpointRouteBuilder routes, Gate gate, ErrorMapping errors, RunningLoads loads)
    {
        var executor = new RequestExecutor(ServiceSchema.Create(), new ExecutionOptions { ErrorMapping = errors.Map });
        routes.MapGraphQL("/graphql", executor, new GraphQLHttpOptions
        {
            CreateState = (http, _, _) => new(new Request(gate.Begin(Viewer(http)), loads)),
            Completed = Complete,
        });
        routes.MapGet("/schema.graphql", () => Results.Text(SchemaPrinter.Print(executor.Schema), "application/graphql; charset=utf-8"));
    }

    private static Viewer Viewer(HttpContext http)
    {
        if (ViewerOf.Request(http) is { } viewer)
        {
            return viewer;
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        throw new RequestRefusedException(StatusCodes.Status401Unauthorized, ErrorMapping.Unauthenticated());
    }

    private static async ValueTask Complete(ExecutionResult result, object? state, CancellationToken ct)
    {
        var inquiry = ((Request)state!).Inquiry;
        await inquiry.Complete(ErrorMapping.Result(result.Errors), ct);
        result.Extensions = new Dictionary<string, object?>
        {
            ["graphVersion"] = inquiry.Version?.ToString(),
            ["storeCalls"] = inquiry.StoreCalls,
            ["logged"] = inquiry.Logged,
        };
    }
}
