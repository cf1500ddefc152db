using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Types;

/// <summary>The types of introspection (specification, section 4), in the texts and field order of graphql-js.</summary>
internal static class Introspection
{
    public static readonly IReadOnlyList<string> Names =
        ["__Schema", "__Type", "__TypeKind", "__Field", "__InputValue", "__EnumValue", "__Directive", "__DirectiveLocation"];

    public static bool IsIntrospection(NamedType type) => Names.Contains(type.Name);

    public static NamedType[] Types() =>
    [
        new ObjectType<Schema>(DescribeSchema), new ObjectType<GraphQLType>(DescribeType), new EnumType<TypeKind>(DescribeTypeKind),
        new ObjectType<Field>(DescribeField), new ObjectType<InputValue>(DescribeInputValue), new ObjectType<EnumValue>(DescribeEnumValue),
        new ObjectType<DirectiveType>(DescribeDirective), new EnumType<DirectiveLocation>(DescribeLocation),
    ];

    private static void DescribeSchema(IObjectTypeDescriptor<Schema> type)
    {
        type.Name("__Schema").Description("A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types and directives on the " +
            "server, as well as the entry points for query, mutation, and subscription operations.");
        type.Field("description").Type("String").Resolve(schema => schema.Description);
        type.Field("types").Type("[__Type!]!").Description("A list of all types supported by this server.").Resolve(schema => schema.Types);
        type.Field("queryType").Type("__Type!").Description("The type that query operations will be rooted at.").Resolve(schema => schema.QueryType);
        type.Field("mutationType").Type("__Type").Description("If this server supports mutation, the type that mutation operations will be rooted at.")
            .Resolve(schema => schema.MutationType);
        type.Field("subscriptionType").Type("__Type").Description("If this server support subscription, the type that subscription operations will be rooted at.")
            .Resolve(schema => schema.SubscriptionType);
        type.Field("directives").Type("[__Directive!]!").Description("A list of all directives supported by this server.")
            .Argument("includeDeprecated", "Boolean! = false").Resolve((schema, _) => schema.Directives);
    }

    private static void DescribeType(IObjectTypeDescriptor<GraphQLType> type)
    {
        type.Name("__Type").Description("The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in GraphQL as represented by the " +
            "`__TypeKind` enum.\n\nDepending on the kind of a type, certain fields describe information about that type. Scalar types provide no information " +
            "beyond a name, description and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types provide the fields they " +
            "describe. Abstract types, Union and Interface, provide the Object types possible at runtime. List and NonNull types compose other types.");
        type.Field("kind").Type("__TypeKind!").Resolve(value => value.Kind);
        type.Field("name").Type("String").Resolve(value => (value as NamedType)?.Name);
        type.Field("description").Type("String").Resolve(value => (value as NamedType)?.Description);
        type.Field("specifiedByURL").Type("String").Resolve(value => (value as ScalarType)?.SpecifiedBy);
        type.Field("fields").Type("[__Field!]").Argument("includeDeprecated", "Boolean = false")
            .Resolve((value, context) => Current((value as ComplexType)?.Fields, field => field.DeprecationReason, context));
        type.Field("interfaces").Type("[__Type!]").Resolve(value => (value as ComplexType)?.Interfaces);
        type.Field("possibleTypes").Type("[__Type!]").Resolve((value, context) => value.IsAbstract ? context.Schema.PossibleTypesOf(value.Named) : null);
        type.Field("enumValues").Type("[__EnumValue!]").Argument("includeDeprecated", "Boolean = false")
            .Resolve((value, context) => Current((value as EnumType)?.Values, item => item.DeprecationReason, context));
        type.Field("inputFields").Type("[__InputValue!]").Argument("includeDeprecated", "Boolean = false")
            .Resolve((value, context) => Current((value as InputObjectType)?.Fields, field => field.DeprecationReason, context));
        type.Field("ofType").Type("__Type").Resolve(value => value is ListType list ? list.ItemType : value.IsNonNull ? value.Nullable : null);
        type.Field("isOneOf").Type("Boolean").Resolve(value => (value as InputObjectType)?.IsOneOf);
    }

