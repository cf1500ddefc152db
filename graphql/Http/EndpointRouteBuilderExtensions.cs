using Investigate.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Investigate.GraphQL.Http;

public static class EndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves a schema at a path: GET and POST of GraphQL over HTTP, server-sent events, and <c>graphql-transport-ws</c> where the host calls
    /// <c>UseWebSockets</c>.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, RequestExecutor executor, GraphQLHttpOptions? options = null) =>
        endpoints.Map(pattern, new GraphQLEndpoint(executor, options ?? new()).Handle);
}
