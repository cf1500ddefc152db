using System.Collections;

namespace Investigate.GraphQL.Execution;

/// <summary>An object, interface or union: writes the fields that the operation asks for.</summary>
/// <param name="isExact">True when every <typeparamref name="T"/> is a value of the one object type: no need to look at it.</param>
internal sealed class CompositeCompleter<T>(bool isExact, bool isNonNull) : Completer<T>(isNonNull)
{
    public override bool Write(OperationContext operation, PlanField field, T value)
    {
        if (value is null)
        {
            return WriteNull(operation, field);
        }

        var start = operation.Writer.Position;
        var index = 0;
        var plan = isExact ? field.Selection!.Single : null;
        if (field.IsFrontier)
        {
            (plan, index) = operation.FrontierOf(field).Next();
        }

        if (operation.WriteObject(plan ?? field.Selection!.PlanOf(value), value, index))
        {
            return true;
        }

        if (IsNonNull)
        {
            return false;
        }

        operation.Recover(start);
        return true;
    }

    public override void Collect(OperationContext operation, PlanField field, T value, Frontier frontier)
    {
        if (value is not null)
        {
            frontier.Add(value);
        }
    }
}

/// <summary>A list, as any <see cref="IReadOnlyList{T}"/>.</summary>
internal class ListCompleter<TList, TItem>(Completer<TItem> item, bool isNonNull) : Completer<TList>(isNonNull)
    where TList : IReadOnlyList<TItem>?
{
    private const int ItemsBetweenCancellationChecks = 256;

    public override bool Write(OperationContext operation, PlanField field, TList value)
    {
        if (value is null)
        {
            return WriteNull(operation, field);
        }

        var count = value.Count;
        var writer = operation.Writer;
        var start = writer.Position;
        if (operation.IsTooLong(count, field, IsNonNull))
        {
            return !IsNonNull && WriteNull(operation, field);
        }

        writer.WriteRaw("["u8);
        var slot = operation.Push();
        OperationContext.Failure failure = default;
        for (var i = 0; i < count && (failure.Error is null || failure.Delay > 0);)
        {
            operation.Cancellation.ThrowIfCancellationRequested();
            if (!WriteItems(operation, field, value, slot, ref i, Math.Min(count, i + ItemsBetweenCancellationChecks)))
            {
                failure = failure.Error is null || operation.Failed.Delay == 0 ? operation.Failed : failure;
            }
        }

        operation.Pop(slot);
        writer.WriteRaw("]"u8);
        operation.Failed = failure;
        if (failure.Error is not null && !IsNonNull)
        {
            operation.Recover(start);
            return true;
        }

        return failure.Error is null;
    }

    public override void Collect(OperationContext operation, PlanField field, TList value, Frontier frontier)
    {
        if (value is null || operation.IsOverLimit(value.Count))
        {
            return;
        }

        for (var i = 0; i < value.Count; i++)
        {
            item.Collect(operation, field, value[i], frontier);
        }
    }

    /// <summary>Writes items from i on. An item that throws becomes null, where it may; else the list fails.</summary>
    private bool WriteItems(OperationContext operation, PlanField field, TList value, int slot, ref int i, int end)
    {
        var writer = operation.Writer;
        var start = writer.Position;
        while (i < end)
        {
            try
            {
                while (i < end)
                {
                    if (i > 0)
                    {
                        writer.WriteRaw(","u8);
                    }

                    start = writer.Position;
                    operation.SetIndex(slot, i);
                    var isWritten = item.Write(operation, field, value![i]);
                    i++;
                    if (!isWritten)
                    {
                        return false;
                    }
                }
            }
            catch (Exception error) when (!operation.IsCancellation(error))
            {
                operation.Fail(error, field, item.IsNonNull);
                operation.Pop(slot + 1);
                i++;
                if (item.IsNonNull)
                {
                    return false;
                }

                writer.Position = start;
                writer.WriteNull();
            }
        }

        return true;
    }
}

/// <summary>A list whose C# type is known only at run time.</summary>
internal sealed class DynamicListCompleter(Completer<object?> item, bool isNonNull) : Completer<object?>(isNonNull)
{
    private readonly ListCompleter<object?[], object?> list = new(item, isNonNull);

    public override bool Write(OperationContext operation, PlanField field, object? value)
    {
        if (value is null)
        {
            return WriteNull(operation, field);
        }

        return list.Write(operation, field, Items(field, value));
    }

    public override void Collect(OperationContext operation, PlanField field, object? value, Frontier frontier)
    {
        if (value is IList)
        {
            list.Collect(operation, field, Items(field, value), frontier);
        }
    }

    private static object?[] Items(PlanField field, object value) => value switch
    {
        object?[] items => items,
        IEnumerable items and not string => [.. items.Cast<object?>()],
        _ => throw new GraphQLException($"Expected Iterable, but did not find one for field \"{field.Coordinate}\"."),
    };
}

/// <summary>A value whose C# type is known only at run time and that may be an error.</summary>
internal sealed class DynamicCompleter(Completer<object?> inner) : Completer<object?>(inner.IsNonNull)
{
    public override bool Write(OperationContext operation, PlanField field, object? value) =>
        value is Exception error ? throw error : inner.Write(operation, field, value);

    public override void Collect(OperationContext operation, PlanField field, object? value, Frontier frontier)
    {
        if (value is not Exception)
        {
            inner.Collect(operation, field, value, frontier);
        }
    }
}
