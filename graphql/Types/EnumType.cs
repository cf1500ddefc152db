using System.Text;
using System.Text.Json;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Validation;

namespace Investigate.GraphQL.Types;

/// <summary>A value of an enum.</summary>
public sealed class EnumValue
{
    internal EnumValue(string name, object value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; internal set; }

    /// <summary>The C# value that resolvers see.</summary>
    public object Value { get; }

    public string? Description { get; internal set; }

    /// <summary>Null while it is not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }
}

/// <summary>An enum (specification, section 3.9).</summary>
public abstract class EnumType : LeafType
{
    private Dictionary<string, EnumValue> byName = [];

    private protected EnumType()
    {
    }

    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>In the order of the C# enum.</summary>
    public IReadOnlyList<EnumValue> Values { get; private protected set; } = [];

    /// <summary>The value of this name; null where there is none.</summary>
    public EnumValue? Value(string name) => byName.GetValueOrDefault(name);

    internal override object? Parse(ValueNode literal, VariableValues variables)
    {
        var name = literal is EnumValueNode value
            ? value.Value
            : throw new GraphQLException($"Enum \"{Name}\" cannot represent non-enum value: {literal}." + Suggest(literal.ToString()));
        return Value(name)?.Value ?? throw new GraphQLException($"Value \"{name}\" does not exist in \"{Name}\" enum." + Suggest(name));
    }

    internal override object? Parse(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            var found = Inspect.Value(value);
            throw new GraphQLException($"Enum \"{Name}\" cannot represent non-string value: {found}." + Suggest(found));
        }

        var name = value.GetString()!;
        return Value(name)?.Value ?? throw new GraphQLException($"Value \"{name}\" does not exist in \"{Name}\" enum." + Suggest(name));
    }

    internal override ValueNode? ToLiteral(object value) =>
        Values.FirstOrDefault(candidate => Equals(candidate.Value, value)) is { } found ? new EnumValueNode(0, found.Name) : null;

    private protected void Index()
    {
        byName = new(StringComparer.Ordinal);
        foreach (var value in Values)
        {
            byName.TryAdd(value.Name, value);
        }
    }

    private string Suggest(string name) => Suggestions.DidYouMean("the enum value", Suggestions.For(name, byName.Keys));
}

/// <summary>An enum whose values are those of a C# enum.</summary>
public class EnumType<T> : EnumType
    where T : struct, Enum
{
    private readonly Action<IEnumTypeDescriptor<T>>? configure;
    private Dictionary<T, byte[]> encoded = [];

    /// <summary>The enum under the C# enum's name, its values in upper snake case.</summary>
    public EnumType()
    {
    }

    public EnumType(Action<IEnumTypeDescriptor<T>> configure) => this.configure = configure;

    internal override void Describe()
    {
        Name = typeof(T).Name;
        Values = [.. Enum.GetValues<T>().Select(value => new EnumValue(UpperSnakeCase(value.ToString()), value))];
        Configure(new Descriptor(this));
        Index();
        encoded = Values.ToDictionary(value => (T)value.Value, value => Encoding.ASCII.GetBytes($"\"{value.Name}\""));
    }

    /// <summary>Describes the type; called once, when the schema is built.</summary>
    protected virtual void Configure(IEnumTypeDescriptor<T> type) => configure?.Invoke(type);

    internal override Completer<TValue>? CompleterFor<TValue>(bool isNonNull) => typeof(TValue) == typeof(T)
        ? (Completer<TValue>)(object)new LeafCompleter<T>(WriteValue, isNonNull)
        : null;

    internal override void Write(object value, ResultWriter writer)
    {
        if (value is T typed)
        {
            WriteValue(typed, writer);
        }
        else if (value is string name && Value(name) is not null)
        {
            writer.WriteString(name);
        }
        else
        {
            throw new GraphQLException($"Enum \"{Name}\" cannot represent value: {Inspect.Value(value)}");
        }
    }

    internal static string UpperSnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))) && name[i - 1] != '_')
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    private void WriteValue(T value, ResultWriter writer)
    {
        if (!encoded.TryGetValue(value, out var bytes))
        {
            throw new GraphQLException($"Enum \"{Name}\" cannot represent value: {Inspect.Value(value)}");
        }

        writer.WriteRaw(bytes);
    }

    private sealed class Descriptor(EnumType<T> type) : TypeDescriptor<IEnumTypeDescriptor<T>>(type), IEnumTypeDescriptor<T>
    {
        public IEnumValueDescriptor Value(T value) => new ValueDescriptor(type.Values.First(candidate => Equals(candidate.Value, value)));
    }

    private sealed class ValueDescriptor(EnumValue value) : IEnumValueDescriptor
    {
        public IEnumValueDescriptor Name(string name)
        {
            value.Name = name;
            return this;
        }

        public IEnumValueDescriptor Description(string description)
        {
            value.Description = description;
            return this;
        }

        public IEnumValueDescriptor Deprecated(string? reason = null)
        {
            value.DeprecationReason = reason ?? DirectiveType.DefaultReason;
            return this;
        }
    }
}
