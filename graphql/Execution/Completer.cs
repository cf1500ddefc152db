using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Execution;

/// <summary>
/// Completes values of one C# type for one type of the schema (specification, section 6.4.3): writes them, objects with the fields that
/// the operation asks for.
/// </summary>
internal abstract class Completer<T>(bool isNonNull)
{
    public bool IsNonNull => isNonNull;

    /// <summary>
    /// Writes the value. False when it could not be written although its position must not be null: its failure is then on its way up to the
    /// nearest position that can be null.
    /// </summary>
    public abstract bool Write(OperationContext operation, PlanField field, T value);

    /// <summary>Gathers the objects within the value that make up the next level, in the order in which <see cref="Write"/> will meet them.</summary>
    public virtual void Collect(OperationContext operation, PlanField field, T value, Frontier frontier)
    {
    }

    protected bool WriteNull(OperationContext operation, PlanField field)
    {
        if (isNonNull)
        {
            operation.Fail(new GraphQLError($"Cannot return null for non-nullable field {field.Coordinate}."), field, isNonNull);
            return false;
        }

        operation.Writer.WriteNull();
        return true;
    }
}

internal sealed class LeafCompleter<T>(Action<T, ResultWriter> write, bool isNonNull) : Completer<T>(isNonNull)
{
    public override bool Write(OperationContext operation, PlanField field, T value)
    {
        if (value is null)
        {
            return WriteNull(operation, field);
        }

        write(value, operation.Writer);
        return true;
    }
}

internal sealed class StringCompleter(bool isNonNull) : Completer<string?>(isNonNull)
{
    public override bool Write(OperationContext operation, PlanField field, string? value)
    {
        if (value is null)
        {
            return WriteNull(operation, field);
        }

        operation.Writer.WriteString(value.AsSpan());
        return true;
    }
}

internal sealed class IntCompleter(bool isNonNull) : Completer<int>(isNonNull)
{
    public override bool Write(OperationContext operation, PlanField field, int value)
    {
        operation.Writer.WriteNumber(value);
        return true;
    }
}

internal sealed class DoubleCompleter(bool isNonNull) : Completer<double>(isNonNull)
{
    public override bool Write(OperationContext operation, PlanField field, double value)
    {
        operation.Writer.WriteNumber(FloatType.Finite(value));
        return true;
    }
}

internal sealed class BooleanCompleter(bool isNonNull) : Completer<bool>(isNonNull)
{
    public override bool Write(OperationContext operation, PlanField field, bool value)
    {
        operation.Writer.WriteBoolean(value);
        return true;
    }
}

/// <summary>A leaf whose C# type is known only at run time.</summary>
internal sealed class DynamicLeafCompleter(LeafType type, bool isNonNull) : Completer<object?>(isNonNull)
{
    public override bool Write(OperationContext operation, PlanField field, object? value)
    {
        if (value is null)
        {
            return WriteNull(operation, field);
        }

        type.Write(value, operation.Writer);
        return true;
    }
}

internal sealed class NullableCompleter<T>(Completer<T> inner, bool isNonNull) : Completer<T?>(isNonNull)
    where T : struct
{
    public override bool Write(OperationContext operation, PlanField field, T? value) =>
        value is { } present ? inner.Write(operation, field, present) : WriteNull(operation, field);

    public override void Collect(OperationContext operation, PlanField field, T? value, Frontier frontier)
    {
        if (value is { } present)
        {
            inner.Collect(operation, field, present, frontier);
        }
    }
}

/// <summary>A value that may be an error.</summary>
internal sealed class FieldResultCompleter<T>(Completer<T> inner) : Completer<FieldResult<T>>(inner.IsNonNull)
{
    public override bool Write(OperationContext operation, PlanField field, FieldResult<T> value)
    {
        if (value.Error is null)
        {
            return inner.Write(operation, field, value.Value!);
        }

        operation.Fail(value.Error, field, IsNonNull);
        if (!IsNonNull)
        {
            operation.Writer.WriteNull();
        }

        return !IsNonNull;
    }

    public override void Collect(OperationContext operation, PlanField field, FieldResult<T> value, Frontier frontier)
    {
        if (value.Error is null)
        {
            inner.Collect(operation, field, value.Value!, frontier);
        }
    }
}
