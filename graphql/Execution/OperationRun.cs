using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Execution;

/// <summary>Runs a prepared operation once, within the time limit.</summary>
internal static class OperationRun
{
    public static async ValueTask<ExecutionResult> Execute(
        PreparedRequest prepared, ExecutionOptions options, object root, object? state, CancellationToken cancellationToken)
    {
        var plan = prepared.Plan!;

        // Without batches there is nothing to wait for: the cost bounds the time.
        using var deadline = plan.Root.Frontier.Length > 0 ? new CancellationTokenSource(options.Limits.Time, options.TimeProvider) : null;
        using var linked = deadline is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var operation = new OperationContext(plan, prepared.Variables!, options, state, linked?.Token ?? cancellationToken);
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

            return new(operation.Writer, operation.Errors) { State = state };
        }
        catch (OperationCanceledException) when (deadline is { IsCancellationRequested: true } && !cancellationToken.IsCancellationRequested)
        {
            operation.Writer.Position = 0;
            operation.Writer.WriteNull();
            var error = GraphQLException.Limit("time", (long)options.Limits.Time.TotalMilliseconds,
                $"The operation took longer than {options.Limits.Time.TotalSeconds} seconds, the limit. Ask for less at once.").Error;
            return new(operation.Writer, [error]) { State = state };
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
