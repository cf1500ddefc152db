using Investigate.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Investigate.GraphQL.Http;

public static class EndpointRouteBuilderExtensions
{
    /// <summary>Serves a schema at a path: GET and POST of GraphQL over HTTP.</summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string pattern, RequestExecutor executor, GraphQLHttpOptions? options = null) =>
        endpoints.Map(pattern, new GraphQLEndpoint(executor, options ?? new()).Handle);
}
