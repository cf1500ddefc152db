using System.Runtime.CompilerServices;
using Investigate.GraphQL.Execution;

namespace Investigate.GraphQL.Types;

/// <summary>What every named type can say of itself.</summary>
public interface ITypeDescriptor<out TSelf>
{
    TSelf Name(string name);

    /// <summary>Markdown, shown by introspection.</summary>
    TSelf Description(string description);
}

/// <summary>What every field of an object or interface can say of itself.</summary>
public interface IFieldDescriptor<out TSelf>
{
    /// <summary>The type as SDL writes it, such as <c>[Occasion!]!</c>; checked when the schema is built.</summary>
    TSelf Type(string type);

    TSelf Description(string description);

    TSelf Deprecated(string? reason = null);

    /// <param name="type">As SDL writes it; a default may follow, such as <c>[Int!] = [1, 2]</c>.</param>
    /// <param name="defaultValue">A default as C# value: a number, string, boolean, enum value or list of these. Null is no default.</param>
    TSelf Argument(string name, string type, object? defaultValue = null, string? description = null, string? deprecationReason = null);

    /// <summary>What one value of this field adds to the cost of an operation; 1 unless stated.</summary>
    TSelf Cost(int cost);

    /// <summary>How many items the list is taken to have for the cost where no argument <c>first</c>, <c>last</c> or <c>limit</c> says so.</summary>
    TSelf ListSize(int items);
}

/// <summary>Describes an object type whose values are <typeparamref name="T"/>.</summary>
public interface IObjectTypeDescriptor<T> : ITypeDescriptor<IObjectTypeDescriptor<T>>
{
    /// <summary>Adds interfaces by name, in the order in which introspection lists them.</summary>
    IObjectTypeDescriptor<T> Implements(params string[] interfaces);

    /// <summary>Adds a field; fields keep the order in which they are added.</summary>
    IObjectFieldDescriptor<T> Field(string name);

    /// <summary>Tells values of this type apart where several object types have values of one C# type.</summary>
    IObjectTypeDescriptor<T> IsOfType(Func<T, bool> isOfType);
}

/// <summary>Describes a root type, or an object type without values of its own.</summary>
public interface IObjectTypeDescriptor : ITypeDescriptor<IObjectTypeDescriptor>
{
    IObjectTypeDescriptor Implements(params string[] interfaces);

    IObjectFieldDescriptor Field(string name);
}

/// <summary>
/// Describes a field of an object type. It is a plain property of its parent, or it takes all parents of its level at once. A value may
/// be a <see cref="FieldResult{T}"/>, to give an error in its place. A list is an array or any other <see cref="IReadOnlyList{T}"/>.
/// </summary>
public interface IObjectFieldDescriptor<T> : IFieldDescriptor<IObjectFieldDescriptor<T>>
{
    IObjectFieldDescriptor<T> Resolve<TResult>(Func<T, TResult> resolve);

    /// <summary>A plain property that needs arguments or state.</summary>
    IObjectFieldDescriptor<T> Resolve<TResult>(Func<T, IResolverContext, TResult> resolve);

    /// <summary>
    /// Called once for all parents at this position of the operation, across all lists, in the order of the response. It must return as
    /// many values as there are parents, in their order. An exception fails the field for every parent.
    /// </summary>
    [OverloadResolutionPriority(1)]
    IObjectFieldDescriptor<T> ResolveBatch<TResult>(Func<IReadOnlyList<T>, IResolverContext, ValueTask<IReadOnlyList<TResult>>> resolve);

    /// <inheritdoc cref="ResolveBatch{TResult}(Func{IReadOnlyList{T}, IResolverContext, ValueTask{IReadOnlyList{TResult}}})"/>
    IObjectFieldDescriptor<T> ResolveBatch<TResult>(Func<IReadOnlyList<T>, IResolverContext, ValueTask<TResult[]>> resolve);

    /// <inheritdoc cref="ResolveBatch{TResult}(Func{IReadOnlyList{T}, IResolverContext, ValueTask{IReadOnlyList{TResult}}})"/>
    IObjectFieldDescriptor<T> ResolveBatch<TResult>(Func<IReadOnlyList<T>, IResolverContext, ValueTask<List<TResult>>> resolve);
}

/// <summary>Describes a field that needs no parent: one of a root type.</summary>
public interface IObjectFieldDescriptor : IFieldDescriptor<IObjectFieldDescriptor>
{
    IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, TResult> resolve);

    [OverloadResolutionPriority(1)]
    IObjectFieldDescriptor Resolve<TResult>(Func<IResolverContext, ValueTask<TResult>> resolve);

    /// <summary>
    /// For a field of the subscription type: opens the stream of events. Each event is resolved like a query with the event as the
    /// field's value; an event may be a <see cref="FieldResult{T}"/>. The stream is disposed when the client goes away.
    /// </summary>
    IObjectFieldDescriptor Subscribe<TEvent>(Func<IResolverContext, IAsyncEnumerable<TEvent>> subscribe);

    /// <summary>As above, where the field's value is made from the event.</summary>
    IObjectFieldDescriptor Subscribe<TEvent, TResult>(
        Func<IResolverContext, IAsyncEnumerable<TEvent>> subscribe, Func<TEvent, IResolverContext, ValueTask<TResult>> resolve);
}

public interface IInterfaceTypeDescriptor : ITypeDescriptor<IInterfaceTypeDescriptor>
{
    IInterfaceTypeDescriptor Implements(params string[] interfaces);

    IInterfaceFieldDescriptor Field(string name);

    /// <summary>Names the object type of a value, where its C# type does not say it.</summary>
    IInterfaceTypeDescriptor ResolveType(Func<object, string?> resolveType);
}

public interface IInterfaceFieldDescriptor : IFieldDescriptor<IInterfaceFieldDescriptor>;

public interface IUnionTypeDescriptor : ITypeDescriptor<IUnionTypeDescriptor>
{
    /// <summary>The members by name, in the order in which introspection lists them.</summary>
    IUnionTypeDescriptor Types(params string[] members);

    /// <inheritdoc cref="IInterfaceTypeDescriptor.ResolveType"/>
    IUnionTypeDescriptor ResolveType(Func<object, string?> resolveType);
}

public interface IEnumTypeDescriptor<T> : ITypeDescriptor<IEnumTypeDescriptor<T>>
{
    /// <summary>Describes one value. Values not mentioned are there all the same, in the order of the C# enum.</summary>
    IEnumValueDescriptor Value(T value);
}

public interface IEnumValueDescriptor
{
    /// <summary>The value's name; without it the C# name in upper snake case (<c>SameRoom</c> is <c>SAME_ROOM</c>).</summary>
    IEnumValueDescriptor Name(string name);

    IEnumValueDescriptor Description(string description);

    IEnumValueDescriptor Deprecated(string? reason = null);
}

public interface IInputObjectTypeDescriptor<T> : ITypeDescriptor<IInputObjectTypeDescriptor<T>>
{
    /// <summary>Exactly one field must be given, and not as null.</summary>
    IInputObjectTypeDescriptor<T> OneOf();

    /// <summary>Adds a field. It is given to the constructor parameter or settable property of the same name, whatever the case of its first letter.</summary>
    IInputFieldDescriptor Field(string name);
}

public interface IInputFieldDescriptor
{
    /// <param name="type">As SDL writes it; a default may follow, such as <c>Int! = 20</c>.</param>
    IInputFieldDescriptor Type(string type);

    IInputFieldDescriptor DefaultValue(object value);

    IInputFieldDescriptor Description(string description);

    IInputFieldDescriptor Deprecated(string? reason = null);
}
