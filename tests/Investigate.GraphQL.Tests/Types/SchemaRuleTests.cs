using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Tests.Types;

/// <summary>A schema that breaks a rule of the type system is not built; the sentences are those of graphql-js.</summary>
public sealed class SchemaRuleTests
{
    [Fact]
    public void A_schema_needs_a_query_type() =>
        Errors(_ => { }).ShouldBe(["Query root type must be provided."]);

    [Fact]
    public void An_implementation_has_the_fields_arguments_and_interfaces_of_its_interface() => Errors(schema => schema
        .Query(new ObjectType(type => type.Name("Query").Implements("Named").Field("name").Type("Int").Argument("long", "Int!").Resolve(context => context.Argument<int>("long"))))
        .Types(
            new InterfaceType(type => type.Name("Node").Field("id").Type("ID!")),
            new InterfaceType(type =>
            {
                type.Name("Named").Implements("Node").Field("id").Type("ID!");
                type.Field("name").Type("String").Argument("upper", "Boolean");
            }))).ShouldBe([
        "Type Query must implement Node because it is implemented by Named.",
        "Interface field Named.id expected but Query does not provide it.",
        "Interface field Named.name expects type String but Query.name is type Int.",
        "Interface field argument Named.name(upper:) expected but Query.name does not provide it.",
        "Argument \"Query.name(long:)\" must not be required type \"Int!\" if not provided by the Interface field \"Named.name\".",
    ]);

    [Fact]
    public void An_interface_cannot_implement_itself() => Errors(schema => Plain(schema)
        .Types(new InterfaceType(type => type.Name("Node").Implements("Node").Field("id").Type("ID!")))).ShouldBe([
        "Type Node cannot implement itself because it would create a circular reference.",
    ]);

    [Fact]
    public void What_must_be_given_cannot_be_deprecated() => Errors(schema => schema
        .Query(new ObjectType(type => type.Name("Query").Field("a").Type("Int")
            .Argument("x", "Int!", deprecationReason: "gone").Argument("y", "Int! = 1", deprecationReason: "gone").Argument("in", "In").Resolve(context => context.Argument<int>("x"))))
        .Types(new InputObjectType<IReadOnlyDictionary<string, object?>>(type =>
        {
            type.Name("In").Field("a").Type("Int!").Deprecated();
            type.Field("b").Type("Int").Deprecated();
        }))).ShouldBe(["Required input field In.a cannot be deprecated.", "Required argument Query.a(x:) cannot be deprecated."]);

    [Fact]
    public void Fields_of_a_one_of_input_are_nullable_and_have_no_default() => Errors(schema => schema
        .Query(new ObjectType(type => type.Name("Query").Field("a").Type("Int").Argument("in", "In").Resolve(context => context.HasArgument("in") ? 1 : 0)))
        .Types(new InputObjectType<IReadOnlyDictionary<string, object?>>(type =>
        {
            type.Name("In").OneOf().Field("a").Type("Int!");
            type.Field("b").Type("Int = 1");
        }))).ShouldBe(["OneOf input field In.a must be nullable.", "OneOf input field In.b cannot have a default value."]);

    [Fact]
    public void An_input_object_does_not_need_itself() => Errors(schema => schema
        .Query(new ObjectType(type => type.Name("Query").Field("a").Type("Int").Argument("in", "A").Resolve(context => context.HasArgument("in") ? 1 : 0)))
        .Types(
            new InputObjectType<IReadOnlyDictionary<string, object?>>(type => type.Name("A").Field("b").Type("B!")),
            new InputObjectType<IReadOnlyDictionary<string, object?>>(type => type.Name("B").Field("a").Type("A!")))).ShouldBe([
        "Cannot reference Input Object \"A\" within itself through a series of non-null fields: \"b.a\".",
        "Cannot reference Input Object \"B\" within itself through a series of non-null fields: \"a.b\".",
    ]);

    [Theory]
    [InlineData("9a", "Names must start with [_a-zA-Z] but \"9a\" does not.")]
    [InlineData("a-b", "Names must only contain [_a-zA-Z0-9] but \"a-b\" does not.")]
    [InlineData("__a", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    public void Names_are_those_of_the_language(string name, string message) => Errors(schema => schema
        .Query(new ObjectType(type => type.Name("Query").Field(name).Type("Int").Resolve(_ => 1)))).ShouldBe([message]);

    [Theory]
    [InlineData("Strin", "Query.a: Unknown type in \"Strin\". Did you mean \"String\"?")]
    [InlineData("[Int", "Query.a: Syntax Error: Expected \"]\", found <EOF>.")]
    public void References_are_types_of_the_schema(string reference, string message) => Errors(schema => schema
        .Query(new ObjectType(type => type.Name("Query").Field("a").Type(reference).Resolve(_ => 1)))).ShouldBe([message]);

    [Fact]
    public void A_resolver_gives_what_its_field_holds() => Errors(schema => schema
        .Query(new ObjectType(type =>
        {
            type.Name("Query").Field("a").Type("Int").Resolve(_ => "1");
            type.Field("b").Type("[Int]").Resolve(_ => 1);
            type.Field("c").Type("Int");
        }))).ShouldBe([
        "Query.a: expected C# values that can stand for Int, found String.",
        "Query.b: expected C# values that can stand for [Int], found Int32.",
        "Query.c: expected a resolver, found none.",
    ]);

    private static SchemaBuilder Plain(SchemaBuilder schema) => schema.Query(new ObjectType(type => type.Name("Query").Field("a").Type("Int").Resolve(_ => 1)));

    private static IReadOnlyList<string> Errors(Action<SchemaBuilder> configure) => Should.Throw<SchemaException>(() => Schema.Create(configure)).Errors;
}
