namespace Investigate.GraphQL.Types;

/// <summary>Kinds as introspection names them (specification, section 4.2.2), in its order.</summary>
public enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}

/// <summary>
/// A type of a schema: a named type, or a list or non-null of one. Within a schema every distinct type is one instance, so types are
/// compared by reference. Immutable once the schema is built.
/// </summary>
public abstract class GraphQLType
{
    private ListType? list;
    private NonNullType? nonNull;

    public abstract TypeKind Kind { get; }

    /// <summary>The named type inside all lists and non-nulls; itself for a named type.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its own non-null; itself where it has none.</summary>
    public virtual GraphQLType Nullable => this;

    public bool IsNonNull => Kind == TypeKind.NonNull;

    /// <summary>True for what can be asked for: scalars, enums, objects, interfaces, unions, and lists of these.</summary>
    public bool IsOutput => Named.Kind is not TypeKind.InputObject;

    /// <summary>True for what can be given: scalars, enums, input objects, and lists of these.</summary>
    public bool IsInput => Named.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    internal bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    internal bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    internal bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>The type as SDL writes it, such as <c>[Int!]!</c>.</summary>
    public abstract override string ToString();

    internal ListType AsList() => list ?? Interlocked.CompareExchange(ref list, new ListType(this), null) ?? list;

    internal NonNullType AsNonNull() => nonNull ?? Interlocked.CompareExchange(ref nonNull, new NonNullType(this), null) ?? nonNull;
}

public sealed class ListType : GraphQLType
{
    internal ListType(GraphQLType itemType) => ItemType = itemType;

    public GraphQLType ItemType { get; }

    public override TypeKind Kind => TypeKind.List;

    public override NamedType Named => ItemType.Named;

    public override string ToString() => $"[{ItemType}]";
}

public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType type) => Nullable = type;

    public override GraphQLType Nullable { get; }

    public override TypeKind Kind => TypeKind.NonNull;

    public override NamedType Named => Nullable.Named;

    public override string ToString() => $"{Nullable}!";
}

/// <summary>A type with a name. An instance belongs to the one schema it was given to.</summary>
public abstract class NamedType : GraphQLType
{
    private bool isInitialized;

    /// <summary>Known once the schema is built.</summary>
    public string Name { get; internal set; } = "";

    public string? Description { get; internal set; }

    public override NamedType Named => this;

    public override string ToString() => Name;

    /// <summary>Runs the type's own description of itself, once.</summary>
    internal void Initialize()
    {
        if (isInitialized)
        {
            throw new SchemaException([$"Expected a type of its own for each schema, found \"{Name}\" in a second one."]);
        }

        isInitialized = true;
        Describe();
    }

    internal abstract void Describe();

    /// <summary>The name of a type that states none: of its class without a final "Type", or of the C# type it stands for.</summary>
    internal string NameOfClass()
    {
        var type = GetType();
        var name = type.IsGenericType ? type.GetGenericArguments()[0].Name : type.Name;
        return !type.IsGenericType && name.EndsWith("Type", StringComparison.Ordinal) ? name[..^4] : name;
    }
}
