using System.Runtime.CompilerServices;

namespace Investigate.GraphQL.Execution;

internal sealed partial class OperationContext
{
    /// <summary>A step from the root to what is being written: a field, or an index in a list when it is not negative.</summary>
    private struct PathSegment
    {
        public PlanField? Field;
        public int Index;
    }

    /// <param name="Delay">
    /// 0 for the failure of a plain property, which cuts its siblings short. Of a batch one more than of the failure within its value: its
    /// siblings were resolved with it, so they are still written for their errors, as in graphql-js, where asynchronous fields fail last.
    /// </param>
    public readonly record struct Failure(GraphQLError? Error, int Delay);

    /// <summary>Opens a segment of the path; returns its position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Push()
    {
        if (depth == path.Length)
        {
            Array.Resize(ref path, path.Length * 2);
        }

        path[depth].Index = -1;
        return depth++;
    }

    /// <summary>Closes the segment at this position and all after it.</summary>
    public void Pop(int position) => depth = position;

    public void SetIndex(int position, int index) => path[position].Index = index;

    /// <summary>The failure of what must not be null, on its way up to the nearest position that can be.</summary>
    public Failure Failed { get; set; }

    /// <summary>Takes an error at what is being written: it is recorded where null can stand for the value, else it goes on its way up.</summary>
    public void Fail(Exception error, PlanField field, bool isNonNull) => Fail(Map(error), field, isNonNull);

    /// <inheritdoc cref="Fail(Exception, PlanField, bool)"/>
    public void Fail(GraphQLError error, PlanField field, bool isNonNull)
    {
        if (path[depth - 1].Index < 0)
        {
            path[depth - 1].Field = field;
        }

        var located = Locate(error, field, CurrentPath());
        if (isNonNull)
        {
            Failed = new(located, 0);
        }
        else
        {
            errors.Add(located);
        }
    }

    /// <summary>A failure has reached a position that can be null: it is recorded, and what was written there since is taken back.</summary>
    public void Recover(int position)
    {
        errors.Add(Failed.Error!);
        Failed = default;
        Writer.Position = position;
        Writer.WriteNull();
    }

    /// <summary>Response keys and indices down to the field; of one that is resolved for a whole level the keys alone.</summary>
    public IReadOnlyList<object> PathOf(PlanField field)
    {
        if (depth > 0)
        {
            path[depth - 1].Field = field;
            return CurrentPath();
        }

        List<object> keys = [];
        for (var step = field; step is not null; step = step.ParentField)
        {
            keys.Insert(0, step.ResponseKey);
        }

        return keys;
    }

    private object[] CurrentPath()
    {
        var steps = new object[depth];
        for (var i = 0; i < depth; i++)
        {
            steps[i] = path[i].Index >= 0 ? path[i].Index : path[i].Field!.ResponseKey;
        }

        return steps;
    }

    /// <summary>The error that a client sees of an exception: its own where it is meant for clients, else one that tells nothing.</summary>
    public GraphQLError Map(Exception error) => options.Map(error);

    public GraphQLError Locate(GraphQLError error, PlanField field, IReadOnlyList<object>? at) => error with
    {
        Path = error.Path ?? at,
        Locations = error.Locations.Count > 0 ? error.Locations : [.. field.Nodes.Select(plan.Document.LocationOf)],
    };
}
