using Investigate.GraphQL.ConformanceHost;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Tests.Validation;

/// <summary>Rules of the September 2025 edition that graphql-js 16 does not apply, and those that need a schema of their own.</summary>
public sealed class BeyondReferenceTests
{
    private static readonly Schema Kit = ConformanceSchema.Create();

    [Theory]
    [InlineData("subscription S { ticks @skip(if: false) }", "Subscription \\\"S\\\" must not use `@skip` or `@include` directives in the top level selection.")]
    [InlineData("subscription($x: Boolean!) { ... @include(if: $x) { ticks } }", "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection.")]
    public async Task A_subscription_has_no_conditions_at_its_root(string document, string message) =>
        (await Kit.Execute(document)).ShouldStartWith($$$"""{"errors":[{"message":"{{{message}}}",""");

    [Fact]
    public async Task A_variable_for_a_one_of_input_must_not_be_null_where_the_object_itself_must_not() =>
        (await Kit.Execute("query($id: ID) { pick(by: {id: $id}) }", """{"id":"p1"}""")).ShouldBe(
            """{"errors":[{"message":"Variable \"$id\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"PickBy\".","locations":[{"line":1,"column":7},{"line":1,"column":32}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""");

    [Theory]
    [InlineData("mutation { a }", "mutation")]
    [InlineData("subscription S { a }", "subscription")]
    public async Task An_operation_needs_its_root_type(string document, string operation)
    {
        var schema = Schema.Create(schema => schema.Query(new ObjectType(type => type.Name("Query").Field("a").Type("Int").Resolve(_ => 1))));

        (await schema.Execute(document)).ShouldBe(
            $$$"""{"errors":[{"message":"Schema is not configured to execute {{{operation}}} operation.","locations":[{"line":1,"column":1}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""");
    }

    [Fact]
    public async Task A_repeatable_directive_may_stand_several_times_and_resolvers_see_each()
    {
        var schema = Schema.Create(schema => schema
            .Query(new ObjectType(type => type.Name("Query").Field("tags").Type("[String!]!").Resolve(context =>
                context.Directives("tag").Select(arguments => $"{arguments["name"]}{arguments["times"]}").ToArray())))
            .Directives(new DirectiveType("tag", null, DirectiveLocation.Field).Argument("name", "String!").Argument("times", "Int! = 1").Repeatable()));

        (await schema.Execute("query($n: String!) { tags @tag(name: $n) @tag(name: \"b\", times: 2) }", """{"n":"a"}""")).ShouldBe("""{"data":{"tags":["a1","b2"]}}""");
        (await schema.Execute("query @tag(name: \"a\") { tags }")).ShouldStartWith("""{"errors":[{"message":"Directive \"@tag\" may not be used on QUERY.",""");
    }

    [Fact]
    public async Task After_a_hundred_errors_validation_stops()
    {
        var response = await Kit.Execute($"{{ {string.Concat(Enumerable.Range(0, 150).Select(i => $"nope{i} "))} }}");

        using var json = System.Text.Json.JsonDocument.Parse(response);
        var errors = json.RootElement.GetProperty("errors");
        errors.GetArrayLength().ShouldBe(101);
        errors[100].GetProperty("message").GetString().ShouldBe("Too many validation errors, error limit reached. Validation aborted.");
    }

    [Fact]
    public async Task An_introspection_that_multiplies_lists_in_lists_is_refused() =>
        (await Kit.Execute("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"))
            .ShouldStartWith("""{"errors":[{"message":"Maximum introspection depth exceeded",""");
}