    private static void DescribeTypeKind(IEnumTypeDescriptor<TypeKind> type)
    {
        type.Name("__TypeKind").Description("An enum describing what kind of type a given `__Type` is.");
        type.Value(TypeKind.Scalar).Description("Indicates this type is a scalar.");
        type.Value(TypeKind.Object).Description("Indicates this type is an object. `fields` and `interfaces` are valid fields.");
        type.Value(TypeKind.Interface).Description("Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields.");
        type.Value(TypeKind.Union).Description("Indicates this type is a union. `possibleTypes` is a valid field.");
        type.Value(TypeKind.Enum).Description("Indicates this type is an enum. `enumValues` is a valid field.");
        type.Value(TypeKind.InputObject).Description("Indicates this type is an input object. `inputFields` is a valid field.");
        type.Value(TypeKind.List).Description("Indicates this type is a list. `ofType` is a valid field.");
        type.Value(TypeKind.NonNull).Description("Indicates this type is a non-null. `ofType` is a valid field.");
    }

    private static void DescribeField(IObjectTypeDescriptor<Field> type)
    {
        type.Name("__Field").Description("Object and Interface types are described by a list of Fields, each of which has a name, potentially a list of arguments, " +
            "and a return type.");
        type.Field("name").Type("String!").Resolve(field => field.Name);
        type.Field("description").Type("String").Resolve(field => field.Description);
        type.Field("args").Type("[__InputValue!]!").Argument("includeDeprecated", "Boolean = false")
            .Resolve((field, context) => Current(field.Arguments, argument => argument.DeprecationReason, context));
        type.Field("type").Type("__Type!").Resolve(field => field.Type);
        type.Field("isDeprecated").Type("Boolean!").Resolve(field => field.DeprecationReason is not null);
        type.Field("deprecationReason").Type("String").Resolve(field => field.DeprecationReason);
    }

    private static void DescribeInputValue(IObjectTypeDescriptor<InputValue> type)
    {
        type.Name("__InputValue").Description("Arguments provided to Fields or Directives and the input fields of an InputObject are represented as Input Values " +
            "which describe their type and optionally a default value.");
        type.Field("name").Type("String!").Resolve(value => value.Name);
        type.Field("description").Type("String").Resolve(value => value.Description);
        type.Field("type").Type("__Type!").Resolve(value => value.Type);
        type.Field("defaultValue").Type("String").Description("A GraphQL-formatted string representing the default value for this input value.")
            .Resolve(value => value.DefaultValue is { } literal ? SyntaxPrinter.Print(literal) : null);
        type.Field("isDeprecated").Type("Boolean!").Resolve(value => value.DeprecationReason is not null);
        type.Field("deprecationReason").Type("String").Resolve(value => value.DeprecationReason);
    }

    private static void DescribeEnumValue(IObjectTypeDescriptor<EnumValue> type)
    {
        type.Name("__EnumValue").Description("One possible value for a given Enum. Enum values are unique values, not a placeholder for a string or numeric value. " +
            "However an Enum value is returned in a JSON response as a string.");
        type.Field("name").Type("String!").Resolve(value => value.Name);
        type.Field("description").Type("String").Resolve(value => value.Description);
        type.Field("isDeprecated").Type("Boolean!").Resolve(value => value.DeprecationReason is not null);
        type.Field("deprecationReason").Type("String").Resolve(value => value.DeprecationReason);
    }

    private static void DescribeDirective(IObjectTypeDescriptor<DirectiveType> type)
    {
        type.Name("__Directive").Description("A Directive provides a way to describe alternate runtime execution and type validation behavior in a GraphQL " +
            "document.\n\nIn some cases, you need to provide options to alter GraphQL's execution behavior in ways field arguments will not suffice, such as " +
            "conditionally including or skipping a field. Directives provide this by describing additional information to the executor.");
        type.Field("name").Type("String!").Resolve(directive => directive.Name);
        type.Field("description").Type("String").Resolve(directive => directive.Description);
        type.Field("isRepeatable").Type("Boolean!").Resolve(directive => directive.IsRepeatable);
        type.Field("locations").Type("[__DirectiveLocation!]!").Resolve(directive => directive.Locations);
        type.Field("args").Type("[__InputValue!]!").Argument("includeDeprecated", "Boolean = false")
            .Resolve((directive, context) => Current(directive.Arguments, argument => argument.DeprecationReason, context));
        type.Field("isDeprecated").Type("Boolean!").Resolve(_ => false);
        type.Field("deprecationReason").Type("String").Resolve(_ => (string?)null);
    }

