using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Validation;

/// <content>Fields and inline fragments (specification, sections 5.3 and 5.5.1).</content>
internal sealed partial class DocumentValidator
{
    private const int DeepestIntrospectionList = 3;

    private static readonly string[] IntrospectionLists = ["fields", "interfaces", "possibleTypes", "inputFields"];

    private readonly Dictionary<string, int> introspectionDepthOf = new(StringComparer.Ordinal);
    private FieldConflicts conflicts = null!;

    /// <param name="type">What the fields are selected on; null where an error before left it unknown.</param>
    private void Visit(SelectionSetNode selectionSet, NamedType? type, SyntaxNode owner)
    {
        var parent = type is { IsComposite: true } ? type : null;
        conflicts.Check(selectionSet, parent, owner);
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Visit(field, parent);
                    break;
                case InlineFragmentNode inline:
                    Visit(inline, parent, type);
                    break;
                case FragmentSpreadNode spread:
                    Visit(spread, parent);
                    break;
            }
        }
    }

    private void Visit(FieldNode field, NamedType? parent)
    {
        var definition = parent is null ? null : schema.FieldOf(parent, field.Name.Value);
        if (definition is not null)
        {
            CheckLeaf(field, definition.Type);
        }
        else if (parent is not null)
        {
            Report($"Cannot query field \"{field.Name.Value}\" on type \"{parent.Name}\"." + SuggestFor(field.Name.Value, parent), field);
        }

        CheckUnique(field.Directives);
        CheckUnique(field.Arguments);
        if (field.Name.Value is "__schema" or "__type" && IsIntrospectionTooDeep(field))
        {
            Report("Maximum introspection depth exceeded", field);
        }

        foreach (var argument in field.Arguments)
        {
            var expected = definition?.Argument(argument.Name.Value);
            if (definition is not null && expected is null)
            {
                Report($"Unknown argument \"{argument.Name.Value}\" on field \"{parent!.Name}.{definition.Name}\"." +
                    Suggestions.DidYouMean(Suggestions.For(argument.Name.Value, definition.Arguments.Select(known => known.Name))), argument);
            }

            Visit(argument.Value, expected?.Type, expected, null);
        }

        Visit(field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is not null)
        {
            Visit(field.SelectionSet, definition?.Type.Named, field);
        }

        foreach (var required in definition?.Arguments ?? [])
        {
            if (required.IsRequired && !field.Arguments.Any(argument => argument.Name.Value == required.Name))
            {
                Report($"Field \"{definition!.Name}\" argument \"{required.Name}\" of type \"{required.Type}\" is required, but it was not provided.", field);
            }
        }
    }

    private void CheckLeaf(FieldNode field, GraphQLType type)
    {
        if (type.Named.IsLeaf)
        {
            if (field.SelectionSet is not null)
            {
                Report($"Field \"{field.Name.Value}\" must not have a selection since type \"{type}\" has no subfields.", field.SelectionSet);
            }
        }
        else if (field.SelectionSet is null)
        {
            Report($"Field \"{field.Name.Value}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field.Name.Value} {{ ... }}\"?", field);
        }
    }

    private string SuggestFor(string name, NamedType type)
    {
        var types = SuggestTypes(name, type);
        return types.Count > 0
            ? Suggestions.DidYouMean("to use an inline fragment on", types)
            : Suggestions.DidYouMean(Suggestions.For(name, (type as ComplexType)?.Fields.Select(field => field.Name) ?? []));
    }

    /// <summary>Types that may stand at an abstract one and have the field: those that most others share first.</summary>
    private List<string> SuggestTypes(string name, NamedType type)
    {
        if (!type.IsAbstract)
        {
            return [];
        }

        Dictionary<ComplexType, int> uses = [];
        foreach (var possible in schema.PossibleTypesOf(type).Where(possible => possible.Field(name) is not null))
        {
            uses[possible] = 1;
            foreach (var shared in possible.Interfaces.Where(shared => shared.Field(name) is not null))
            {
                uses[shared] = uses.GetValueOrDefault(shared) + 1;
            }
        }

        List<ComplexType> found = [.. uses.Keys];
        found.Sort((a, b) =>
            uses[a] != uses[b] ? uses[b] - uses[a]
            : a is InterfaceType && schema.IsSubtype(b, a) ? -1
            : b is InterfaceType && schema.IsSubtype(a, b) ? 1
            : Suggestions.NaturalOrder.Compare(a.Name, b.Name));
        return [.. found.Select(candidate => candidate.Name)];
    }

    private void Visit(InlineFragmentNode inline, NamedType? parent, NamedType? enclosing)
    {
        var type = inline.TypeCondition is { } condition ? schema.Type(condition) as NamedType : enclosing;
        if (inline.TypeCondition is not null && type is { IsComposite: false })
        {
            Report($"Fragment cannot condition on non composite type \"{inline.TypeCondition}\".", inline.TypeCondition);
        }

        if (type is { IsComposite: true } && parent is not null && !schema.Overlap(type, parent))
        {
            Report($"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", inline);
        }

        CheckUnique(inline.Directives);
        if (inline.TypeCondition is not null)
        {
            CheckKnown(inline.TypeCondition);
        }

        Visit(inline.Directives, DirectiveLocation.InlineFragment);
        Visit(inline.SelectionSet!, type, inline);
    }

    /// <summary>The rule "Subscriptions with a single root field".</summary>
    private void CheckSingleField(OperationDefinitionNode operation, ObjectType root)
    {
        OrderedDictionary<string, List<FieldNode>> fields = new(StringComparer.Ordinal);
        List<DirectiveNode> conditions = [];
        Gather(operation.SelectionSet, root, fields, conditions, new(StringComparer.Ordinal));
        var prefix = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        if (conditions.Count > 0)
        {
            Report($"{prefix} must not use `@skip` or `@include` directives in the top level selection.", conditions);
        }

        if (fields.Count > 1)
        {
            Report($"{prefix} must select only one top level field.", [.. fields.Values.Skip(1).SelectMany(group => group)]);
        }

        foreach (var group in fields.Values.Where(group => group[0].Name.Value.StartsWith("__", StringComparison.Ordinal)))
        {
            Report($"{prefix} must not select an introspection top level field.", [.. group]);
        }
    }

    private void Gather(
        SelectionSetNode selectionSet,
        ObjectType type,
        OrderedDictionary<string, List<FieldNode>> fields,
        List<DirectiveNode> conditions,
        HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"));
            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseKey, out var group))
                    {
                        fields.Add(field.ResponseKey, group = []);
                    }

                    group.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Gather(inline.SelectionSet!, type, fields, conditions, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && fragments.TryGetValue(spread.Name.Value, out var fragment) &&
                    Applies(fragment.TypeCondition, type):
                    Gather(fragment.SelectionSet, type, fields, conditions, visited);
                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || (schema.Type(condition.Name.Value) is { } found && schema.IsPossible(found, type));

    /// <summary>Lists of introspection nested three deep multiply without end: fields of types of fields.</summary>
    private bool IsIntrospectionTooDeep(FieldNode field) => DepthOf(field.SelectionSet) >= DeepestIntrospectionList;

    /// <summary>How many introspection lists nest below, fragments included.</summary>
    private int DepthOf(SelectionSetNode? selectionSet)
    {
        var deepest = 0;
        foreach (var selection in selectionSet?.Selections ?? [])
        {
            var depth = selection switch
            {
                FragmentSpreadNode spread => DepthOf(spread.Name.Value),
                FieldNode field when Array.IndexOf(IntrospectionLists, field.Name.Value) >= 0 => 1 + DepthOf(field.SelectionSet),
                _ => DepthOf(selection.SelectionSet),
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private int DepthOf(string fragment)
    {
        if (introspectionDepthOf.TryGetValue(fragment, out var known))
        {
            return known;
        }

        introspectionDepthOf[fragment] = 0;
        return fragments.TryGetValue(fragment, out var definition)
            ? introspectionDepthOf[fragment] = DepthOf(definition.SelectionSet)
            : 0;
    }
}
