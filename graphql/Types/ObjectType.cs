using System.Text;

namespace Investigate.GraphQL.Types;

/// <summary>An object type (specification, section 3.6). Derive from this one for root types, else from <see cref="ObjectType{T}"/>.</summary>
public class ObjectType : ComplexType
{
    private readonly Action<IObjectTypeDescriptor>? configure;
    private byte[]? quotedName;

    protected ObjectType()
    {
    }

    /// <summary>A type that needs no class of its own.</summary>
    public ObjectType(Action<IObjectTypeDescriptor> configure) => this.configure = configure;

    public override TypeKind Kind => TypeKind.Object;

    /// <summary>The name as JSON.</summary>
    internal byte[] QuotedName => quotedName ??= Encoding.ASCII.GetBytes($"\"{Name}\"");

    /// <summary>The C# type of its values.</summary>
    internal virtual Type ValueType => typeof(object);

    /// <summary>True when it tells its values apart by more than their C# type.</summary>
    internal virtual bool HasPredicate => false;

    internal virtual bool IsInstance(object value) => true;

    internal override void Describe() => Configure(new Descriptor(this));

    /// <summary>Describes the type; called once, when the schema is built.</summary>
    protected virtual void Configure(IObjectTypeDescriptor type) => configure?.Invoke(type);

    private sealed class Descriptor(ObjectType type) : TypeDescriptor<IObjectTypeDescriptor>(type), IObjectTypeDescriptor
    {
        public IObjectTypeDescriptor Implements(params string[] interfaces)
        {
            type.InterfaceNames.AddRange(interfaces);
            return this;
        }

        public IObjectFieldDescriptor Field(string name) => new RootFieldDescriptor(type.AddField(name));
    }
}

/// <summary>An object type whose values are <typeparamref name="T"/>.</summary>
public class ObjectType<T> : ObjectType
{
    private readonly Action<IObjectTypeDescriptor<T>>? configure;
    private Func<T, bool>? isOfType;

    protected ObjectType()
    {
    }

    /// <summary>A type that needs no class of its own.</summary>
    public ObjectType(Action<IObjectTypeDescriptor<T>> configure) => this.configure = configure;

    internal override Type ValueType => typeof(T);

    internal override bool HasPredicate => isOfType is not null;

    internal override bool IsInstance(object value) => value is T typed && (isOfType is null || isOfType(typed));

    internal override void Describe() => Configure(new Descriptor(this));

    /// <summary>Describes the type; called once, when the schema is built.</summary>
    protected virtual void Configure(IObjectTypeDescriptor<T> type) => configure?.Invoke(type);

    protected sealed override void Configure(IObjectTypeDescriptor type)
    {
    }

    private sealed class Descriptor(ObjectType<T> type) : TypeDescriptor<IObjectTypeDescriptor<T>>(type), IObjectTypeDescriptor<T>
    {
        public IObjectTypeDescriptor<T> Implements(params string[] interfaces)
        {
            type.InterfaceNames.AddRange(interfaces);
            return this;
        }

        public IObjectFieldDescriptor<T> Field(string name) => new ObjectFieldDescriptor<T>(type.AddField(name));

        public IObjectTypeDescriptor<T> IsOfType(Func<T, bool> isOfType)
        {
            type.isOfType = isOfType;
            return this;
        }
    }
}
