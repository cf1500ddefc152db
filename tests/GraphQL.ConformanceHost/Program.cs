using Investigate.GraphQL.ConformanceHost;

await ConformanceApplication.Create(args).RunAsync();
