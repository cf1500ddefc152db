using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Validation;

/// <summary>
/// Decides whether all fields of a document can be merged (specification, section 5.3.2) without comparing pairs: fields with one response
/// key are grouped, and each group is asked once for one shape, and for one field and one set of arguments among those whose parents
/// overlap. The time is in proportion to the document with its fragments put in place, as long as fields below an interface do not fan out
/// over its types at every depth; then it ends at a number of steps, undecided.
/// </summary>
internal sealed class FieldMerging(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, ArgumentTexts arguments, int steps)
{
    private int left = steps;

    /// <summary>True when two fields may conflict; which ones is for <see cref="FieldConflicts"/> to say.</summary>
    public bool MayConflict(SelectionSetNode selectionSet, NamedType? type)
    {
        Groups groups = new(StringComparer.Ordinal);
        Gather(selectionSet, type, groups, new(StringComparer.Ordinal));
        return groups.Values.Any(fields => HaveDifferentShapes(fields) || MayDiffer(fields)) || left < 0;
    }

    /// <summary>True when values of both types cannot stand under one key.</summary>
    public static bool Conflict(GraphQLType a, GraphQLType b) => (a, b) switch
    {
        _ when a == b => false,
        (ListType x, ListType y) => Conflict(x.ItemType, y.ItemType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType x, NonNullType y) => Conflict(x.Nullable, y.Nullable),
        (NonNullType, _) or (_, NonNullType) => true,
        _ => a.IsLeaf || b.IsLeaf,
    };

    /// <summary>SameResponseShape, for fields whose parents need not overlap.</summary>
    private bool HaveDifferentShapes(List<Selected> fields)
    {
        var typed = fields.Where(field => field.Type is not null).Select(field => field.Type!).Distinct().ToList();
        if (typed.Skip(1).Any(type => Conflict(typed[0], type)))
        {
            return true;
        }

        return Below(fields).Values.Any(HaveDifferentShapes);
    }

    /// <summary>FieldsInSetCanMerge, group by group of parents that overlap: all with abstract parents, with those of one object type.</summary>
    private bool MayDiffer(List<Selected> fields)
    {
        var shared = fields.Where(field => field.Parent is not ObjectType).ToList();
        var byType = fields.Where(field => field.Parent is ObjectType).GroupBy(field => field.Parent).ToList();
        if (byType.Count == 0)
        {
            return Differ(shared);
        }

        return byType.Any(group => Differ(shared.Count == 0 ? [.. group] : [.. shared, .. group]));
    }

    private bool Differ(List<Selected> fields)
    {
        var first = fields[0].Node;
        for (var i = 1; i < fields.Count; i++)
        {
            if (fields[i].Node.Name.Value != first.Name.Value || !arguments.AreSame(first, fields[i].Node))
            {
                return true;
            }
        }

        return Below(fields).Values.Any(MayDiffer);
    }

    private Groups Below(List<Selected> fields)
    {
        Groups groups = new(StringComparer.Ordinal);
        HashSet<string> visited = new(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is { } selectionSet)
            {
                Gather(selectionSet, field.Type?.Named, groups, visited);
            }
        }

        return groups;
    }

    private void Gather(SelectionSetNode selectionSet, NamedType? type, Groups groups, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (--left < 0)
            {
                return;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!groups.TryGetValue(field.ResponseKey, out var group))
                    {
                        groups.Add(field.ResponseKey, group = []);
                    }

                    group.Add(new(type, field, (type as ComplexType)?.Field(field.Name.Value)?.Type));
                    break;
                case InlineFragmentNode inline:
                    Gather(inline.SelectionSet!, inline.TypeCondition is { } condition ? schema.Type(condition) as NamedType : type, groups, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var fragment):
                    Gather(fragment.SelectionSet, schema.Type(fragment.TypeCondition) as NamedType, groups, visited);
                    break;
            }
        }
    }

    private readonly record struct Selected(NamedType? Parent, FieldNode Node, GraphQLType? Type);

    private sealed class Groups(IEqualityComparer<string> comparer) : Dictionary<string, List<Selected>>(comparer);
}
