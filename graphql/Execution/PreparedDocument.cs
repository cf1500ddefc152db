using System.Collections.Concurrent;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>What became of a document: it is ready, or it was refused.</summary>
internal sealed record Preparation(PreparedDocument? Document, ExecutionStage Stage, IReadOnlyList<GraphQLError> Errors)
{
    public Preparation(PreparedDocument document)
        : this(document, ExecutionStage.Executed, [])
    {
    }
}

/// <summary>A document that was parsed and found valid, with the plans of its operations.</summary>
internal sealed class PreparedDocument
{
    private const int BytesOfToken = 120;

    private readonly Dictionary<string, FragmentDefinitionNode> fragments = new(StringComparer.Ordinal);
    private readonly List<PreparedOperation> operations = [];
    private long bytes;

    public PreparedDocument(Schema schema, DocumentNode document, Limits limits)
    {
        bytes = document.Source.Length + ((long)document.Tokens * BytesOfToken);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            fragments.TryAdd(fragment.Name.Value, fragment);
        }

        var conditions = Conditions.Variables(document);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            operations.Add(new(schema, document, operation, fragments, conditions, OperationCost.Of(schema, operation, fragments, limits), Grow));
        }
    }

    /// <summary>Told the bytes by which it grew; null while nobody counts them.</summary>
    public Action<long>? Grown { get; set; }

    /// <summary>What it takes in memory, by estimate; it grows with each plan.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Set when it is used; what evicts documents resets it.</summary>
    public bool IsUsed { get; set; }

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

    private void Grow(long by)
    {
        Interlocked.Add(ref bytes, by);
        Grown?.Invoke(by);
    }
}

/// <summary>An operation of a valid document, with a plan for each choice of its conditions that was made so far.</summary>
internal sealed class PreparedOperation
{
    private const int BytesOfField = 500;
    private const int MostPlans = 16;

    private readonly Schema schema;
    private readonly DocumentNode document;
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> fragments;
    private readonly VariableNode[] conditions;
    private readonly OperationCost cost;
    private readonly Action<long> grow;
    private readonly ConcurrentDictionary<ulong, OperationPlan> plans = new();

    public PreparedOperation(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode definition,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        IReadOnlyList<VariableNode> conditions,
        OperationCost cost,
        Action<long> grow)
    {
        this.schema = schema;
        this.document = document;
        this.fragments = fragments;
        this.cost = cost;
        this.grow = grow;
        Definition = definition;
        this.conditions = [.. conditions.Where(condition => definition.VariableDefinitions.Any(variable => variable.Variable.Name.Value == condition.Name.Value))];
    }

    public OperationDefinitionNode Definition { get; }

    /// <summary>The values of the operation's variables, or what is wrong with them.</summary>
    public (VariableValues? Values, List<GraphQLError> Errors) Coerce(System.Text.Json.JsonElement variables) =>
        VariableCoercion.Coerce(document, Definition, schema.Type, variables);

    /// <exception cref="GraphQLException">The operation costs more than the limit.</exception>
    public void CheckCost(VariableValues variables, Limits limits)
    {
        var found = cost.Evaluate(variables);
        if (found > limits.Cost)
        {
            throw GraphQLException.Limit("cost", limits.Cost, $"The operation may return {Inspect.Number(found)} values, counted with the cost of their fields, " +
                $"more than {limits.Cost}, the limit. Ask for fewer items at once (first, last, limit), or for fewer fields.");
        }
    }

    /// <exception cref="GraphQLException">A condition is null.</exception>
    public OperationPlan PlanFor(VariableValues variables)
    {
        var key = 0ul;
        foreach (var condition in conditions)
        {
            key = (key << 1) | (Value(condition, variables) ? 1ul : 0ul);
        }

        if (conditions.Length <= 64 && plans.TryGetValue(key, out var known))
        {
            return known;
        }

        var isKept = conditions.Length <= 64 && plans.Count < MostPlans;
        var plan = new OperationPlan(schema, document, Definition, fragments,
            conditions.ToDictionary(condition => condition.Name.Value, condition => Value(condition, variables), StringComparer.Ordinal),
            fields => grow(isKept ? (long)fields * BytesOfField : 0));
        return isKept ? plans.GetOrAdd(key, plan) : plan;
    }

    private bool Value(VariableNode condition, VariableValues variables) =>
        variables.TryGetValue(condition.Name.Value, out var value) && value is bool flag ? flag : throw new GraphQLException(
            new GraphQLError("Argument \"if\" of non-null type \"Boolean!\" must not be null.") { Locations = [document.LocationOf(condition)] });
}
