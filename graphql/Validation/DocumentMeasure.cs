using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Validation;

/// <summary>
/// Measures a document with its fragments put in place, without putting them there: each fragment is measured once. It comes before
/// validation, whose walks follow fragments and are bounded by these limits.
/// </summary>
internal sealed class DocumentMeasure
{
    private readonly Limits limits;
    private readonly Dictionary<string, FragmentDefinitionNode> fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Size?> measured = new(StringComparer.Ordinal);
    private int aliases;

    private DocumentMeasure(DocumentNode document, Limits limits)
    {
        this.limits = limits;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments[fragment.Name.Value] = fragment;
        }
    }

    /// <summary>How many fields there are below, how deep they nest, and how deep selection sets and spreads do.</summary>
    private readonly record struct Size(long Fields, int Depth, int Nesting)
    {
        public Size Beside(Size other) => new(Math.Min(Fields + other.Fields, int.MaxValue), Math.Max(Depth, other.Depth), Math.Max(Nesting, other.Nesting));
    }

    /// <summary>The number of fields of all operations, fragments put in place.</summary>
    /// <exception cref="GraphQLException">The document passes a limit.</exception>
    public static long Check(DocumentNode document, Limits limits)
    {
        var measure = new DocumentMeasure(document, limits);
        foreach (var fragment in measure.fragments.Keys)
        {
            measure.Of(fragment, 0);
        }

        var fields = 0L;
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var size = measure.Of(operation.SelectionSet, 0);
            fields += size.Fields;
            if (size.Depth > limits.Depth)
            {
                throw GraphQLException.Limit("depth", limits.Depth,
                    $"The operation nests fields {size.Depth} levels deep, more than {limits.Depth}, the limit. Ask for the deeper part in a second request.");
            }
        }

        if (fields > limits.Fields)
        {
            throw GraphQLException.Limit("fields", limits.Fields,
                $"The document asks for {fields} fields, fragments put in place, more than {limits.Fields}, the limit. Ask for fewer, or in several requests.");
        }

        return fields;
    }

    private Size Of(SelectionSetNode? selectionSet, int nesting)
    {
        if (selectionSet is null)
        {
            return default;
        }

        CheckNesting(nesting);
        Size size = default;
        foreach (var selection in selectionSet.Selections)
        {
            size = size.Beside(selection switch
            {
                FieldNode field => Of(field, nesting),
                FragmentSpreadNode spread => Of(spread.Name.Value, nesting + 1),
                _ => Of(selection.SelectionSet, nesting + 1),
            });
        }

        return size with { Nesting = size.Nesting + 1 };
    }

    private Size Of(FieldNode field, int nesting)
    {
        if (field.Alias is not null && ++aliases > limits.Aliases)
        {
            throw GraphQLException.Limit("aliases", limits.Aliases,
                $"The document has more than {limits.Aliases} aliases, the limit. Ask for lists of things instead of one by one.");
        }

        var below = Of(field.SelectionSet, nesting + 1);
        return new(Math.Min(below.Fields + 1, int.MaxValue), below.Depth + 1, below.Nesting);
    }

    private Size Of(string fragment, int nesting)
    {
        CheckNesting(nesting);
        if (!measured.TryGetValue(fragment, out var size))
        {
            // While a fragment is being measured it counts as nothing: a cycle is for validation to report.
            measured[fragment] = null;
            measured[fragment] = size = fragments.TryGetValue(fragment, out var definition) ? Of(definition.SelectionSet, nesting) : default(Size);
        }

        CheckNesting(nesting + (size?.Nesting ?? 0));
        return size ?? default;
    }

    private void CheckNesting(int nesting)
    {
        if (nesting > limits.Nesting)
        {
            throw GraphQLException.Limit("nesting", limits.Nesting,
                $"The document nests deeper than {limits.Nesting} levels, fragments put in place, the limit. Ask for the deeper part in a second request.");
        }
    }
}
