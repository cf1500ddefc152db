using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Types;

/// <summary>A field of an object or interface (specification, section 3.6).</summary>
public sealed class Field
{
    internal Field(string name) => Name = name;

    public string Name { get; }

    public string? Description { get; internal set; }

    public GraphQLType Type { get; internal set; } = null!;

    /// <summary>In the order of their definition.</summary>
    public IReadOnlyList<InputValue> Arguments => DefinedArguments;

    /// <summary>Null while it is not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>What one value of this field adds to the cost of an operation; 1 unless stated.</summary>
    public int Cost { get; internal set; } = 1;

    /// <summary>How many items a list is taken to have where no <c>first</c>, <c>last</c> or <c>limit</c> says so; null for the executor's own.</summary>
    public int? ListSize { get; internal set; }

    internal string? TypeReference { get; set; }

    internal List<InputValue> DefinedArguments { get; } = [];

    /// <summary>How the schema's author resolves it; null on an interface.</summary>
    internal FieldResolver? Resolver { get; set; }

    /// <summary>For a field of the subscription type: opens its stream of events.</summary>
    internal EventSource? Source { get; set; }

    /// <summary>The resolver joined to the field's type.</summary>
    internal FieldBinding Binding { get; set; } = null!;

    internal InputValue? Argument(string name)
    {
        foreach (var argument in DefinedArguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }
}

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValue
{
    internal InputValue(string name) => Name = name;

    public string Name { get; }

    public string? Description { get; internal set; }

    public GraphQLType Type { get; internal set; } = null!;

    /// <summary>The default as a literal; null where there is none. A default of null is a <see cref="NullValueNode"/>.</summary>
    public ValueNode? DefaultValue { get; internal set; }

    /// <summary>Null while it is not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>True when it must be given: non-null without a default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    internal string? TypeReference { get; set; }

    /// <summary>A default given as a C# value, until its type is known.</summary>
    internal object? DefaultObject { get; set; }

    /// <summary>The default as resolvers see it.</summary>
    internal object? CoercedDefault { get; set; }
}
