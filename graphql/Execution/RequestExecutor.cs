using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;
using Investigate.GraphQL.Validation;

namespace Investigate.GraphQL.Execution;

/// <summary>Executes requests on a schema. One instance serves any number of threads; it keeps the documents it has seen.</summary>
public sealed class RequestExecutor(Schema schema, ExecutionOptions? options = null)
{
    public Schema Schema => schema;

    public ExecutionOptions Options { get; } = options ?? new();

    /// <summary>
    /// Executes a query or mutation. Faults of the request and of fields are part of the result; nothing is thrown for them.
    /// </summary>
    /// <param name="state">What resolvers get from <see cref="IResolverContext.State{T}"/>.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<ExecutionResult> Execute(GraphQLRequest request, object? state = null, CancellationToken cancellationToken = default)
    {
        if (Prepare(request, out var operation, out var variables, out var plan) is { } refusal)
        {
            return refusal;
        }

        return await Execute(plan!, variables!, RootValue, state, cancellationToken).ConfigureAwait(false);
    }

    private static object RootValue { get; } = new();

    private ExecutionResult? Prepare(GraphQLRequest request, out PreparedOperation? operation, out VariableValues? variables, out OperationPlan? plan)
    {
        (operation, variables, plan) = (null, null, null);
        var stage = ExecutionStage.Document;
        try
        {
            if (request.Query.Length > Options.Limits.DocumentBytes)
            {
                throw GraphQLException.Limit("documentBytes", Options.Limits.DocumentBytes,
                    $"The document has {request.Query.Length} bytes, more than {Options.Limits.DocumentBytes}, the limit. Split it into several requests.");
            }

            var document = Parser.Parse(request.Query, Options.Limits.Parser);
            stage = ExecutionStage.Validation;
            var errors = DocumentValidator.Validate(schema, document);
            if (errors.Count > 0)
            {
                return new(stage, errors);
            }

            var prepared = new PreparedDocument(schema, document);
            stage = ExecutionStage.Operation;
            operation = prepared.Operation(request.OperationName);
            if (request.QueriesOnly && operation.Definition.Operation != OperationType.Query)
            {
                stage = ExecutionStage.NotAllowed;
                throw new GraphQLException("Only queries are answered here. Send a mutation as POST.", ErrorCodes.BadUserInput);
            }

            stage = ExecutionStage.Variables;
            (variables, errors) = operation.Coerce(request.Variables);
            if (variables is null)
            {
                return new(stage, errors);
            }

            stage = ExecutionStage.Executed;
            plan = operation.PlanFor(variables);
            return null;
        }
        catch (GraphQLException error)
        {
            return stage == ExecutionStage.Executed ? NullData(error.Error) : new(stage, error.Error);
        }
    }

    private static ExecutionResult NullData(GraphQLError error)
    {
        var writer = new ResultWriter();
        writer.WriteNull();
        return new(writer, [error]);
    }

    private async ValueTask<ExecutionResult> Execute(
        OperationPlan plan, VariableValues variables, object root, object? state, CancellationToken cancellationToken)
    {
        var operation = new OperationContext(plan, variables, Options, state, cancellationToken);
        try
        {
            var level = new Level(plan.Root) { Parents = { root } };
            var isWritten = plan.Operation.Operation == OperationType.Mutation
                ? await ExecuteSerially(operation, level, root).ConfigureAwait(false)
                : await ExecuteLevels(operation, level, root).ConfigureAwait(false);
            if (!isWritten)
            {
                operation.Recover(0);
            }

            return new(operation.Writer, operation.Errors);
        }
        catch
        {
            operation.Dispose();
            throw;
        }
    }

    private static async ValueTask<bool> ExecuteLevels(OperationContext operation, Level level, object root)
    {
        if (level.Plan.Frontier.Length > 0)
        {
            await operation.ResolveLevels(level, level.Plan.Frontier).ConfigureAwait(false);
        }

        return operation.WriteObject(level.Plan, root, 0);
    }

    /// <summary>One root field after the other, each with all below it; what follows a field that fails the whole response is not run.</summary>
    private static async ValueTask<bool> ExecuteSerially(OperationContext operation, Level level, object root)
    {
        var fields = level.Plan.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].IsFrontier)
            {
                await operation.ResolveLevels(level, [fields[i]]).ConfigureAwait(false);
            }

            if (!operation.WriteRootField(level.Plan, i, root))
            {
                return false;
            }
        }

        operation.Writer.WriteRaw(fields.Length == 0 ? "{}"u8 : "}"u8);
        return true;
    }
}
