using System.Text.Json;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Types;

/// <summary>A scalar or an enum: reads values from literals and variables, and writes them into responses.</summary>
public abstract class LeafType : NamedType
{
    private protected LeafType()
    {
    }

    /// <summary>The value as resolvers see it.</summary>
    /// <exception cref="GraphQLException">The literal is no value of the type; the message is for the client.</exception>
    internal abstract object? Parse(ValueNode literal, VariableValues variables);

    /// <inheritdoc cref="Parse(ValueNode, VariableValues)"/>
    internal abstract object? Parse(JsonElement value);

    /// <summary>A default that was given as C# value, as a literal; null where it is no value of the type.</summary>
    internal abstract ValueNode? ToLiteral(object value);

    /// <summary>What writes C# values of <typeparamref name="T"/>, which is no <see cref="Nullable{T}"/>; null where the type cannot hold them.</summary>
    internal abstract Completer<T>? CompleterFor<T>(bool isNonNull);

    /// <summary>Writes a value whose C# type is known only now.</summary>
    /// <exception cref="GraphQLException">The type cannot hold it.</exception>
    internal abstract void Write(object value, ResultWriter writer);
}

/// <summary>A scalar (specification, section 3.5).</summary>
public abstract class ScalarType : LeafType
{
    private protected ScalarType()
    {
    }

    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Address of the scalar's own specification; null where there is none.</summary>
    public string? SpecifiedBy { get; private protected init; }

    internal override void Describe()
    {
    }
}

/// <summary>A custom scalar whose values are <typeparamref name="T"/> in C#.</summary>
public abstract class ScalarType<T> : ScalarType
    where T : notnull
{
    /// <param name="specifiedBy">Address of its specification, shown by introspection.</param>
    protected ScalarType(string name, string? description = null, string? specifiedBy = null)
    {
        Name = name;
        Description = description;
        SpecifiedBy = specifiedBy;
    }

    /// <summary>Reads a variable. Null never comes here.</summary>
    /// <exception cref="GraphQLException">It is no value of the scalar: this message alone is shown.</exception>
    /// <exception cref="FormatException">It is no value of the scalar: the message is shown after the type that was expected.</exception>
    protected abstract T ParseValue(JsonElement value);

    /// <summary>Reads a literal; unless overridden, as the JSON value that it stands for.</summary>
    /// <inheritdoc cref="ParseValue"/>
    protected virtual T ParseLiteral(ValueNode literal, VariableValues variables) => ParseValue(LiteralJson.From(literal, variables));

    protected abstract void WriteValue(T value, ResultWriter writer);

    internal sealed override object? Parse(ValueNode literal, VariableValues variables) => ParseLiteral(literal, variables);

    internal sealed override object? Parse(JsonElement value) => ParseValue(value);

    internal sealed override ValueNode? ToLiteral(object value)
    {
        if (value is not T typed)
        {
            return null;
        }

        using var writer = new ResultWriter();
        WriteValue(typed, writer);
        using var json = JsonDocument.Parse(writer.Written);
        return LiteralJson.ToLiteral(json.RootElement);
    }

    internal sealed override Completer<TValue>? CompleterFor<TValue>(bool isNonNull) => typeof(TValue) == typeof(T)
        ? (Completer<TValue>)(object)new LeafCompleter<T>(WriteValue, isNonNull)
        : null;

    internal sealed override void Write(object value, ResultWriter writer)
    {
        if (value is not T typed)
        {
            throw new GraphQLException($"{Name} cannot represent value: {Inspect.Value(value)}");
        }

        WriteValue(typed, writer);
    }
}

/// <summary>A custom scalar that is a string on the wire.</summary>
public sealed class StringScalarType<T> : ScalarType<T>
    where T : notnull
{
    private readonly Func<string, T> parse;
    private readonly Func<T, string> format;

    /// <param name="parse">Throws <see cref="FormatException"/> or <see cref="GraphQLException"/> for a string that is no value.</param>
    public StringScalarType(string name, Func<string, T> parse, Func<T, string> format, string? description = null, string? specifiedBy = null)
        : base(name, description, specifiedBy)
    {
        this.parse = parse;
        this.format = format;
    }

    protected override T ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? parse(value.GetString()!)
        : throw new GraphQLException($"{Name} cannot represent a non string value: {Inspect.Value(value)}");

    protected override T ParseLiteral(ValueNode literal, VariableValues variables) => literal is StringValueNode text
        ? parse(text.Value)
        : throw new GraphQLException($"{Name} cannot represent a non string value: {literal}");

    protected override void WriteValue(T value, ResultWriter writer) => writer.WriteString(format(value));
}
