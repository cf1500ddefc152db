using System.Reflection;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>Chooses the completer for a C# type and a type of the schema; reflection happens here, when the schema is built.</summary>
internal static class Completers
{
    private static readonly MethodInfo Generic = typeof(Completers).GetMethod(nameof(For))!;

    /// <exception cref="SchemaException">Values of <typeparamref name="T"/> cannot stand for the type.</exception>
    public static Completer<T> For<T>(GraphQLType type)
    {
        var isNonNull = type.IsNonNull;
        if (Nullable.GetUnderlyingType(typeof(T)) is { } underlying)
        {
            return Create<T>(typeof(NullableCompleter<>), [underlying], [For(underlying, type), isNonNull]);
        }

        if (typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(FieldResult<>))
        {
            return Create<T>(typeof(FieldResultCompleter<>), typeof(T).GetGenericArguments(), [For(typeof(T).GetGenericArguments()[0], type)]);
        }

        return type.Nullable switch
        {
            _ when typeof(T) == typeof(object) => (Completer<T>)(object)new DynamicCompleter(Dynamic(type)),
            ListType list => ForList<T>(list, isNonNull),
            LeafType leaf => leaf.CompleterFor<T>(isNonNull) ?? throw Mismatch(typeof(T), type),
            ObjectType found when !CanHold(found, typeof(T)) => throw Mismatch(typeof(T), type),
            ObjectType found => new CompositeCompleter<T>(found.ValueType.IsAssignableFrom(typeof(T)) && !found.HasPredicate, isNonNull),
            _ => new CompositeCompleter<T>(isExact: false, isNonNull),
        };
    }

    /// <summary>True when a value of the class may be one of the object type: it is that class, or one derived from it or implementing it.</summary>
    private static bool CanHold(ObjectType type, Type value) => type.ValueType.IsAssignableFrom(value) || value.IsAssignableFrom(type.ValueType);

    private static Completer<T> ForList<T>(ListType type, bool isNonNull)
    {
        var list = typeof(T).GetInterfaces().Append(typeof(T))
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IReadOnlyList<>));
        if (list is null)
        {
            throw Mismatch(typeof(T), type);
        }

        var item = list.GetGenericArguments()[0];
        return Create<T>(typeof(ListCompleter<,>), [typeof(T), item], [For(item, type.ItemType), isNonNull]);
    }

    private static Completer<object?> Dynamic(GraphQLType type) => type.Nullable switch
    {
        ListType list => new DynamicListCompleter(new DynamicCompleter(Dynamic(list.ItemType)), type.IsNonNull),
        LeafType leaf => new DynamicLeafCompleter(leaf, type.IsNonNull),
        _ => new CompositeCompleter<object?>(isExact: false, type.IsNonNull),
    };

    private static object For(Type value, GraphQLType type) =>
        Generic.MakeGenericMethod(value).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [type], null)!;

    private static Completer<T> Create<T>(Type definition, Type[] arguments, object[] parameters) =>
        (Completer<T>)Activator.CreateInstance(definition.MakeGenericType(arguments), parameters)!;

    private static SchemaException Mismatch(Type value, GraphQLType type) => new([
        $"expected C# values that can stand for {type.Nullable}, found {Name(value)}{(typeof(Task).IsAssignableFrom(value) ? "; return a ValueTask" : "")}."]);

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;
}
