using System.Collections.Concurrent;

namespace Investigate.GraphQL.Types;

/// <summary>Finds the object type of a value of an interface or union.</summary>
internal sealed class PossibleTypes(NamedType type, IReadOnlyList<ObjectType> types)
{
    private readonly HashSet<ObjectType> set = [.. types];
    private readonly ConcurrentDictionary<Type, ObjectType?> byClass = new();

    /// <summary>Members of a union in their order; implementations of an interface by name.</summary>
    public IReadOnlyList<ObjectType> Types => types;

    public Func<object, string?>? Resolve { get; init; }

    public bool Contains(ObjectType candidate) => set.Contains(candidate);

    /// <summary>The object type of a value.</summary>
    /// <param name="position">Field whose value it is, as <c>Type.field</c>, for errors.</param>
    /// <exception cref="GraphQLException">The value is of none of the possible types.</exception>
    public ObjectType TypeOf(object value, string position)
    {
        if (Resolve is not null)
        {
            return Named(Resolve(value), position);
        }

        if (byClass.TryGetValue(value.GetType(), out var known))
        {
            return known ?? Search(value) ?? throw Unresolved(position);
        }

        var found = Search(value) ?? throw Unresolved(position);
        byClass.TryAdd(value.GetType(), types.Any(candidate => candidate.HasPredicate) ? null : found);
        return found;
    }

    /// <summary>Of the types that hold the value the one with the most derived C# type.</summary>
    private ObjectType? Search(object value)
    {
        ObjectType? best = null;
        foreach (var candidate in types)
        {
            if (candidate.IsInstance(value) && (best is null || best.ValueType.IsAssignableFrom(candidate.ValueType)))
            {
                best = candidate;
            }
        }

        return best;
    }

    private ObjectType Named(string? name, string position)
    {
        foreach (var candidate in types)
        {
            if (candidate.Name == name)
            {
                return candidate;
            }
        }

        throw name is null ? Unresolved(position) : new GraphQLException($"Runtime Object type \"{name}\" is not a possible type for \"{type.Name}\".");
    }

    private GraphQLException Unresolved(string position) =>
        new($"Abstract type \"{type.Name}\" must resolve to an Object type at runtime for field \"{position}\". Either the \"{type.Name}\" type " +
            "should provide a \"resolveType\" function or each possible type should provide an \"isTypeOf\" function.");
}

/// <summary>An interface (specification, section 3.7). The object type of a value is the one whose C# type the value has.</summary>
public class InterfaceType : ComplexType
{
    private readonly Action<IInterfaceTypeDescriptor>? configure;

    protected InterfaceType()
    {
    }

    /// <summary>A type that needs no class of its own.</summary>
    public InterfaceType(Action<IInterfaceTypeDescriptor> configure) => this.configure = configure;

    public override TypeKind Kind => TypeKind.Interface;

    internal Func<object, string?>? TypeResolver { get; private set; }

    internal override void Describe() => Configure(new Descriptor(this));

    /// <summary>Describes the type; called once, when the schema is built.</summary>
    protected virtual void Configure(IInterfaceTypeDescriptor type) => configure?.Invoke(type);

    private sealed class Descriptor(InterfaceType type) : TypeDescriptor<IInterfaceTypeDescriptor>(type), IInterfaceTypeDescriptor
    {
        public IInterfaceTypeDescriptor Implements(params string[] interfaces)
        {
            type.InterfaceNames.AddRange(interfaces);
            return this;
        }

        public IInterfaceFieldDescriptor Field(string name) => new InterfaceFieldDescriptor(type.AddField(name));

        public IInterfaceTypeDescriptor ResolveType(Func<object, string?> resolveType)
        {
            type.TypeResolver = resolveType;
            return this;
        }
    }
}

/// <summary>A union (specification, section 3.8). The object type of a value is the one whose C# type the value has.</summary>
public class UnionType : NamedType
{
    private readonly Action<IUnionTypeDescriptor>? configure;

    protected UnionType()
    {
    }

    /// <summary>A type that needs no class of its own.</summary>
    public UnionType(Action<IUnionTypeDescriptor> configure) => this.configure = configure;

    public override TypeKind Kind => TypeKind.Union;

    internal List<string> MemberNames { get; } = [];

    internal Func<object, string?>? TypeResolver { get; private set; }

    internal override void Describe() => Configure(new Descriptor(this));

    /// <summary>Describes the type; called once, when the schema is built.</summary>
    protected virtual void Configure(IUnionTypeDescriptor type) => configure?.Invoke(type);

    private sealed class Descriptor(UnionType type) : TypeDescriptor<IUnionTypeDescriptor>(type), IUnionTypeDescriptor
    {
        public IUnionTypeDescriptor Types(params string[] members)
        {
            type.MemberNames.AddRange(members);
            return this;
        }

        public IUnionTypeDescriptor ResolveType(Func<object, string?> resolveType)
        {
            type.TypeResolver = resolveType;
            return this;
        }
    }
}