    private static void DescribeLocation(IEnumTypeDescriptor<DirectiveLocation> type)
    {
        type.Name("__DirectiveLocation").Description("A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such " +
            "possible adjacencies.");
        type.Value(DirectiveLocation.Query).Description("Location adjacent to a query operation.");
        type.Value(DirectiveLocation.Mutation).Description("Location adjacent to a mutation operation.");
        type.Value(DirectiveLocation.Subscription).Description("Location adjacent to a subscription operation.");
        type.Value(DirectiveLocation.Field).Description("Location adjacent to a field.");
        type.Value(DirectiveLocation.FragmentDefinition).Description("Location adjacent to a fragment definition.");
        type.Value(DirectiveLocation.FragmentSpread).Description("Location adjacent to a fragment spread.");
        type.Value(DirectiveLocation.InlineFragment).Description("Location adjacent to an inline fragment.");
        type.Value(DirectiveLocation.VariableDefinition).Description("Location adjacent to a variable definition.");
        type.Value(DirectiveLocation.Schema).Description("Location adjacent to a schema definition.");
        type.Value(DirectiveLocation.Scalar).Description("Location adjacent to a scalar definition.");
        type.Value(DirectiveLocation.Object).Description("Location adjacent to an object type definition.");
        type.Value(DirectiveLocation.FieldDefinition).Description("Location adjacent to a field definition.");
        type.Value(DirectiveLocation.ArgumentDefinition).Description("Location adjacent to an argument definition.");
        type.Value(DirectiveLocation.Interface).Description("Location adjacent to an interface definition.");
        type.Value(DirectiveLocation.Union).Description("Location adjacent to a union definition.");
        type.Value(DirectiveLocation.Enum).Description("Location adjacent to an enum definition.");
        type.Value(DirectiveLocation.EnumValue).Description("Location adjacent to an enum value definition.");
        type.Value(DirectiveLocation.InputObject).Description("Location adjacent to an input object type definition.");
        type.Value(DirectiveLocation.InputFieldDefinition).Description("Location adjacent to an input object field definition.");
        type.Value(DirectiveLocation.DirectiveDefinition).Description("Location adjacent to a directive definition.");
    }

    private static IReadOnlyList<T>? Current<T>(IReadOnlyList<T>? items, Func<T, string?> deprecation, IResolverContext context) =>
        items is null || context.Argument<bool?>("includeDeprecated") == true || items.All(item => deprecation(item) is null)
            ? items
            : [.. items.Where(item => deprecation(item) is null)];
}

/// <summary>The fields that every schema has besides its own: <c>__typename</c> everywhere, <c>__schema</c> and <c>__type</c> on the query type.</summary>
internal sealed class IntrospectionFields
{
    public IReadOnlyList<NamedType> Types { get; } = Introspection.Types();

    public Field TypeName { get; } = new("__typename")
    {
        Description = "The name of the current Object type at runtime.",
        TypeReference = "String!",
        Binding = new TypeNameBinding(),
    };

    public Field Schema { get; } = new("__schema")
    {
        Description = "Access the current type schema of this server.",
        TypeReference = "__Schema!",
        Resolver = new ContextResolver<object, Schema>((_, context) => context.Schema),
    };

    public Field Type { get; } = new("__type")
    {
        Description = "Request the type information of a single type.",
        TypeReference = "__Type",
        DefinedArguments = { new("name") { TypeReference = "String!" } },
        Resolver = new ContextResolver<object, NamedType?>((_, context) => context.Schema.Type(context.Argument<string>("name"))),
    };

    public IEnumerable<Field> All => [TypeName, Schema, Type];
}

internal sealed class TypeNameBinding : FieldBinding
{
    public override bool Write(OperationContext operation, PlanField field, object parent)
    {
        operation.Writer.WriteRaw(field.Parent.QuotedName);
        return true;
    }

    public override ValueTask<Column> Resolve(OperationContext operation, PlanField field, List<object> parents) =>
        throw new InvalidOperationException("A type name is written with its object.");
}
