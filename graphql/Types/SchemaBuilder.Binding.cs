using Investigate.GraphQL.Execution;

namespace Investigate.GraphQL.Types;

/// <content>Joins the schema to C#: default values become objects, resolvers and input objects are held against their types.</content>
public sealed partial class SchemaBuilder
{
    private void Bind(IntrospectionFields metaFields)
    {
        foreach (var type in types.Values.OrderBy(type => type.Name, StringComparer.Ordinal).OfType<InputObjectType>())
        {
            Try(type.Name, type.Bind);
        }

        ThrowIfWrong();
        HashSet<InputValue> done = [];
        foreach (var (value, coordinate) in InputValues())
        {
            CoerceDefault(value, coordinate, done, []);
        }

        ThrowIfWrong();
        foreach (var type in types.Values.OrderBy(type => type.Name, StringComparer.Ordinal).OfType<ObjectType>())
        {
            foreach (var field in type.Fields)
            {
                Bind(field, type, $"{type}.{field.Name}");
            }
        }

        foreach (var field in metaFields.All)
        {
            field.Binding ??= field.Resolver!.Bind(field.Type);
        }
    }

    private void Bind(Field field, ObjectType type, string coordinate)
    {
        if (field.Resolver is null)
        {
            errors.Add($"{coordinate}: expected a resolver, found none.");
            return;
        }

        if (field.Arguments.Count > 0 && field.Source is null && !field.Resolver.SeesArguments)
        {
            errors.Add($"{coordinate}: expected a resolver that takes the context, as the field has arguments.");
        }

        if ((type == SubscriptionType) != field.Source is not null)
        {
            errors.Add(type == SubscriptionType
                ? $"{coordinate}: expected a field of the subscription type to subscribe, found only a resolver."
                : $"{coordinate}: expected a resolver, as only fields of the subscription type subscribe.");
        }

        Try(coordinate, () => field.Binding = field.Resolver.Bind(field.Type));
    }

    private void Try(string coordinate, Action bind)
    {
        try
        {
            bind();
        }
        catch (SchemaException error)
        {
            errors.AddRange(error.Errors.Select(message => message.StartsWith(coordinate, StringComparison.Ordinal) ? message : $"{coordinate}: {message}"));
        }
    }

    private IEnumerable<(InputValue Value, string Coordinate)> InputValues()
    {
        foreach (var type in types.Values.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            foreach (var field in (type as InputObjectType)?.Fields ?? [])
            {
                yield return (field, $"{type}.{field.Name}");
            }

            foreach (var field in (type as ComplexType)?.Fields ?? [])
            {
                foreach (var argument in field.Arguments)
                {
                    yield return (argument, $"{type}.{field.Name}({argument.Name}:)");
                }
            }
        }

        foreach (var directive in DirectiveTypes)
        {
            foreach (var argument in directive.Arguments)
            {
                yield return (argument, $"@{directive.Name}({argument.Name}:)");
            }
        }
    }

    /// <summary>Coerces a default, after those of the input object it may be made of.</summary>
    private void CoerceDefault(InputValue value, string coordinate, HashSet<InputValue> done, List<InputValue> via)
    {
        if (value.DefaultValue is not { } literal || done.Contains(value))
        {
            return;
        }

        if (via.Contains(value))
        {
            errors.Add($"Invalid circular reference. The default value of Input Object field {coordinate} references itself.");
            return;
        }

        if (value.Type.Named is InputObjectType input)
        {
            foreach (var field in input.Fields)
            {
                CoerceDefault(field, $"{input}.{field.Name}", done, [.. via, value]);
            }
        }

        if (!done.Add(value))
        {
            return;
        }

        if (LiteralCoercion.TryCoerce(literal, value.Type, VariableValues.None, out var coerced))
        {
            value.CoercedDefault = coerced;
        }
        else
        {
            errors.Add($"{coordinate} has invalid default value: expected a value of type {value.Type}, found {literal}.");
        }
    }
}
