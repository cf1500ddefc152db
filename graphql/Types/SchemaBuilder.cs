using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Validation;

namespace Investigate.GraphQL.Types;

/// <summary>Takes the types of a schema. The built-in scalars and directives and the types of introspection need not be given.</summary>
public sealed partial class SchemaBuilder
{
    private readonly List<NamedType> given = [];
    private readonly Dictionary<string, NamedType> types = new(StringComparer.Ordinal);
    private readonly List<string> errors = [];

    internal string? SchemaDescription { get; private set; }

    internal ObjectType? QueryType { get; private set; }

    internal ObjectType? MutationType { get; private set; }

    internal ObjectType? SubscriptionType { get; private set; }

    internal List<DirectiveType> DirectiveTypes { get; } = [.. DirectiveType.BuiltIn()];

    public SchemaBuilder Description(string description)
    {
        SchemaDescription = description;
        return this;
    }

    public SchemaBuilder Query<T>()
        where T : ObjectType, new() => Query(new T());

    public SchemaBuilder Query(ObjectType type)
    {
        QueryType = type;
        return Types(type);
    }

    public SchemaBuilder Mutation<T>()
        where T : ObjectType, new() => Mutation(new T());

    public SchemaBuilder Mutation(ObjectType type)
    {
        MutationType = type;
        return Types(type);
    }

    public SchemaBuilder Subscription<T>()
        where T : ObjectType, new() => Subscription(new T());

    public SchemaBuilder Subscription(ObjectType type)
    {
        SubscriptionType = type;
        return Types(type);
    }

    public SchemaBuilder Type<T>()
        where T : NamedType, new() => Types(new T());

    public SchemaBuilder Types(params IEnumerable<NamedType> types)
    {
        given.AddRange(types);
        return this;
    }

    public SchemaBuilder Directives(params IEnumerable<DirectiveType> directives)
    {
        DirectiveTypes.AddRange(directives);
        return this;
    }

    internal Schema Build()
    {
        var metaFields = new IntrospectionFields();
        given.AddRange(metaFields.Types);
        foreach (var type in given)
        {
            type.Initialize();
            type.Name = type.Name.Length > 0 ? type.Name : type.NameOfClass();
            if (!types.TryAdd(type.Name, type))
            {
                errors.Add($"Schema must contain uniquely named types but contains multiple types named \"{type.Name}\".");
            }
        }

        Resolve(metaFields);
        var possible = FindPossibleTypes();
        ThrowIfWrong();
        Check(possible);
        ThrowIfWrong();
        Bind(metaFields);
        ThrowIfWrong();
        return new(this, types, possible) { MetaFields = metaFields };
    }

    private void ThrowIfWrong()
    {
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }

    /// <summary>Gives every reference its type.</summary>
    private void Resolve(IntrospectionFields metaFields)
    {
        var builtIn = BuiltInScalar.All().ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var type in types.Values.OrderBy(type => type.Name, StringComparer.Ordinal).ToList())
        {
            foreach (var field in (type as ComplexType)?.DefinedFields ?? [])
            {
                Resolve(field, $"{type.Name}.{field.Name}", builtIn);
            }

            foreach (var field in (type as InputObjectType)?.DefinedFields ?? [])
            {
                Resolve(field, $"{type.Name}.{field.Name}", builtIn);
            }

            if (type is ComplexType complex)
            {
                complex.Interfaces = [.. Named<InterfaceType>(complex.InterfaceNames, name =>
                    $"Type {type.Name} must only implement Interface types, it cannot implement {name}.")];
            }
        }

        foreach (var argument in DirectiveTypes.SelectMany(directive => directive.Arguments))
        {
            Resolve(argument, argument.Name, builtIn);
        }

