using System.Text;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Http;

namespace Investigate.GraphQL.Bench;

/// <summary>Servers for the kit's bench, each at <c>/graphql</c>.</summary>
internal static class BenchServer
{
    private static readonly byte[] Hello = Encoding.UTF8.GetBytes("""{"data":{"hello":"world"}}""");

    /// <param name="kind"><c>engine</c>, <c>plan</c> for the bare interpreter, <c>bare</c> for Kestrel alone: the body is read, the answer ready.</param>
    public static Task Run(string kind, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        switch (kind)
        {
            case "engine":
                app.MapGraphQL("/graphql", new RequestExecutor(BenchSchema.Create()));
                break;
            case "plan":
                PlanInterpreter.Map(app);
                break;
            default:
                app.MapPost("/graphql", Bare);
                break;
        }

        return app.RunAsync();
    }

    private static async Task Bare(HttpContext http)
    {
        bool isCompleted;
        do
        {
            var read = await http.Request.BodyReader.ReadAsync();
            isCompleted = read.IsCompleted;
            http.Request.BodyReader.AdvanceTo(read.Buffer.End);
        }
        while (!isCompleted);

        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.BodyWriter.WriteAsync(Hello);
    }
}
