using System.Collections.Concurrent;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>A document that was parsed and found valid, with the plans of its operations.</summary>
internal sealed class PreparedDocument
{
    private readonly Dictionary<string, FragmentDefinitionNode> fragments = new(StringComparer.Ordinal);
    private readonly List<PreparedOperation> operations = [];

    public PreparedDocument(Schema schema, DocumentNode document)
    {
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments.TryAdd(fragment.Name.Value, fragment);
        }

        var conditions = Conditions.Variables(document);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            operations.Add(new(schema, document, operation, fragments, conditions));
        }
    }

    /// <summary>The operation to execute (GetOperation of the specification, section 6.1).</summary>
    /// <exception cref="GraphQLException">There is none of this name, or none named although there are several.</exception>
    public PreparedOperation Operation(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return operations.Count switch
            {
                1 => operations[0],
                0 => throw new GraphQLException("Must provide an operation.", ErrorCodes.BadUserInput),
                _ => throw new GraphQLException("Must provide operation name if query contains multiple operations.", ErrorCodes.BadUserInput),
            };
        }

        return operations.Find(operation => operation.Definition.Name?.Value == name) ??
            throw new GraphQLException($"Unknown operation named \"{name}\".", ErrorCodes.BadUserInput);
    }
}

/// <summary>An operation of a valid document, with a plan for each choice of its conditions that was made so far.</summary>
internal sealed class PreparedOperation
{
    private const int MostPlans = 16;

    private readonly Schema schema;
    private readonly DocumentNode document;
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> fragments;
    private readonly VariableNode[] conditions;
    private readonly ConcurrentDictionary<ulong, OperationPlan> plans = new();

    public PreparedOperation(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode definition,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        IReadOnlyList<VariableNode> conditions)
    {
        this.schema = schema;
        this.document = document;
        this.fragments = fragments;
        Definition = definition;
        this.conditions = [.. conditions.Where(condition => definition.VariableDefinitions.Any(variable => variable.Variable.Name.Value == condition.Name.Value))];
    }

    public OperationDefinitionNode Definition { get; }

    /// <summary>The values of the operation's variables, or what is wrong with them.</summary>
    public (VariableValues? Values, List<GraphQLError> Errors) Coerce(System.Text.Json.JsonElement variables) =>
        VariableCoercion.Coerce(document, Definition, schema.Type, variables);

    /// <exception cref="GraphQLException">A condition is null.</exception>
    public OperationPlan PlanFor(VariableValues variables)
    {
        var key = 0ul;
        for (var i = 0; i < conditions.Length; i++)
        {
            key = (key << 1) | (Value(conditions[i], variables) ? 1ul : 0ul);
        }

        if (conditions.Length <= 64 && plans.TryGetValue(key, out var known))
        {
            return known;
        }

        var plan = new OperationPlan(schema, document, Definition, fragments,
            conditions.ToDictionary(condition => condition.Name.Value, condition => Value(condition, variables), StringComparer.Ordinal));
        return conditions.Length <= 64 && plans.Count < MostPlans ? plans.GetOrAdd(key, plan) : plan;
    }

    private bool Value(VariableNode condition, VariableValues variables) =>
        variables.TryGetValue(condition.Name.Value, out var value) && value is bool flag ? flag : throw new GraphQLException(
            new GraphQLError("Argument \"if\" of non-null type \"Boolean!\" must not be null.") { Locations = [document.LocationOf(condition)] });
}
