using System.Collections;
using System.Runtime.CompilerServices;

namespace Investigate.GraphQL.Execution;

/// <summary>The parents of a level under the C# type that their resolver knows.</summary>
internal sealed class Parents<T>(List<object> parents) : IReadOnlyList<T>
{
    public int Count => parents.Count;

    public T this[int index] => Cast(parents[index]);

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var parent in parents)
        {
            yield return Cast(parent);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Unchecked for classes: whatever reaches a plan has passed the check of its object type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Cast(object parent) => typeof(T).IsValueType ? (T)parent : Unsafe.As<object, T>(ref parent);

    /// <summary>Asks a plain property of every parent; one that throws fails alone.</summary>
    public static Column ResolveEach<TResult>(
        OperationContext operation, PlanField field, List<object> parents, Func<T, TResult> resolve, Completer<TResult> completer)
    {
        var values = new FieldResult<TResult>[parents.Count];
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = FieldResult<TResult>.Of(resolve(Cast(parents[i])));
            }
            catch (Exception error) when (!operation.IsCancellation(error))
            {
                values[i] = FieldResult<TResult>.Failed(error);
            }
        }

        return new Column<FieldResult<TResult>>(new FieldResultCompleter<TResult>(completer), values).Collect(operation, field);
    }
}
