using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>A field's resolver joined to what completes its values: all that execution needs, without reflection.</summary>
internal abstract class FieldBinding
{
    /// <summary>True when it takes all parents of its level at once.</summary>
    public virtual bool IsBatch => false;

    /// <summary>Resolves a plain property for one parent and writes it, as <see cref="Completer{T}.Write"/> does.</summary>
    public abstract bool Write(OperationContext operation, PlanField field, object parent);

    /// <summary>Resolves the field for all parents of a level.</summary>
    public abstract ValueTask<Column> Resolve(OperationContext operation, PlanField field, List<object> parents);
}

/// <summary>A resolver as the schema's author gave it, before the type of its field is known.</summary>
internal abstract class FieldResolver
{
    /// <summary>False for one that looks at its parent alone.</summary>
    public virtual bool SeesArguments => true;

    public abstract FieldBinding Bind(GraphQLType type);
}

internal sealed class PropertyResolver<TParent, TResult>(Func<TParent, TResult> resolve) : FieldResolver
{
    public override bool SeesArguments => false;

    public override FieldBinding Bind(GraphQLType type) => new PropertyBinding<TParent, TResult>(resolve, Completers.For<TResult>(type));
}

internal sealed class ContextResolver<TParent, TResult>(Func<TParent, IResolverContext, TResult> resolve) : FieldResolver
{
    public override FieldBinding Bind(GraphQLType type) => new ContextBinding<TParent, TResult>(resolve, Completers.For<TResult>(type));
}

internal sealed class BatchResolver<TParent, TResult>(Func<IReadOnlyList<TParent>, IResolverContext, ValueTask<IReadOnlyList<TResult>>> resolve) : FieldResolver
{
    public override FieldBinding Bind(GraphQLType type) => new BatchBinding<TParent, TResult>(resolve, Completers.For<TResult>(type));
}

/// <summary>A plain property. The schema sees to it that parents are <typeparamref name="TParent"/>.</summary>
internal sealed class PropertyBinding<TParent, TResult>(Func<TParent, TResult> resolve, Completer<TResult> completer) : FieldBinding
{
    public override bool Write(OperationContext operation, PlanField field, object parent) =>
        completer.Write(operation, field, resolve(Parents<TParent>.Cast(parent)));

    public override ValueTask<Column> Resolve(OperationContext operation, PlanField field, List<object> parents) =>
        new(Parents<TParent>.ResolveEach(operation, field, parents, resolve, completer));
}

internal sealed class ContextBinding<TParent, TResult>(Func<TParent, IResolverContext, TResult> resolve, Completer<TResult> completer) : FieldBinding
{
    public override bool Write(OperationContext operation, PlanField field, object parent) =>
        completer.Write(operation, field, resolve(Parents<TParent>.Cast(parent), operation.ContextOf(field)));

    public override ValueTask<Column> Resolve(OperationContext operation, PlanField field, List<object> parents)
    {
        var context = operation.ContextOf(field);
        return new(Parents<TParent>.ResolveEach(operation, field, parents, parent => resolve(parent, context), completer));
    }
}

internal sealed class BatchBinding<TParent, TResult>(
    Func<IReadOnlyList<TParent>, IResolverContext, ValueTask<IReadOnlyList<TResult>>> resolve, Completer<TResult> completer) : FieldBinding
{
    public override bool IsBatch => true;

    public override bool Write(OperationContext operation, PlanField field, object parent) =>
        throw new InvalidOperationException("A batch is resolved before it is written.");

    public override async ValueTask<Column> Resolve(OperationContext operation, PlanField field, List<object> parents)
    {
        var values = await resolve(new Parents<TParent>(parents), operation.ContextOf(field)).ConfigureAwait(false);
        return values.Count == parents.Count
            ? new Column<TResult>(completer, values).Collect(operation, field)
            : throw new InvalidOperationException($"{field.Coordinate}: expected one value for each of {parents.Count} parents, found {values.Count}.");
    }
}
