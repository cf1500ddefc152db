namespace Investigate.GraphQL.Execution;

/// <summary>
/// One execution of an operation. First all batches are resolved, level by level; then the response is written in one pass, plain
/// properties being asked as they are written. An error takes back what was written, up to the nearest position that can be null.
/// </summary>
internal sealed partial class OperationContext(OperationPlan plan, VariableValues variables, ExecutionOptions options, object? state, CancellationToken cancellation)
    : IDisposable
{
    private readonly List<GraphQLError> errors = [];
    private ResolverContext?[] contexts = [];
    private Column?[] columns = [];
    private PathSegment[] path = new PathSegment[16];
    private int depth;
    private int batchesWritten;
    private int batchesBeforeFailure;

    public ResultWriter Writer { get; } = new();

    public OperationPlan Plan => plan;

    public VariableValues Variables => variables;

    public object? State => state;

    public CancellationToken Cancellation => cancellation;

    public List<GraphQLError> Errors => errors;

    public ResolverContext ContextOf(PlanField field)
    {
        if (field.Index >= contexts.Length)
        {
            Array.Resize(ref contexts, Math.Max(plan.Fields, field.Index + 1));
        }

        return contexts[field.Index] ??= new(this, field);
    }

    public Frontier FrontierOf(PlanField field) => columns[field.Index]!.Frontier!;

    /// <summary>Resolves the given fields of a level, then everything below them that is not written as a plain property.</summary>
    public async ValueTask ResolveLevels(Level root, PlanField[] fields)
    {
        List<Level> current = [root];
        while (current.Count > 0)
        {
            List<Level> next = [];
            foreach (var level in current)
            {
                foreach (var field in level == root ? fields : level.Plan.Frontier)
                {
                    cancellation.ThrowIfCancellationRequested();
                    var column = await Resolve(field, level).ConfigureAwait(false);
                    SetColumn(field, column);
                    next.AddRange(column.Frontier?.Levels.Where(below => below.Plan.Frontier.Length > 0) ?? []);
                }
            }

            current = next;
        }
    }

    /// <summary>Writes an object with all its fields; false when a field that must not be null failed.</summary>
    /// <param name="index">Its number among the parents of its level, where it has one.</param>
    public bool WriteObject(ObjectPlan plan, object value, int index)
    {
        var fields = plan.Fields;
        if (fields.Length == 0)
        {
            Writer.WriteRaw("{}"u8);
            return true;
        }

        var slot = Push();
        var batches = batchesWritten;
        Failure failure = default;
        for (var i = 0; i < fields.Length;)
        {
            if (!WriteFields(fields, ref i, fields.Length, value, index, slot, isLateAlready: failure.Delay == 1))
            {
                if (Failed.Delay == 0)
                {
                    failure = Failed with { Delay = batchesBeforeFailure > batches ? 1 : 0 };
                    break;
                }

                failure = failure.Error is null ? Failed : failure;
            }
        }

        Pop(slot);
        Failed = failure;
        Writer.WriteRaw("}"u8);
        return failure.Error is null;
    }

    /// <summary>Writes one field of the root, for operations that run their root fields one after the other.</summary>
    public bool WriteRootField(ObjectPlan plan, int position, object value)
    {
        var slot = Push();
        var i = position;
        var isWritten = WriteFields(plan.Fields, ref i, position + 1, value, 0, slot, isLateAlready: false);
        Pop(slot);
        return isWritten;
    }

    public void Dispose() => Writer.Dispose();

    /// <summary>True for the exception that our own cancellation raises; it ends the execution instead of failing a field.</summary>
    public bool IsCancellation(Exception error) => error is OperationCanceledException && cancellation.IsCancellationRequested;

    public bool IsOverLimit(int items) => items > options.Limits.ListSize;

    /// <summary>True, with the error recorded, for a list longer than the limit.</summary>
    public bool IsTooLong(int items, PlanField field, bool isNonNull)
    {
        if (IsOverLimit(items))
        {
            Fail(GraphQLException.Limit("listSize", options.Limits.ListSize,
                $"The list has {items} items, more than {options.Limits.ListSize}, the limit. Ask for fewer at once, page by page."), field, isNonNull);
            return true;
        }

        return false;
    }

    /// <summary>Writes fields from i on; false when one that must not be null failed, with i behind it.</summary>
    private bool WriteFields(PlanField[] fields, ref int i, int end, object value, int index, int slot, bool isLateAlready)
    {
        var start = 0;
        var batches = batchesWritten;
        try
        {
            while (i < end)
            {
                var field = fields[i];
                batches = batchesWritten;
                Writer.WriteRaw(field.Key);
                start = Writer.Position;
                if (field.IsInPath)
                {
                    path[slot].Field = field;
                }

                var isWritten = field.IsFrontier
                    ? WriteColumn(field, index, isLateAlready)
                    : field.Binding.Write(this, field, value);
                i++;
                if (!isWritten)
                {
                    batchesBeforeFailure = batches;
                    return false;
                }
            }

            return true;
        }
        catch (Exception error) when (!IsCancellation(error))
        {
            var field = fields[i++];
            path[slot].Field = field;
            batchesBeforeFailure = batches;
            Fail(error, field, field.IsNonNull);
            Pop(slot + 1);
            if (field.IsNonNull)
            {
                return false;
            }

            Writer.Position = start;
            Writer.WriteNull();
            return true;
        }
    }

    /// <summary>Writes a field that was resolved for its whole level.</summary>
    /// <param name="isLateAlready">True when a batch before it has failed the object: what other batches gave is no longer looked at.</param>
    private bool WriteColumn(PlanField field, int index, bool isLateAlready)
    {
        var isBatch = field.Binding.IsBatch;
        if (isBatch)
        {
            batchesWritten++;
            if (isLateAlready)
            {
                return true;
            }
        }

        if (columns[field.Index]!.Write(this, field, index))
        {
            return true;
        }

        Failed = Failed with { Delay = Failed.Delay + (isBatch ? 1 : 0) };
        return false;
    }

    private async ValueTask<Column> Resolve(PlanField field, Level level)
    {
        try
        {
            return await field.Binding.Resolve(this, field, level.Parents).ConfigureAwait(false);
        }
        catch (Exception error) when (!IsCancellation(error))
        {
            return new FailedColumn(Map(error));
        }
    }

    private void SetColumn(PlanField field, Column column)
    {
        if (field.Index >= columns.Length)
        {
            Array.Resize(ref columns, Math.Max(plan.Fields, field.Index + 1));
        }

        columns[field.Index] = column;
    }
}
