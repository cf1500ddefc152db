using System.Text;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>
/// An operation compiled for one choice of its <c>@skip</c> and <c>@include</c> conditions: fields merged, keys encoded, constant
/// arguments coerced. Shared by all requests that make this choice.
/// </summary>
internal sealed class OperationPlan
{
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> fragments;
    private readonly IReadOnlyDictionary<string, bool> conditions;
    private readonly Action<int> grow;
    private int fields;

    /// <param name="conditions">The value of each variable that a condition uses.</param>
    /// <param name="grow">Told the number of fields that are planned each time.</param>
    public OperationPlan(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        IReadOnlyDictionary<string, bool> conditions,
        Action<int> grow)
    {
        Schema = schema;
        Document = document;
        Operation = operation;
        this.fragments = fragments;
        this.conditions = conditions;
        this.grow = grow;
        Root = Compile(schema.RootType(operation.Operation)!, [operation.SelectionSet], null);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Operation { get; }

    public ObjectPlan Root { get; }

    /// <summary>How many fields were planned so far; it grows as objects of further types are met.</summary>
    public int Fields => Volatile.Read(ref fields);

    /// <summary>Plans what is asked of a field's value where it is of this type.</summary>
    public ObjectPlan Compile(ObjectType type, PlanField field) =>
        Compile(type, field.Nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!), field);

    private ObjectPlan Compile(ObjectType type, IEnumerable<SelectionSetNode> selectionSets, PlanField? parent)
    {
        OrderedDictionary<string, List<FieldNode>> groups = new(StringComparer.Ordinal);
        HashSet<string> visited = new(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets)
        {
            Collect(type, selectionSet, groups, visited);
        }

        var planned = new PlanField[groups.Count];
        for (var i = 0; i < planned.Length; i++)
        {
            planned[i] = Plan(type, groups.GetAt(i).Value, parent, isFirst: i == 0);
        }

        grow(planned.Length);
        return new(type, planned);
    }

    private PlanField Plan(ObjectType type, List<FieldNode> nodes, PlanField? parent, bool isFirst)
    {
        var definition = Schema.FieldOf(type, nodes[0].Name.Value)!;
        var field = new PlanField(Interlocked.Increment(ref fields) - 1, type, definition, nodes, parent,
            Encoding.ASCII.GetBytes($"{(isFirst ? "{" : ",")}\"{nodes[0].ResponseKey}\":"))
        {
            Arguments = new(definition.Arguments, nodes[0], nodes[0].Arguments, Document),
        };
        if (definition.Type.Named.IsComposite)
        {
            field.Selection = new(this, field);
        }

        field.IsFrontier = definition.Binding.IsBatch || field.Selection is { HasFrontier: true };
        return field;
    }

    /// <summary>CollectFields of the specification, section 6.3.2.</summary>
    private void Collect(ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> groups, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (!IsIncluded(selection.Directives))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!groups.TryGetValue(field.ResponseKey, out var group))
                    {
                        groups.Add(field.ResponseKey, group = []);
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet!, groups, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) &&
                    fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, groups, visited);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || (Schema.Type(condition.Name.Value) is { } found && Schema.IsPossible(found, type));

    private bool IsIncluded(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (Conditions.Of(directive) is { } condition && Conditions.Evaluate(condition, conditions) == (directive.Name.Value == "skip"))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The conditions of <c>@skip</c> and <c>@include</c>.</summary>
internal static class Conditions
{
    /// <summary>The value of <c>if</c>; null for any other directive.</summary>
    public static ValueNode? Of(DirectiveNode directive) =>
        directive.Name.Value is "skip" or "include" ? directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value : null;

    public static bool Evaluate(ValueNode condition, IReadOnlyDictionary<string, bool> variables) =>
        condition is VariableNode variable ? variables[variable.Name.Value] : ((BooleanValueNode)condition).Value;

    /// <summary>The variables that conditions anywhere in the document use, without repetition.</summary>
    public static IReadOnlyList<VariableNode> Variables(DocumentNode document)
    {
        Dictionary<string, VariableNode> found = new(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            Gather(definition is OperationDefinitionNode operation ? operation.SelectionSet : (definition as FragmentDefinitionNode)?.SelectionSet, found);
        }

        return [.. found.Values];
    }

    private static void Gather(SelectionSetNode? selectionSet, Dictionary<string, VariableNode> found)
    {
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            foreach (var directive in selection.Directives)
            {
                if (Of(directive) is VariableNode variable)
                {
                    found.TryAdd(variable.Name.Value, variable);
                }
            }

            Gather(selection.SelectionSet, found);
        }
    }
}
