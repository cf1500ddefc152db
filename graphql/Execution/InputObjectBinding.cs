using System.Linq.Expressions;
using System.Reflection;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>Compiles how an input object becomes a C# object; reflection happens once, when the schema is built.</summary>
internal static class InputObjectBinding
{
    private static readonly PropertyInfo Item = typeof(InputFieldValues).GetProperty("Item")!;
    private static readonly MethodInfo Has = typeof(InputFieldValues).GetMethod(nameof(InputFieldValues.Has))!;

    /// <exception cref="SchemaException">A field has no place in <typeparamref name="T"/>, or cannot be held there.</exception>
    public static Func<InputFieldValues, T> Create<T>(InputObjectType type)
    {
        if (typeof(T) == typeof(IReadOnlyDictionary<string, object?>))
        {
            return fields => (T)(object)ToDictionary(type, fields);
        }

        List<string> errors = [];
        var fields = Expression.Parameter(typeof(InputFieldValues), "fields");
        var left = type.Fields.Select((field, i) => (field, i)).ToDictionary(pair => pair.field.Name, pair => pair.i, StringComparer.OrdinalIgnoreCase);
        var constructor = typeof(T).GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(candidate => candidate.GetParameters().All(parameter => left.ContainsKey(parameter.Name!) || parameter.HasDefaultValue))
            .OrderByDescending(candidate => candidate.GetParameters().Length)
            .FirstOrDefault();
        if (constructor is null && !typeof(T).IsValueType)
        {
            throw new SchemaException([$"{type}: expected a constructor of {typeof(T).Name} whose parameters are fields of the type."]);
        }

        List<Expression> arguments = [];
        foreach (var parameter in constructor?.GetParameters() ?? [])
        {
            arguments.Add(left.Remove(parameter.Name!, out var i)
                ? Value(type, i, fields, parameter.ParameterType, parameter.HasDefaultValue ? parameter.DefaultValue : null, errors)
                : Expression.Constant(parameter.DefaultValue, parameter.ParameterType));
        }

        List<MemberBinding> properties = [];
        foreach (var (name, i) in left.OrderBy(pair => pair.Value))
        {
            var property = typeof(T).GetProperty(name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.IgnoreCase);
            if (property?.SetMethod is null)
            {
                errors.Add($"{type}.{name}: expected a constructor parameter or settable property of this name in {typeof(T).Name}.");
                continue;
            }

            properties.Add(Expression.Bind(property, Value(type, i, fields, property.PropertyType, null, errors)));
        }

        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }

        var create = constructor is null ? Expression.New(typeof(T)) : Expression.New(constructor, arguments);
        return Expression.Lambda<Func<InputFieldValues, T>>(Expression.MemberInit(create, properties), fields).Compile();
    }

    private static Dictionary<string, object?> ToDictionary(InputObjectType type, InputFieldValues fields)
    {
        Dictionary<string, object?> values = new(StringComparer.Ordinal);
        for (var i = 0; i < type.Fields.Count; i++)
        {
            if (fields.Has(i))
            {
                values[type.Fields[i].Name] = fields[i];
            }
        }

        return values;
    }

    /// <summary>fields.Has(i) ? convert(fields[i]) : default</summary>
    private static ConditionalExpression Value(
        InputObjectType type, int position, ParameterExpression fields, Type target, object? absent, List<string> errors)
    {
        var field = type.Fields[position];
        var isOptional = target.IsGenericType && target.GetGenericTypeDefinition() == typeof(Optional<>);
        var held = isOptional ? target.GetGenericArguments()[0] : target;
        if (held.IsValueType && Nullable.GetUnderlyingType(held) is null && !field.Type.IsNonNull)
        {
            errors.Add($"{type}.{field.Name}: expected a C# type that can hold null, as {field.Type} can be null, found {held.Name}.");
        }

        var convert = typeof(InputConverter<>).MakeGenericType(held).GetMethod("Convert")!;
        var index = Expression.Constant(position);
        Expression value = Expression.Call(convert, Expression.Property(fields, Item, index));
        if (isOptional)
        {
            value = Expression.New(target.GetConstructor([held])!, value);
        }

        Expression otherwise = isOptional || absent is null ? Expression.Default(target) : Expression.Constant(absent, target);
        return Expression.Condition(Expression.Call(fields, Has, index), value, otherwise);
    }
}
