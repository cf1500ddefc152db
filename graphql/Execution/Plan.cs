using System.Collections.Concurrent;
using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>A field of the response: all fields of the document that share its key, merged.</summary>
internal sealed class PlanField(int index, ObjectType parent, Field definition, IReadOnlyList<FieldNode> nodes, PlanField? parentField, byte[] key)
{
    /// <summary>Number within the operation, for what execution keeps per field.</summary>
    public int Index => index;

    public ObjectType Parent => parent;

    public Field Field => definition;

    public IReadOnlyList<FieldNode> Nodes => nodes;

    /// <summary>The field of whose value this is a part; null at the root.</summary>
    public PlanField? ParentField => parentField;

    public string ResponseKey => nodes[0].ResponseKey;

    /// <summary>What is written before the value: a brace or comma, the key, a colon.</summary>
    public byte[] Key => key;

    public FieldBinding Binding { get; } = definition.Binding;

    public bool IsNonNull { get; } = definition.Type.IsNonNull;

    /// <summary>True when it must stand in the path while its value is written.</summary>
    public bool IsInPath { get; } = definition.Type.Named.IsComposite || definition.Type.Nullable.Kind == TypeKind.List;

    public required ArgumentPlan Arguments { get; init; }

    /// <summary>What is asked of the value; null for a leaf.</summary>
    public SelectionPlan? Selection { get; set; }

    /// <summary>True when its values are resolved for a whole level before anything is written: it is a batch, or has one below.</summary>
    public bool IsFrontier { get; set; }

    /// <summary>Type and name as messages show them.</summary>
    public string Coordinate => $"{parent.Name}.{definition.Name}";
}

/// <summary>The fields asked of one object type at one position of the operation.</summary>
internal sealed class ObjectPlan(ObjectType type, PlanField[] fields)
{
    public ObjectType Type => type;

    public PlanField[] Fields => fields;

    /// <summary>Those that are resolved level by level.</summary>
    public PlanField[] Frontier { get; } = [.. fields.Where(field => field.IsFrontier)];
}

/// <summary>What is asked at one position of the operation, for each object type that may stand there.</summary>
internal sealed class SelectionPlan
{
    private readonly OperationPlan operation;
    private readonly PlanField field;
    private readonly NamedType type;
    private readonly ConcurrentDictionary<ObjectType, ObjectPlan>? plans;

    public SelectionPlan(OperationPlan operation, PlanField field)
    {
        this.operation = operation;
        this.field = field;
        type = field.Field.Type.Named;
        if (type is ObjectType only)
        {
            Single = operation.Compile(only, field);
            HasFrontier = Single.Frontier.Length > 0;
        }
        else
        {
            plans = new();
            HasFrontier = operation.Schema.CanReachBatch(type);
        }
    }

    /// <summary>The plan of the object type, where no other can stand here; else null.</summary>
    public ObjectPlan? Single { get; }

    /// <summary>True when a batch may be below; of an interface or union whenever one of its types can lead to one.</summary>
    public bool HasFrontier { get; }

    /// <summary>The plan for a value.</summary>
    /// <exception cref="GraphQLException">The value is of no type that may stand here.</exception>
    public ObjectPlan PlanOf(object value)
    {
        if (Single is null)
        {
            return For(operation.Schema.PossibleTypes(type).TypeOf(value, field.Coordinate));
        }

        return Single.Type.IsInstance(value)
            ? Single
            : throw new GraphQLException($"Expected value of type \"{type.Name}\" but got: {Inspect.Value(value)}.");
    }

    /// <summary>The plans for all object types that may stand here.</summary>
    public IEnumerable<ObjectPlan> All() => Single is not null ? [Single] : operation.Schema.PossibleTypes(type).Types.Select(For);

    private ObjectPlan For(ObjectType found) => plans!.TryGetValue(found, out var plan) ? plan : plans.GetOrAdd(found, operation.Compile(found, field));
}
