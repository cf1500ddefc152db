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
    private static readonly string GraphiQL = Path.Combine(AppContext.BaseDirectory, "ui", "graphiql", "index.html");

    /// <param name="isDemo">True to serve GraphiQL to a browser that opens the address: it signs in as a user of the demo.</param>
    public static void MapService(
        this IEndpointRouteBuilder routes, Gate gate, ErrorMapping errors, UnsignedRequests unsigned, UserLimits limits, RunningLoads loads, DeploymentZone zone, bool isDemo)
    {
        var executor = new RequestExecutor(ServiceSchema.Create(), new ExecutionOptions { ErrorMapping = errors.Map });
        routes.MapGraphQL("/graphql", executor, new GraphQLHttpOptions
        {
            CreateState = (http, _, _) => new(new Request(gate.Begin(Viewer(http, unsigned, limits)), loads, zone)),
            Completed = Complete,
            Connect = (http, payload, _) => SocketSignIn.Connect(http, payload, unsigned),
            Page = isDemo && File.Exists(GraphiQL) ? SendGraphiQL : null,
        });
        if (!isDemo)
        {
            // Its files stand beside the front end's, which are served to everybody.
            routes.Map("/graphiql/{**path}", () => Results.NotFound());
        }

        routes.MapGet("/schema.graphql", () => Results.Text(SchemaPrinter.Print(executor.Schema), "application/graphql; charset=utf-8"));
    }

    private static Task SendGraphiQL(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.SendFileAsync(GraphiQL, http.RequestAborted);
    }

    private static Viewer Viewer(HttpContext http, UnsignedRequests unsigned, UserLimits limits)
    {
        var viewer = ViewerOf.Request(http) ?? throw new RequestRefusedException(StatusCodes.Status401Unauthorized, unsigned.Refuse(http));
        return limits.Take(viewer.User) is { } refused ? throw new RequestRefusedException(StatusCodes.Status429TooManyRequests, refused) : viewer;
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
