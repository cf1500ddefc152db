namespace Investigate.GraphQL.Execution;

/// <summary>All objects of one object type at one position of the operation, across all lists, in the order of the response.</summary>
internal sealed class Level(ObjectPlan plan)
{
    public ObjectPlan Plan => plan;

    public List<object> Parents { get; } = [];
}

/// <summary>The objects that a field gave to all its parents: the levels below it, and for each parent where its own objects begin.</summary>
internal sealed class Frontier(PlanField field, int parents)
{
    private readonly int[] starts = new int[parents];
    private readonly List<(ObjectPlan? Plan, int Index)> objects = [];
    private int cursor;

    /// <summary>One for each object type that was met, in the order of meeting.</summary>
    public List<Level> Levels { get; } = [];

    /// <summary>Gathering: what follows belongs to this parent.</summary>
    public void Begin(int parent) => starts[parent] = objects.Count;

    public void Add(object value)
    {
        ObjectPlan plan;
        try
        {
            plan = field.Selection!.PlanOf(value);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Of no possible type: it is met again, and reported with its path, when it is written.
            objects.Add((null, 0));
            return;
        }

        var level = Levels.Find(candidate => candidate.Plan == plan);
        if (level is null)
        {
            level = new(plan);
            Levels.Add(level);
        }

        objects.Add((plan, level.Parents.Count));
        level.Parents.Add(value);
    }

    /// <summary>Writing: goes back to the first object of this parent.</summary>
    public void Rewind(int parent) => cursor = starts[parent];

    /// <summary>The next object of the parent: its plan, null where it has none, and its index in the level.</summary>
    public (ObjectPlan? Plan, int Index) Next() => objects[cursor++];
}

/// <summary>The values of one field for all parents of a level.</summary>
internal abstract class Column
{
    /// <summary>Where the values are objects: the levels below.</summary>
    public Frontier? Frontier { get; protected set; }

    /// <inheritdoc cref="Completer{T}.Write"/>
    public abstract bool Write(OperationContext operation, PlanField field, int parent);
}

internal sealed class Column<T>(Completer<T> completer, IReadOnlyList<T> values) : Column
{
    public override bool Write(OperationContext operation, PlanField field, int parent)
    {
        Frontier?.Rewind(parent);
        return completer.Write(operation, field, values[parent]);
    }

    public Column<T> Collect(OperationContext operation, PlanField field)
    {
        if (field.Selection is null)
        {
            return this;
        }

        Frontier = new(field, values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            Frontier.Begin(i);
            completer.Collect(operation, field, values[i], Frontier);
        }

        return this;
    }
}

/// <summary>A field that failed for all its parents.</summary>
internal sealed class FailedColumn(GraphQLError error) : Column
{
    public override bool Write(OperationContext operation, PlanField field, int parent)
    {
        operation.Fail(error, field, field.IsNonNull);
        if (!field.IsNonNull)
        {
            operation.Writer.WriteNull();
        }

        return !field.IsNonNull;
    }
}
