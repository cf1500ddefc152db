using Investigate.GraphQL.Execution;

namespace Investigate.GraphQL.Types;

/// <summary>Writes what a type says of itself into the type.</summary>
internal abstract class TypeDescriptor<TSelf>(NamedType type) : ITypeDescriptor<TSelf>
    where TSelf : class
{
    public TSelf Name(string name)
    {
        type.Name = name;
        return (TSelf)(object)this;
    }

    public TSelf Description(string description)
    {
        type.Description = description;
        return (TSelf)(object)this;
    }
}

/// <summary>Writes what a field says of itself into its <see cref="Field"/>.</summary>
internal abstract class FieldDescriptor<TSelf>(Field defined) : IFieldDescriptor<TSelf>
    where TSelf : class
{
    protected Field Defined => defined;

    private TSelf Self => (TSelf)(object)this;

    public TSelf Type(string type)
    {
        defined.TypeReference = type;
        return Self;
    }

    public TSelf Description(string description)
    {
        defined.Description = description;
        return Self;
    }

    public TSelf Deprecated(string? reason = null)
    {
        defined.DeprecationReason = reason ?? DirectiveType.DefaultReason;
        return Self;
    }

    public TSelf Argument(string name, string type, object? defaultValue = null, string? description = null, string? deprecationReason = null)
    {
        defined.DefinedArguments.Add(new(name)
        {
            TypeReference = type,
            DefaultObject = defaultValue,
            Description = description,
            DeprecationReason = deprecationReason,
        });
        return Self;
    }

    public TSelf Cost(int cost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cost);
        defined.Cost = cost;
        return Self;
    }

    public TSelf ListSize(int items)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        defined.ListSize = items;
        return Self;
    }
}

internal sealed class ObjectFieldDescriptor<T>(Field field) : FieldDescriptor<IObjectFieldDescriptor<T>>(field), IObjectFieldDescriptor<T>
{
    public IObjectFieldDescriptor<T> Resolve<TResult>(Func<T, TResult> resolve)
    {
        Defined.Resolver = new PropertyResolver<T, TResult>(resolve);
        return this;
    }

    public IObjectFieldDescriptor<T> Resolve<TResult>(Func<T, IResolverContext, TResult> resolve)
    {
        Defined.Resolver = new ContextResolver<T, TResult>(resolve);
        return this;
    }

    public IObjectFieldDescriptor<T> ResolveBatch<TResult>(Func<IReadOnlyList<T>, IResolverContext, ValueTask<IReadOnlyList<TResult>>> resolve)
    {
        Defined.Resolver = new BatchResolver<T, TResult>(resolve);
        return this;
    }

    public IObjectFieldDescriptor<T> ResolveBatch<TResult>(Func<IReadOnlyList<T>, IResolverContext, ValueTask<TResult[]>> resolve) =>
        ResolveBatch(async (parents, context) => (IReadOnlyList<TResult>)await resolve(parents, context).ConfigureAwait(false));

    public IObjectFieldDescriptor<T> ResolveBatch<TResult>(Func<IReadOnlyList<T>, IResolverContext, ValueTask<List<TResult>>> resolve) =>
        ResolveBatch(async (parents, context) => (IReadOnlyList<TResult>)await resolve(parents, context).ConfigureAwait(false));
}

internal sealed class RootFieldDescriptor(Field field) : FieldDescriptor<IObjectFieldDescriptor>(field), IObjectFieldDescriptor
{
    public IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, TResult> resolve)
    {
        Defined.Resolver = new ContextResolver<object, TResult>((_, context) => resolve(context));
        return this;
    }

    public IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, ValueTask<TResult>> resolve)
    {
        Defined.Resolver = new BatchResolver<object, TResult>(async (_, context) => [await resolve(context)]);
        return this;
    }

    public IObjectFieldDescriptor Subscribe<TEvent>(Func<IResolverContext, IAsyncEnumerable<TEvent>> subscribe)
    {
        Defined.Source = new EventSource<TEvent>(subscribe);
        Defined.Resolver = new PropertyResolver<Event<TEvent>, TEvent>(next => next.Value);
        return this;
    }

    public IObjectFieldDescriptor Subscribe<TEvent, TResult>(
        Func<IResolverContext, IAsyncEnumerable<TEvent>> subscribe, Func<TEvent, IResolverContext, ValueTask<TResult>> resolve)
    {
        Defined.Source = new EventSource<TEvent>(subscribe);
        Defined.Resolver = new BatchResolver<Event<TEvent>, TResult>(async (events, context) => [await resolve(events[0].Value, context)]);
        return this;
    }
}

internal sealed class InterfaceFieldDescriptor(Field field) : FieldDescriptor<IInterfaceFieldDescriptor>(field), IInterfaceFieldDescriptor;
