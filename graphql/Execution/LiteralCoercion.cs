using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>The fields of an input object by their position in its type; one without a value was not given and has no default.</summary>
internal readonly struct InputFieldValues(int count)
{
    private readonly object?[] values = new object?[count];
    private readonly bool[] given = new bool[count];

    public int Given => given.Count(isGiven => isGiven);

    public bool Has(int position) => given[position];

    public object? this[int position]
    {
        get => values[position];
        set => (values[position], given[position]) = (value, true);
    }
}

/// <summary>Turns literals into the values that resolvers see (specification, section 3, "Input Coercion").</summary>
internal static class LiteralCoercion
{
    /// <summary>Coerces a literal that was validated; false where variables leave it without a valid value.</summary>
    public static bool TryCoerce(ValueNode literal, GraphQLType type, VariableValues variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            return variables.TryGetValue(variable.Name.Value, out value) && (value is not null || !type.IsNonNull);
        }

        if (literal is NullValueNode)
        {
            return !type.IsNonNull;
        }

        switch (type.Nullable)
        {
            case ListType list when literal is ListValueNode items:
                return TryCoerce(items, list.ItemType, variables, out value);
            case ListType list:
                if (!TryCoerce(literal, list.ItemType, variables, out var item))
                {
                    return false;
                }

                value = new[] { item };
                return true;
            case InputObjectType input:
                return literal is ObjectValueNode fields && TryCoerce(fields, input, variables, out value);
            case LeafType leaf:
                try
                {
                    value = leaf.Parse(literal, variables);
                    return true;
                }
                catch (Exception error) when (IsInvalidValue(error))
                {
                    return false;
                }

            default:
                return false;
        }
    }

    /// <summary>True for the exceptions by which a scalar says that a value is none of its own.</summary>
    public static bool IsInvalidValue(Exception error) => error is GraphQLException or FormatException or OverflowException or ArgumentException;

    private static bool TryCoerce(ListValueNode literal, GraphQLType itemType, VariableValues variables, out object? value)
    {
        var items = new object?[literal.Values.Count];
        value = items;
        for (var i = 0; i < items.Length; i++)
        {
            var isMissing = literal.Values[i] is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out _);
            if (isMissing ? itemType.IsNonNull : !TryCoerce(literal.Values[i], itemType, variables, out items[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryCoerce(ObjectValueNode literal, InputObjectType type, VariableValues variables, out object? value)
    {
        value = null;
        var values = new InputFieldValues(type.Fields.Count);
        for (var i = 0; i < type.Fields.Count; i++)
        {
            var field = type.Fields[i];
            var given = literal.Fields.LastOrDefault(candidate => candidate.Name.Value == field.Name)?.Value;
            if (given is null || (given is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out _)))
            {
                if (field.DefaultValue is not null)
                {
                    values[i] = field.CoercedDefault;
                }
                else if (field.Type.IsNonNull)
                {
                    return false;
                }
            }
            else if (TryCoerce(given, field.Type, variables, out var coerced))
            {
                values[i] = coerced;
            }
            else
            {
                return false;
            }
        }

        if (type.IsOneOf && (values.Given != 1 || !Enumerable.Range(0, type.Fields.Count).Any(i => values.Has(i) && values[i] is not null)))
        {
            return false;
        }

        value = type.Create(values);
        return true;
    }
}
