using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Validation;

/// <content>Fragment spreads, cycles and unused fragments (specification, section 5.5).</content>
internal sealed partial class DocumentValidator
{
    private readonly Dictionary<string, NameNode> operationNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameNode> fragmentNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> searched = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> spreadPath = [];
    private readonly Dictionary<string, int> spreadPathIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> spreadsOf = [];

    private void Visit(FragmentSpreadNode spread, NamedType? parent)
    {
        var name = spread.Name.Value;
        if (!fragments.TryGetValue(name, out var fragment))
        {
            Report($"Unknown fragment \"{name}\".", spread.Name);
        }
        else if (parent is not null && schema.Type(fragment.TypeCondition) is NamedType { IsComposite: true } type && !schema.Overlap(type, parent))
        {
            Report($"Fragment \"{name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", spread);
        }

        CheckUnique(spread.Directives);
        Visit(spread.Directives, DirectiveLocation.FragmentSpread);
    }

    /// <summary>Searches depth first for ways from a fragment back to itself; each fragment is searched once.</summary>
    private void CheckCycles(FragmentDefinitionNode start)
    {
        // A stack of its own: a chain of fragments may be as long as the document.
        Stack<(FragmentDefinitionNode Fragment, int Next)> open = new();
        Open(start);
        while (open.Count > 0)
        {
            var (fragment, next) = open.Pop();
            var spreads = Spreads(fragment.SelectionSet);
            if (next > 0)
            {
                spreadPath.RemoveAt(spreadPath.Count - 1);
            }

            if (next == spreads.Count)
            {
                spreadPathIndex.Remove(fragment.Name.Value);
                continue;
            }

            open.Push((fragment, next + 1));
            var spread = spreads[next];
            spreadPath.Add(spread);
            if (spreadPathIndex.TryGetValue(spread.Name.Value, out var first))
            {
                ReportCycle(spread.Name.Value, spreadPath[first..]);
            }
            else if (fragments.TryGetValue(spread.Name.Value, out var target))
            {
                Open(target);
            }
        }

        void Open(FragmentDefinitionNode fragment)
        {
            if (searched.Add(fragment.Name.Value))
            {
                spreadPathIndex[fragment.Name.Value] = spreadPath.Count;
                open.Push((fragment, 0));
            }
        }
    }

    private void ReportCycle(string name, List<FragmentSpreadNode> path)
    {
        var via = string.Join(", ", path[..^1].Select(spread => $"\"{spread.Name.Value}\""));
        Report($"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}." : ".")}", [.. path]);
    }

    private void CheckUnused(List<OperationDefinitionNode> operations)
    {
        var used = Reached(operations.Select(operation => operation.SelectionSet)).Select(fragment => fragment.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    }

    /// <summary>The fragments that selection sets spread, directly or through others, in the order of graphql-js.</summary>
    private List<FragmentDefinitionNode> Reached(IEnumerable<SelectionSetNode> selectionSets)
    {
        List<string> names = [.. selectionSets.SelectMany(Spreads).Select(spread => spread.Name.Value).Distinct(StringComparer.Ordinal)];
        HashSet<string> seen = new(names, StringComparer.Ordinal);
        List<FragmentDefinitionNode> reached = [];
        for (var i = 0; i < names.Count; i++)
        {
            if (fragments.TryGetValue(names[i], out var fragment))
            {
                reached.Add(fragment);
                names.AddRange(Spreads(fragment.SelectionSet).Select(spread => spread.Name.Value).Where(seen.Add));
            }
        }

        return reached;
    }

    /// <summary>The spreads within a selection set, not following them.</summary>
    private List<FragmentSpreadNode> Spreads(SelectionSetNode selectionSet)
    {
        if (spreadsOf.TryGetValue(selectionSet, out var known))
        {
            return known;
        }

        List<FragmentSpreadNode> spreads = [];
        Stack<SelectionSetNode> open = new([selectionSet]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                {
                    spreads.Add(spread);
                }
                else if (selection.SelectionSet is { } inner)
                {
                    open.Push(inner);
                }
            }
        }

        return spreadsOf[selectionSet] = spreads;
    }
}
