using Investigate.GraphQL.ConformanceHost;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Http;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();
app.MapGraphQL("/graphql", new RequestExecutor(ConformanceSchema.Create()));
await app.RunAsync();
