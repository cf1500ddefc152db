using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Http;

namespace Investigate.GraphQL.ConformanceHost;

/// <summary>
/// Serves the reference schema: at <c>/graphql</c> as the engine does by itself, at <c>/draft</c> with the status codes of the 2026 draft.
/// A WebSocket has a second to introduce itself, so that checks of that need not wait.
/// </summary>
public static class ConformanceApplication
{
    /// <param name="arguments">Those of the host, such as <c>--urls http://127.0.0.1:0</c>.</param>
    public static WebApplication Create(params string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        app.UseWebSockets();
        var executor = new RequestExecutor(ConformanceSchema.Create(), new() { Limits = new() { InitTimeout = TimeSpan.FromSeconds(1) } });
        app.MapGraphQL("/graphql", executor);
        app.MapGraphQL("/draft", executor, new() { Status = StatusProfile.Draft2026 });
        return app;
    }
}
