using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Types;

/// <summary>A valid, immutable schema (specification, section 3.3). Safe for any number of threads.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> types;
    private readonly Dictionary<NamedType, PossibleTypes> possible;
    private readonly HashSet<NamedType> reachesBatch;

    internal Schema(SchemaBuilder builder, Dictionary<string, NamedType> types, Dictionary<NamedType, PossibleTypes> possible)
    {
        this.types = types;
        this.possible = possible;
        Description = builder.SchemaDescription;
        QueryType = builder.QueryType!;
        MutationType = builder.MutationType;
        SubscriptionType = builder.SubscriptionType;
        Directives = builder.DirectiveTypes;
        Types = [.. types.Values.OrderBy(type => type.Name, StringComparer.Ordinal)];
        reachesBatch = FindBatches();
    }

    public string? Description { get; }

    public ObjectType QueryType { get; }

    public ObjectType? MutationType { get; }

    public ObjectType? SubscriptionType { get; }

    /// <summary>All named types, those of introspection too, ordered by name.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>The built-in ones first.</summary>
    public IReadOnlyList<DirectiveType> Directives { get; }

    /// <summary>Builds a schema at once, or fails with everything that is wrong with it.</summary>
    /// <exception cref="SchemaException">The schema breaks a rule of the specification, or a resolver does not fit its field.</exception>
    public static Schema Create(Action<SchemaBuilder> configure)
    {
        var builder = new SchemaBuilder();
        configure(builder);
        return builder.Build();
    }

    /// <summary>The type of this name; null where there is none.</summary>
    public NamedType? Type(string name) => types.GetValueOrDefault(name);

    /// <summary>The directive of this name; null where there is none.</summary>
    public DirectiveType? Directive(string name) => Directives.FirstOrDefault(directive => directive.Name == name);

    /// <summary>The type at which operations of a kind begin; null where the schema has none.</summary>
    public ObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The type that a reference in a document names; null where its named type is unknown.</summary>
    public GraphQLType? Type(TypeNode reference) => reference switch
    {
        NonNullTypeNode nonNull => Type(nonNull.Type)?.AsNonNull(),
        ListTypeNode list => Type(list.Type)?.AsList(),
        NamedTypeNode named => Type(named.Name.Value),
        _ => null,
    };

    /// <summary>The object types that a value of an interface or union may have; of an object type itself.</summary>
    public IReadOnlyList<ObjectType> PossibleTypesOf(NamedType type) =>
        possible.TryGetValue(type, out var found) ? found.Types : type is ObjectType only ? [only] : [];

    internal PossibleTypes PossibleTypes(NamedType type) => possible[type];

    internal bool IsPossible(NamedType type, ObjectType candidate) =>
        type == candidate || (possible.TryGetValue(type, out var found) && found.Contains(candidate));

    /// <summary>True when one value can be of both composite types.</summary>
    internal bool Overlap(NamedType a, NamedType b) => a == b || PossibleTypesOf(a).Any(type => IsPossible(b, type));

    /// <summary>True when a value of the first type may stand where the second is expected.</summary>
    internal bool IsSubtype(GraphQLType type, GraphQLType expected) => IsSubtype(type, expected, IsPossible);

    internal static bool IsSubtype(GraphQLType type, GraphQLType expected, Func<NamedType, ObjectType, bool> isPossible) => (type, expected) switch
    {
        _ when type == expected => true,
        (NonNullType a, NonNullType b) => IsSubtype(a.Nullable, b.Nullable, isPossible),
        (_, NonNullType) => false,
        (NonNullType a, _) => IsSubtype(a.Nullable, expected, isPossible),
        (ListType a, ListType b) => IsSubtype(a.ItemType, b.ItemType, isPossible),
        (ObjectType a, NamedType b) => isPossible(b, a),
        (InterfaceType a, InterfaceType b) => a.Interfaces.Contains(b),
        _ => false,
    };

    /// <summary>A field of a composite type, the meta-fields among them; null where there is none.</summary>
    internal Field? FieldOf(NamedType type, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            return name switch
            {
                "__typename" => MetaFields.TypeName,
                "__schema" when type == QueryType => MetaFields.Schema,
                "__type" when type == QueryType => MetaFields.Type,
                _ => (type as ComplexType)?.Field(name),
            };
        }

        return (type as ComplexType)?.Field(name);
    }

    /// <summary>True when a value of the type can lead to a field that is resolved level by level.</summary>
    internal bool CanReachBatch(NamedType type) => reachesBatch.Contains(type);

    internal IntrospectionFields MetaFields { get; init; } = null!;

    private HashSet<NamedType> FindBatches()
    {
        HashSet<NamedType> found = [];
        bool grows;
        do
        {
            grows = false;
            foreach (var type in Types.Where(type => type.IsComposite && !found.Contains(type)))
            {
                if (PossibleTypesOf(type).Any(member => member.Fields.Any(field => field.Binding.IsBatch || found.Contains(field.Type.Named))))
                {
                    grows = found.Add(type);
                }
            }
        }
        while (grows);
        return found;
    }
}
