using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Validation;

/// <content>Variables (specification, section 5.8).</content>
internal sealed partial class DocumentValidator
{
    private readonly Dictionary<SyntaxNode, List<VariableUsage>> usagesOf = [];
    private List<VariableUsage> usages = [];

    /// <summary>A place where a variable is used.</summary>
    /// <param name="Type">What the place expects; null where that is unknown.</param>
    /// <param name="Owner">The input object whose field the place is; null for others.</param>
    private readonly record struct VariableUsage(VariableNode Variable, GraphQLType? Type, bool HasDefault, InputObjectType? Owner);

    /// <summary>What follows is used by this operation or fragment.</summary>
    private void BeginUsages(DefinitionNode definition) => usagesOf[definition] = usages = [];

    private void Visit(VariableDefinitionNode variable)
    {
        var type = schema.Type(variable.Type);
        if (type is { IsInput: false })
        {
            Report($"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{variable.Type}\".", variable.Type);
        }

        CheckUnique(variable.Directives);
        CheckKnown(variable.Type);
        if (variable.DefaultValue is not null)
        {
            Visit(variable.DefaultValue, type is { IsInput: true } ? type : null, null, null);
        }

        Visit(variable.Directives, DirectiveLocation.VariableDefinition);
    }

    private void CheckVariables(OperationDefinitionNode operation)
    {
        Dictionary<string, VariableDefinitionNode> defined = new(StringComparer.Ordinal);
        foreach (var variable in operation.VariableDefinitions)
        {
            defined[variable.Variable.Name.Value] = variable;
        }

        List<VariableUsage> all = [.. usagesOf[operation]];
        foreach (var fragment in Reached([operation.SelectionSet]))
        {
            all.AddRange(usagesOf.GetValueOrDefault(fragment) ?? []);
        }

        var name = operation.Name?.Value;
        foreach (var usage in all.Where(usage => !defined.ContainsKey(usage.Variable.Name.Value)))
        {
            Report(name is null
                ? $"Variable \"{usage.Variable}\" is not defined."
                : $"Variable \"{usage.Variable}\" is not defined by operation \"{name}\".", usage.Variable, operation);
        }

        var used = all.Select(usage => usage.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var variable in operation.VariableDefinitions.Where(variable => !used.Contains(variable.Variable.Name.Value)))
        {
            Report(name is null
                ? $"Variable \"{variable.Variable}\" is never used."
                : $"Variable \"{variable.Variable}\" is never used in operation \"{name}\".", variable);
        }

        foreach (var usage in all)
        {
            if (usage.Type is not null && defined.TryGetValue(usage.Variable.Name.Value, out var definition) && schema.Type(definition.Type) is { } type)
            {
                CheckPosition(usage, definition, type);
            }
        }
    }

    private void CheckPosition(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        if (!IsAllowed(usage, definition, type))
        {
            Report($"Variable \"{usage.Variable}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".", definition, usage.Variable);
        }

        if (usage.Owner is { IsOneOf: true } && !type.IsNonNull)
        {
            Report($"Variable \"{usage.Variable}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{usage.Owner}\".",
                definition, usage.Variable);
        }
    }

    /// <summary>IsVariableUsageAllowed of the specification.</summary>
    private bool IsAllowed(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        if (usage.Type is not NonNullType expected || type.IsNonNull)
        {
            return schema.IsSubtype(type, usage.Type!);
        }

        var hasDefault = definition.DefaultValue is not null and not NullValueNode || usage.HasDefault;
        return hasDefault && schema.IsSubtype(type, expected.Nullable);
    }
}
