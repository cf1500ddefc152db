using Investigate.GraphQL.ConformanceHost;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Http;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
app.UseWebSockets();
app.MapGraphQL("/graphql", new RequestExecutor(ConformanceSchema.Create(), new() { Limits = new() { InitTimeout = TimeSpan.FromSeconds(1) } }));
await app.RunAsync();
