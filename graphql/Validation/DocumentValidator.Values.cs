using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Validation;

/// <content>Values (specification, section 5.6).</content>
internal sealed partial class DocumentValidator
{
    /// <param name="type">What the position expects; null where that is unknown and only uniqueness is looked at.</param>
    /// <param name="position">The argument or input field whose value it is, where it is no item of a list.</param>
    /// <param name="owner">The input object whose field it is; null for others.</param>
    private void Visit(ValueNode value, GraphQLType? type, InputValue? position, InputObjectType? owner)
    {
        switch (value)
        {
            case VariableNode variable:
                usages.Add(new(variable, type, position?.DefaultValue is not null, owner));
                break;
            case ListValueNode list:
                Visit(list, type);
                break;
            case ObjectValueNode fields:
                Visit(fields, type);
                break;
            case NullValueNode:
                if (type is { IsNonNull: true })
                {
                    Report($"Expected value of type \"{type}\", found null.", value);
                }

                break;
            default:
                CheckLeaf(value, type);
                break;
        }
    }

    private void Visit(ListValueNode list, GraphQLType? type)
    {
        var itemType = (type?.Nullable as ListType)?.ItemType;
        if (type is not null && itemType is null)
        {
            CheckLeaf(list, type);
            VisitUnchecked(list, type);
            return;
        }

        foreach (var item in list.Values)
        {
            Visit(item, itemType, null, null);
        }
    }

    /// <summary>Walks a value that was checked as a whole: variables in its lists still stand where the type is expected.</summary>
    private void VisitUnchecked(ValueNode value, GraphQLType type)
    {
        switch (value)
        {
            case VariableNode variable:
                usages.Add(new(variable, type, false, null));
                break;
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    VisitUnchecked(item, type);
                }

                break;
            case ObjectValueNode:
                Visit(value, null, null, null);
                break;
        }
    }

    private void Visit(ObjectValueNode literal, GraphQLType? type)
    {
        var input = type?.Named as InputObjectType;
        if (type is not null && input is null)
        {
            CheckLeaf(literal, type);
        }
        else if (input is not null)
        {
            CheckObject(literal, input);
        }

        Dictionary<string, NameNode> seen = new(StringComparer.Ordinal);
        foreach (var field in literal.Fields)
        {
            var definition = input?.Field(field.Name.Value);
            if (input is not null && definition is null)
            {
                Report($"Field \"{field.Name.Value}\" is not defined by type \"{input}\"." +
                    Suggestions.DidYouMean(Suggestions.For(field.Name.Value, input.Fields.Select(known => known.Name))), field);
            }

            if (!seen.TryAdd(field.Name.Value, field.Name))
            {
                Report($"There can be only one input field named \"{field.Name.Value}\".", seen[field.Name.Value], field.Name);
            }

            Visit(field.Value, definition?.Type, definition, input);
        }
    }

    private void CheckObject(ObjectValueNode literal, InputObjectType type)
    {
        var given = literal.Fields.Select(field => field.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var required in type.Fields.Where(field => field.IsRequired && !given.Contains(field.Name)))
        {
            Report($"Field \"{type}.{required.Name}\" of required type \"{required.Type}\" was not provided.", literal);
        }

        if (!type.IsOneOf)
        {
            return;
        }

        if (given.Count != 1)
        {
            Report($"OneOf Input Object \"{type}\" must specify exactly one key.", literal);
        }
        else if (literal.Fields[^1].Value is NullValueNode)
        {
            Report($"Field \"{type}.{literal.Fields[0].Name.Value}\" must be non-null.", literal);
        }
    }

    private void CheckLeaf(ValueNode value, GraphQLType? type)
    {
        if (type is null)
        {
            return;
        }

        if (type.Named is not LeafType leaf)
        {
            Report($"Expected value of type \"{type}\", found {value}.", value);
            return;
        }

        try
        {
            leaf.Parse(value, VariableValues.None);
        }
        catch (GraphQLException error)
        {
            Report(error.Message, value);
        }
        catch (Exception error) when (LiteralCoercion.IsInvalidValue(error))
        {
            Report($"Expected value of type \"{type}\", found {value}; {error.Message}", value);
        }
    }
}
