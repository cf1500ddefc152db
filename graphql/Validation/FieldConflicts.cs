using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Validation;

/// <summary>
/// Reports fields that share a response key but cannot be merged (specification, section 5.3.2), pair by pair as graphql-js words it. It
/// is asked only about documents that <see cref="FieldMerging"/> found at fault or left undecided, and ends at the limit of comparisons.
/// </summary>
internal sealed class FieldConflicts(
    Schema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    ArgumentTexts arguments,
    int comparisons,
    bool mayConflict,
    Action<string, IReadOnlyList<SyntaxNode>> report)
{
    private const int MostDetail = 1000;
    private const int MostNodes = 20;

    private readonly Dictionary<(SelectionSetNode, NamedType?), FieldSet> sets = [];
    private readonly Dictionary<(string, string), bool> comparedFragments = [];
    private int spent;

    /// <param name="owner">The node whose selection set it is: one of an inline fragment is looked at with the set around it.</param>
    public void Check(SelectionSetNode selectionSet, NamedType? type, SyntaxNode owner)
    {
        if (!mayConflict || owner is InlineFragmentNode || selectionSet.Selections is [FieldNode or FragmentSpreadNode])
        {
            return;
        }

        foreach (var conflict in Within(SetOf(selectionSet, type)))
        {
            report($"Fields \"{Shorten(conflict.Key)}\" conflict because {conflict.Reason}. " +
                "Use different aliases on the fields to fetch both if this was intentional.", [.. conflict.First, .. conflict.Second]);
        }
    }

    private List<Conflict> Within(FieldSet set)
    {
        List<Conflict> found = [];
        foreach (var (key, fields) in set.Fields)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count; j++)
                {
                    Compare(key, fields[i], fields[j], isExclusive: false, found);
                }
            }
        }

        for (var i = 0; i < set.Spreads.Count; i++)
        {
            CompareWithFragment(set, set.Spreads[i], isExclusive: false, found);
            for (var j = i + 1; j < set.Spreads.Count; j++)
            {
                CompareFragments(set.Spreads[i], set.Spreads[j], isExclusive: false, found);
            }
        }

        return found;
    }

    private void CompareWithFragment(FieldSet set, string name, bool isExclusive, List<Conflict> found)
    {
        Spend(1);
        if (set.Fields.Count == 0 || (set.Compared.TryGetValue(name, out var before) && (!before || isExclusive)))
        {
            return;
        }

        set.Compared[name] = isExclusive;
        if (SetOf(name) is not { } other || other == set)
        {
            return;
        }

        CompareSets(set, other, isExclusive, found);
        foreach (var nested in other.Spreads)
        {
            CompareWithFragment(set, nested, isExclusive, found);
        }
    }

    private void CompareFragments(string first, string second, bool isExclusive, List<Conflict> found)
    {
        Spend(2);
        if (first == second || WasCompared(first, second, isExclusive) || WasCompared(second, first, isExclusive))
        {
            return;
        }

        comparedFragments[(first, second)] = isExclusive;
        if (SetOf(first) is not { } a || SetOf(second) is not { } b)
        {
            return;
        }

        CompareSets(a, b, isExclusive, found);
        foreach (var nested in b.Spreads)
        {
            CompareFragments(first, nested, isExclusive, found);
        }

        foreach (var nested in a.Spreads)
        {
            CompareFragments(nested, second, isExclusive, found);
        }
    }

    private bool WasCompared(string first, string second, bool isExclusive) =>
        comparedFragments.TryGetValue((first, second), out var before) && (isExclusive || !before);

    private void CompareSets(FieldSet a, FieldSet b, bool isExclusive, List<Conflict> found)
    {
        foreach (var (key, fields) in a.Fields)
        {
            Spend(1);
            if (!b.Fields.TryGetValue(key, out var others))
            {
                continue;
            }

            foreach (var field in fields)
            {
                foreach (var other in others)
                {
                    Compare(key, field, other, isExclusive, found);
                }
            }
        }
    }

    private void Compare(string key, SelectedField a, SelectedField b, bool isExclusive, List<Conflict> found)
    {
        Spend(2);
        isExclusive |= a.Parent != b.Parent && a.Parent is ObjectType && b.Parent is ObjectType;
        var (first, second) = (a.Node.Name.Value, b.Node.Name.Value);
        if (!isExclusive && first != second)
        {
            Add($"\"{Shorten(first)}\" and \"{Shorten(second)}\" are different fields");
            return;
        }

        if (!isExclusive && !arguments.AreSame(a.Node, b.Node))
        {
            Add("they have differing arguments");
            return;
        }

        if (a.Definition is not null && b.Definition is not null && FieldMerging.Conflict(a.Definition.Type, b.Definition.Type))
        {
            Add($"they return conflicting types \"{a.Definition.Type}\" and \"{b.Definition.Type}\"");
            return;
        }

        if (a.Node.SelectionSet is { } firstSet && b.Node.SelectionSet is { } secondSet)
        {
            var below = Between(SetOf(firstSet, a.Definition?.Type.Named), SetOf(secondSet, b.Definition?.Type.Named), isExclusive);
            if (below.Count > 0)
            {
                found.Add(Join(key, a.Node, b.Node, below));
            }
        }

        void Add(string reason) => found.Add(new(key, reason, [a.Node], [b.Node]));
    }

    private List<Conflict> Between(FieldSet a, FieldSet b, bool isExclusive)
    {
        List<Conflict> found = [];
        CompareSets(a, b, isExclusive, found);
        foreach (var name in b.Spreads)
        {
            CompareWithFragment(a, name, isExclusive, found);
        }

        foreach (var name in a.Spreads)
        {
            CompareWithFragment(b, name, isExclusive, found);
        }

        foreach (var first in a.Spreads)
        {
            foreach (var second in b.Spreads)
            {
                CompareFragments(first, second, isExclusive, found);
            }
        }

        return found;
    }

    private static Conflict Join(string key, FieldNode a, FieldNode b, List<Conflict> below)
    {
        var reason = "";
        foreach (var conflict in below)
        {
            reason += $"{(reason.Length == 0 ? "" : " and ")}subfields \"{Shorten(conflict.Key)}\" conflict because {conflict.Reason}";
            if (reason.Length > MostDetail)
            {
                break;
            }
        }

        return new(key, Shorten(reason), Nodes(a, below, conflict => conflict.First), Nodes(b, below, conflict => conflict.Second));
    }

    private static List<SyntaxNode> Nodes(FieldNode field, List<Conflict> below, Func<Conflict, IReadOnlyList<SyntaxNode>> side)
    {
        List<SyntaxNode> nodes = [field];
        foreach (var conflict in below)
        {
            nodes.AddRange(side(conflict).TakeLast(MostNodes - nodes.Count));
        }

        return nodes;
    }

    private static string Shorten(string text) => text.Length > MostDetail ? text[..MostDetail] + "..." : text;

    private FieldSet? SetOf(string fragment) => fragments.TryGetValue(fragment, out var definition)
        ? SetOf(definition.SelectionSet, schema.Type(definition.TypeCondition) as NamedType)
        : null;

    private FieldSet SetOf(SelectionSetNode selectionSet, NamedType? type)
    {
        if (!sets.TryGetValue((selectionSet, type), out var set))
        {
            sets[(selectionSet, type)] = set = new();
            Gather(selectionSet, type, set);
        }

        return set;
    }

    private void Gather(SelectionSetNode selectionSet, NamedType? type, FieldSet set)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!set.Fields.TryGetValue(field.ResponseKey, out var group))
                    {
                        set.Fields.Add(field.ResponseKey, group = []);
                    }

                    group.Add(new(type, field, (type as ComplexType)?.Field(field.Name.Value)));
                    break;
                case FragmentSpreadNode spread when !set.Spreads.Contains(spread.Name.Value):
                    set.Spreads.Add(spread.Name.Value);
                    break;
                case InlineFragmentNode inline:
                    Gather(inline.SelectionSet!, inline.TypeCondition is { } condition ? schema.Type(condition) as NamedType : type, set);
                    break;
            }
        }
    }

    private void Spend(int cost)
    {
        spent += cost;
        if (spent > comparisons)
        {
            throw GraphQLException.Limit("fieldComparisons", comparisons,
                $"Fields of the document share names so often that comparing them takes more than {comparisons} steps, the limit. Ask for each field once.");
        }
    }

    private sealed record Conflict(string Key, string Reason, IReadOnlyList<SyntaxNode> First, IReadOnlyList<SyntaxNode> Second);

    private sealed record SelectedField(NamedType? Parent, FieldNode Node, Field? Definition);

    private sealed class FieldSet
    {
        public OrderedDictionary<string, List<SelectedField>> Fields { get; } = new(StringComparer.Ordinal);

        public List<string> Spreads { get; } = [];

        public Dictionary<string, bool> Compared { get; } = new(StringComparer.Ordinal);
    }
}
