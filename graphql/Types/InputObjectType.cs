using Investigate.GraphQL.Execution;

namespace Investigate.GraphQL.Types;

/// <summary>An input object (specification, section 3.10).</summary>
public abstract class InputObjectType : NamedType
{
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);

    private protected InputObjectType()
    {
    }

    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>In the order of their definition.</summary>
    public IReadOnlyList<InputValue> Fields => DefinedFields;

    /// <summary>True when exactly one field must be given, and not as null.</summary>
    public bool IsOneOf { get; private protected set; }

    internal List<InputValue> DefinedFields { get; } = [];

    /// <summary>The field of this name; null where there is none.</summary>
    public InputValue? Field(string name) => positions.TryGetValue(name, out var i) ? DefinedFields[i] : null;

    /// <summary>The C# value of an object with these fields.</summary>
    /// <param name="fields">By position in <see cref="Fields"/>; what was not given and has no default is not there.</param>
    internal abstract object Create(InputFieldValues fields);

    /// <summary>Prepares <see cref="Create"/>, once all types are known.</summary>
    /// <exception cref="SchemaException">A field has no place in the C# type.</exception>
    internal abstract void Bind();

    private protected InputValue AddField(string name)
    {
        var field = new InputValue(name);
        positions.TryAdd(name, DefinedFields.Count);
        DefinedFields.Add(field);
        return field;
    }
}

/// <summary>
/// An input object that resolvers see as <typeparamref name="T"/>: a class or record made by its constructor, its settable properties, or
/// both; or <c>IReadOnlyDictionary&lt;string, object?&gt;</c>, which holds just the fields that were given or have defaults.
/// </summary>
public class InputObjectType<T> : InputObjectType
    where T : notnull
{
    private readonly Action<IInputObjectTypeDescriptor<T>>? configure;
    private Func<InputFieldValues, T>? create;

    protected InputObjectType()
    {
    }

    public InputObjectType(Action<IInputObjectTypeDescriptor<T>> configure) => this.configure = configure;

    internal override void Describe() => Configure(new Descriptor(this));

    internal override void Bind() => create = InputObjectBinding.Create<T>(this);

    internal override object Create(InputFieldValues fields) => create!(fields);

    /// <summary>Describes the type; called once, when the schema is built.</summary>
    protected virtual void Configure(IInputObjectTypeDescriptor<T> type) => configure?.Invoke(type);

    private sealed class Descriptor(InputObjectType<T> type) : TypeDescriptor<IInputObjectTypeDescriptor<T>>(type), IInputObjectTypeDescriptor<T>
    {
        public IInputObjectTypeDescriptor<T> OneOf()
        {
            type.IsOneOf = true;
            return this;
        }

        public IInputFieldDescriptor Field(string name) => new FieldDescriptor(type.AddField(name));
    }

    private sealed class FieldDescriptor(InputValue field) : IInputFieldDescriptor
    {
        public IInputFieldDescriptor Type(string type)
        {
            field.TypeReference = type;
            return this;
        }

        public IInputFieldDescriptor DefaultValue(object value)
        {
            field.DefaultObject = value;
            return this;
        }

        public IInputFieldDescriptor Description(string description)
        {
            field.Description = description;
            return this;
        }

        public IInputFieldDescriptor Deprecated(string? reason = null)
        {
            field.DeprecationReason = reason ?? DirectiveType.DefaultReason;
            return this;
        }
    }
}
