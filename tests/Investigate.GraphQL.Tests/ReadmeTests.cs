using System.Net.Http.Json;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Http;
using Investigate.GraphQL.Types;
using Investigate.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Investigate.GraphQL.Tests;

/// <summary>The engine's README: its sample is the code below, its table of limits that of <see cref="Limits"/>.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Checkout.Path("graphql", "README.md"));

    [Fact]
    public async Task The_schema_of_ten_lines_is_served()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
#pragma warning disable IDE0055 // As the README shows it.
        // sample
        var schema = Schema.Create(builder => builder
            .Query(new ObjectType(type => type.Name("Query")
                .Field("books").Type("[Book!]!").Argument("first", "Int! = 10")
                .Resolve(context => Library.Books.Take(context.Argument<int>("first")).ToArray())))
            .Types(new ObjectType<Book>(type =>
            {
                type.Field("title").Type("String!").Resolve(book => book.Title);
                type.Field("author").Type("Author").ResolveBatch((books, context) => Library.AuthorsOf(books));
            }), new ObjectType<Author>(type => type.Field("name").Type("String!").Resolve(author => author.Name))));
        app.MapGraphQL("/graphql", new RequestExecutor(schema));
        // end of sample
#pragma warning restore IDE0055
        await app.StartAsync();
        using var http = new HttpClient();

        var response = await http.PostAsJsonAsync(app.Urls.Single() + "/graphql", new { query = "{ books(first: 2) { title author { name } } }" });

        (await response.Content.ReadAsStringAsync()).ShouldBe(
            """{"data":{"books":[{"title":"Emma","author":{"name":"Austen"}},{"title":"Beowulf","author":null}]}}""");
        Library.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task The_sample_of_the_readme_is_this_code()
    {
        var source = await File.ReadAllTextAsync(Checkout.Path("tests", "Investigate.GraphQL.Tests", "ReadmeTests.cs"));

        Lines(source.Split("// sample\n")[1].Split("// end of sample")[0]).ShouldBe(Lines(Readme.Split("```csharp\n")[1].Split("```")[0]));
    }

    [Fact]
    public void Every_limit_stands_in_the_readme_with_its_size()
    {
        var limits = new Limits();
        foreach (var limit in typeof(Limits).GetProperties().Where(property => property.Name != "EqualityContract"))
        {
            var size = limit.GetValue(limits) switch
            {
                TimeSpan time => $"{time.TotalSeconds} s",
                var number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:N0}"),
            };
            Readme.ShouldContain($"| `{limit.Name}` | {size} |");
        }
    }

    private static IEnumerable<string> Lines(string code) => code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    private sealed record Book(string Title, int Number);

    private sealed record Author(string Name);

    private static class Library
    {
        public static int Calls { get; private set; }

        public static Book[] Books { get; } = [new("Emma", 0), new("Beowulf", 1), new("Persuasion", 2)];

        public static ValueTask<Author?[]> AuthorsOf(IReadOnlyList<Book> books)
        {
            Calls++;
            return new(books.Select(book => book.Number == 1 ? null : new Author("Austen")).ToArray());
        }
    }
}
