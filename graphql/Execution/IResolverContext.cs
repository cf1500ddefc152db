using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>What a resolver can know of the operation: one context per field of the operation, shared by all its parents.</summary>
public interface IResolverContext
{
    Schema Schema { get; }

    Field Field { get; }

    /// <summary>Cancelled when the client goes away or the time limit passes.</summary>
    CancellationToken CancellationToken { get; }

    /// <summary>Response keys and list indices down to the field now resolved; of a batch the keys alone.</summary>
    IReadOnlyList<object> ResponsePath { get; }

    /// <summary>
    /// An argument's value, its default where it was not given, and default(T) where it has none. As <typeparamref name="T"/> serve the C#
    /// type of the scalar, enum or input object, its nullable form, wider numbers, and for lists arrays and <see cref="IReadOnlyList{T}"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The field has no such argument, or its values are no <typeparamref name="T"/>.</exception>
    T Argument<T>(string name);

    /// <summary>True when the argument was given, be it as null, or has a default.</summary>
    bool HasArgument(string name);

    /// <summary>
    /// The directives of this name that the field has in the document, in its order; each as its arguments, those with defaults among them.
    /// Of a field that several selections ask for, those of all.
    /// </summary>
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Directives(string name);

    /// <summary>The object that the host set for this operation.</summary>
    /// <exception cref="InvalidOperationException">It set none, or one of another type.</exception>
    T State<T>();

    /// <summary>
    /// True when the operation asks for this child of the field's value, whatever its alias; of an interface or union on any of its types.
    /// A path such as <c>person.name</c> looks deeper.
    /// </summary>
    bool Selects(string path);

    /// <summary>Adds an error to the response without failing the field.</summary>
    void ReportError(GraphQLError error);
}
