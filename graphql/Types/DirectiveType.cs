namespace Investigate.GraphQL.Types;

/// <summary>Where a directive may stand (specification, section 3.13), in the order of introspection.</summary>
public enum DirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
    DirectiveDefinition,
}

/// <summary>A directive. The engine acts on <c>@skip</c> and <c>@include</c>; resolvers can look at others through their context.</summary>
public sealed class DirectiveType
{
    internal const string DefaultReason = "No longer supported";

    private readonly List<InputValue> arguments = [];

    /// <param name="locations">At least one.</param>
    public DirectiveType(string name, string? description, params DirectiveLocation[] locations)
    {
        Name = name;
        Description = description;
        Locations = locations;
    }

    public string Name { get; }

    public string? Description { get; }

    public IReadOnlyList<DirectiveLocation> Locations { get; }

    public IReadOnlyList<InputValue> Arguments => arguments;

    public bool IsRepeatable { get; private set; }

    /// <summary>Adds an argument, written as for a field.</summary>
    public DirectiveType Argument(string name, string type, object? defaultValue = null, string? description = null, string? deprecationReason = null)
    {
        arguments.Add(new(name)
        {
            TypeReference = type,
            DefaultObject = defaultValue,
            Description = description,
            DeprecationReason = deprecationReason,
        });
        return this;
    }

    /// <summary>Lets it stand several times at one place.</summary>
    public DirectiveType Repeatable()
    {
        IsRepeatable = true;
        return this;
    }

    internal InputValue? Find(string name) => arguments.Find(argument => argument.Name == name);

    internal static IReadOnlyList<DirectiveType> BuiltIn() =>
    [
        new DirectiveType(
            "include", "Directs the executor to include this field or fragment only when the `if` argument is true.",
            DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment)
            .Argument("if", "Boolean!", description: "Included when true."),
        new DirectiveType(
            "skip", "Directs the executor to skip this field or fragment when the `if` argument is true.",
            DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment)
            .Argument("if", "Boolean!", description: "Skipped when true."),
        new DirectiveType(
            "deprecated", "Marks an element of a GraphQL schema as no longer supported.", DirectiveLocation.FieldDefinition,
            DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition, DirectiveLocation.EnumValue, DirectiveLocation.DirectiveDefinition)
            .Argument("reason", "String", DefaultReason,
                "Explains why this element was deprecated, usually also including a suggestion for how to access supported similar data. " +
                "Formatted using the Markdown syntax, as specified by [CommonMark](https://commonmark.org/)."),
        new DirectiveType("specifiedBy", "Exposes a URL that specifies the behavior of this scalar.", DirectiveLocation.Scalar)
            .Argument("url", "String!", description: "The URL that specifies the behavior of this scalar."),
        new DirectiveType(
            "oneOf", "Indicates exactly one field must be supplied and this field must not be `null`.", DirectiveLocation.InputObject),
    ];
}