        foreach (var field in metaFields.All)
        {
            Resolve(field, field.Name, builtIn);
        }
    }

    private void Resolve(Field field, string coordinate, Dictionary<string, BuiltInScalar> builtIn)
    {
        if (field.TypeReference is null)
        {
            errors.Add($"{coordinate}: expected a type, found none.");
        }
        else if (Reference(field.TypeReference, coordinate, builtIn) is { } reference)
        {
            field.Type = reference.Type;
        }

        foreach (var argument in field.DefinedArguments)
        {
            Resolve(argument, $"{coordinate}({argument.Name}:)", builtIn);
        }
    }

    private void Resolve(InputValue value, string coordinate, Dictionary<string, BuiltInScalar> builtIn)
    {
        if (value.TypeReference is null)
        {
            errors.Add($"{coordinate}: expected a type, found none.");
        }
        else if (Reference(value.TypeReference, coordinate, builtIn) is { } reference)
        {
            value.Type = reference.Type;
            value.DefaultValue = reference.DefaultValue ?? ToLiteral(value, coordinate);
        }
    }

    private (GraphQLType Type, ValueNode? DefaultValue)? Reference(string text, string coordinate, Dictionary<string, BuiltInScalar> builtIn)
    {
        try
        {
            var (reference, defaultValue) = Parser.ParseTypeReference(text);
            return ToType(reference, builtIn) is { } type ? (type, defaultValue) : throw new GraphQLException($"Unknown type in \"{text}\"." +
                Suggestions.DidYouMean(Suggestions.For(text.Trim('[', ']', '!', ' '), types.Keys.Concat(builtIn.Keys))));
        }
        catch (GraphQLException error)
        {
            errors.Add($"{coordinate}: {error.Message}");
            return null;
        }
    }

    /// <summary>Takes a built-in scalar into the schema where it is first used: one that is not used is not in it.</summary>
    private GraphQLType? ToType(TypeNode reference, Dictionary<string, BuiltInScalar> builtIn)
    {
        switch (reference)
        {
            case NonNullTypeNode nonNull:
                return ToType(nonNull.Type, builtIn)?.AsNonNull();
            case ListTypeNode list:
                return ToType(list.Type, builtIn)?.AsList();
            default:
                var name = ((NamedTypeNode)reference).Name.Value;
                if (!types.TryGetValue(name, out var type) && builtIn.TryGetValue(name, out var scalar))
                {
                    types.Add(name, type = scalar);
                }

                return type;
        }
    }

    private ValueNode? ToLiteral(InputValue value, string coordinate)
    {
        if (value.DefaultObject is null)
        {
            return null;
        }

        var literal = ToLiteral(value.DefaultObject, value.Type);
        if (literal is null)
        {
            errors.Add($"{coordinate}: expected a default value that {value.Type} can hold, found {Inspect.Value(value.DefaultObject)}.");
        }

        return literal;
    }

    private static ValueNode? ToLiteral(object? value, GraphQLType type)
    {
        if (value is null)
        {
            return new NullValueNode(0);
        }

        if (type.Nullable is ListType list && value is System.Collections.IEnumerable items and not string)
        {
            var literals = items.Cast<object?>().Select(item => ToLiteral(item, list.ItemType)).ToList();
            return literals.Contains(null) ? null : new ListValueNode(0, literals!);
        }

        return (type.Named as LeafType)?.ToLiteral(value);
    }

    private List<T> Named<T>(List<string> names, Func<string, string> error)
        where T : NamedType
    {
        List<T> found = [];
        foreach (var name in names)
        {
            if (types.GetValueOrDefault(name) is T type)
            {
                found.Add(type);
            }
            else
            {
                errors.Add(types.ContainsKey(name) ? error(name) : $"Unknown type \"{name}\"." + Suggestions.DidYouMean(Suggestions.For(name, types.Keys)));
            }
        }

        return found;
    }

    private Dictionary<NamedType, PossibleTypes> FindPossibleTypes()
    {
        Dictionary<NamedType, PossibleTypes> possible = [];
        foreach (var type in types.Values.OrderBy(type => type.Name, StringComparer.Ordinal).ToList())
        {
            switch (type)
            {
                case UnionType union:
                    var members = Named<ObjectType>(union.MemberNames, name => $"Union type {type.Name} can only include Object types, it cannot include {name}.");
                    possible.Add(type, new(type, members) { Resolve = union.TypeResolver });
                    break;
                case InterfaceType found:
                    var implementations = types.Values.OfType<ObjectType>().Where(candidate => candidate.Interfaces.Contains(found));
                    possible.Add(type, new(type, [.. implementations.OrderBy(candidate => candidate.Name, StringComparer.Ordinal)]) { Resolve = found.TypeResolver });
                    break;
            }
        }

        return possible;
    }
}
