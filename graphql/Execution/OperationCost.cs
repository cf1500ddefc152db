using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>
/// Estimates how many values an operation may return, each counted with the cost of its field. A list has as many items as <c>first</c>,
/// <c>last</c> or <c>limit</c> says, on its field or on the connection around it; else as the field or the limits assume. Conditions are taken
/// to hold, fragments to apply to every object: the estimate is an upper bound as far as lists keep to their arguments.
/// </summary>
internal sealed class OperationCost
{
    private static readonly string[] SizeArguments = ["first", "last", "limit"];

    private readonly List<Part> parts;
    private readonly double? constant;

    private OperationCost(List<Part> parts)
    {
        this.parts = parts;
        constant = parts.TrueForAll(part => part.Size is not VariableNode && part.Below is not { constant: null }) ? Sum(VariableValues.None) : null;
    }

    /// <summary>A field and what is below each of its values.</summary>
    /// <param name="Size">What says how many items its list has: an argument's literal; null for <paramref name="Items"/>.</param>
    /// <param name="Items">How many items are assumed; 1 where it is no list.</param>
    private sealed record Part(int Cost, ValueNode? Size, double Items, OperationCost? Below);

    public static OperationCost Of(
        Schema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, Limits limits) =>
        new Analysis(schema, fragments, limits).Of(schema.RootType(operation.Operation)!, [operation.SelectionSet], null);

    /// <summary>The cost with these variables.</summary>
    public double Evaluate(VariableValues variables) => constant ?? Sum(variables);

    private double Sum(VariableValues variables)
    {
        var cost = 0.0;
        foreach (var part in parts)
        {
            var items = SizeOf(part.Size, variables) ?? part.Items;
            cost += part.Cost + (part.Below is null ? 0 : items * part.Below.Evaluate(variables));
        }

        return cost;
    }

    private static double? SizeOf(ValueNode? literal, VariableValues variables) => literal switch
    {
        IntValueNode number => Math.Max(0, double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture)),
        VariableNode variable when variables.TryGetValue(variable.Name.Value, out var value) && value is int number => Math.Max(0, number),
        _ => null,
    };

    private sealed class Analysis(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, Limits limits)
    {
        /// <param name="size">What a connection around says of the size of the lists in it.</param>
        public OperationCost Of(NamedType type, IEnumerable<SelectionSetNode> selectionSets, ValueNode? size)
        {
            OrderedDictionary<string, List<(NamedType Parent, FieldNode Node)>> groups = new(StringComparer.Ordinal);
            HashSet<string> visited = new(StringComparer.Ordinal);
            foreach (var selectionSet in selectionSets)
            {
                Gather(type, selectionSet, groups, visited);
            }

            List<Part> parts = [];
            foreach (var group in groups.Values)
            {
                if (schema.FieldOf(group[0].Parent, group[0].Node.Name.Value) is { } field)
                {
                    parts.Add(Of(field, group, size));
                }
            }

            return new(parts);
        }

        private Part Of(Field field, List<(NamedType Parent, FieldNode Node)> group, ValueNode? inherited)
        {
            var isList = field.Type.Nullable is ListType;
            var own = SizeArgument(field, group[0].Node);
            var below = field.Type.Named.IsComposite
                ? Of(field.Type.Named, group.Where(member => member.Node.SelectionSet is not null).Select(member => member.Node.SelectionSet!), isList ? null : own)
                : null;
            return new(field.Cost, isList ? own ?? inherited : null, isList ? field.ListSize ?? limits.AssumedListSize : 1, below);
        }

        private static ValueNode? SizeArgument(Field field, FieldNode node)
        {
            foreach (var name in SizeArguments)
            {
                if (field.Argument(name) is { } definition)
                {
                    var given = node.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
                    if ((given ?? definition.DefaultValue) is { } literal and not NullValueNode)
                    {
                        return literal;
                    }
                }
            }

            return null;
        }

        private void Gather(
            NamedType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<(NamedType, FieldNode)>> groups, HashSet<string> visited)
        {
            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        if (!groups.TryGetValue(field.ResponseKey, out var group))
                        {
                            groups.Add(field.ResponseKey, group = []);
                        }

                        group.Add((type, field));
                        break;
                    case InlineFragmentNode inline:
                        Gather(inline.TypeCondition is null ? type : schema.Type(inline.TypeCondition.Name.Value)!, inline.SelectionSet!, groups, visited);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                        var fragment = fragments[spread.Name.Value];
                        Gather(schema.Type(fragment.TypeCondition.Name.Value)!, fragment.SelectionSet, groups, visited);
                        break;
                }
            }
        }
    }
}
