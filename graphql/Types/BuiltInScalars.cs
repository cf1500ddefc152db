using System.Globalization;
using System.Text.Json;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Types;

/// <summary>One of the five scalars of the specification (section 3.5.1 to 3.5.5), with the messages of graphql-js.</summary>
internal abstract class BuiltInScalar : ScalarType
{
    private protected BuiltInScalar(string name, string description)
    {
        Name = name;
        Description = description;
    }

    public static BuiltInScalar[] All() => [new IntType(), new FloatType(), new StringType(), new BooleanType(), new IdType()];

    internal override Completer<T>? CompleterFor<T>(bool isNonNull) => (Completer(typeof(T), isNonNull) as Completer<T>)!;

    /// <summary>A <see cref="Completer{T}"/> for values of a class; null where the scalar cannot hold them.</summary>
    protected abstract object? Completer(Type value, bool isNonNull);

    /// <summary>A JSON number that is whole, also when written as 1.0 or 1e3.</summary>
    protected static bool TryWhole(JsonElement value, out double number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out number) && double.IsInteger(number);
    }
}

internal sealed class IntType() : BuiltInScalar(
    "Int",
    "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.")
{
    internal override object Parse(ValueNode literal, VariableValues variables)
    {
        if (literal is not IntValueNode number)
        {
            throw new GraphQLException($"Int cannot represent non-integer value: {literal}");
        }

        return int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new GraphQLException($"Int cannot represent non 32-bit signed integer value: {number.Value}");
    }

    internal override object Parse(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var whole))
        {
            return whole;
        }

        if (!TryWhole(value, out var number))
        {
            throw new GraphQLException($"Int cannot represent non-integer value: {Inspect.Value(value)}");
        }

        return number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new GraphQLException($"Int cannot represent non 32-bit signed integer value: {Inspect.Value(value)}");
    }

    internal override ValueNode? ToLiteral(object value) => value is int or short or byte or sbyte or ushort
        ? new IntValueNode(0, Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture))
        : null;

    internal override void Write(object value, ResultWriter writer) => writer.WriteNumber(value switch
    {
        int number => number,
        long number => Narrow(number),
        short or byte or sbyte or ushort or bool => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        uint number => Narrow(number),
        double number when double.IsInteger(number) => Narrow(number),
        _ => throw new GraphQLException($"Int cannot represent non-integer value: {Inspect.Value(value)}"),
    });

    protected override object? Completer(Type value, bool isNonNull) =>
        value == typeof(int) ? new IntCompleter(isNonNull)
        : value == typeof(long) ? new LeafCompleter<long>((number, writer) => writer.WriteNumber(Narrow(number)), isNonNull)
        : value == typeof(uint) ? new LeafCompleter<uint>((number, writer) => writer.WriteNumber(Narrow(number)), isNonNull)
        : value == typeof(short) ? new LeafCompleter<short>((number, writer) => writer.WriteNumber(number), isNonNull)
        : value == typeof(byte) ? new LeafCompleter<byte>((number, writer) => writer.WriteNumber(number), isNonNull)
        : null;

    private static int Narrow(double number) => number is >= int.MinValue and <= int.MaxValue
        ? (int)number
        : throw new GraphQLException($"Int cannot represent non 32-bit signed integer value: {Inspect.Number(number)}");
}

internal sealed class FloatType() : BuiltInScalar(
    "Float",
    "The `Float` scalar type represents signed double-precision fractional values as specified by " +
    "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).")
{
    internal override object Parse(ValueNode literal, VariableValues variables) => literal switch
    {
        IntValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        FloatValueNode number => double.Parse(number.Value, CultureInfo.InvariantCulture),
        _ => throw new GraphQLException($"Float cannot represent non numeric value: {literal}"),
    };

    internal override object Parse(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw new GraphQLException($"Float cannot represent non numeric value: {Inspect.Value(value)}");

    internal override ValueNode? ToLiteral(object value) => value switch
    {
        int or long => new IntValueNode(0, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        double or float or decimal => Number(Inspect.Number(Convert.ToDouble(value, CultureInfo.InvariantCulture))),
        _ => null,
    };

    internal override void Write(object value, ResultWriter writer) => writer.WriteNumber(value switch
    {
        double number => Finite(number),
        float or decimal or int or long or short or byte or bool => Finite(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => throw new GraphQLException($"Float cannot represent non numeric value: {Inspect.Value(value)}"),
    });

    protected override object? Completer(Type value, bool isNonNull) =>
        value == typeof(double) ? new DoubleCompleter(isNonNull)
        : value == typeof(float) ? new LeafCompleter<float>((number, writer) => writer.WriteNumber(Finite(number)), isNonNull)
        : value == typeof(decimal) ? new LeafCompleter<decimal>((number, writer) => writer.WriteNumber(number), isNonNull)
        : value == typeof(int) ? new IntCompleter(isNonNull)
        : value == typeof(long) ? new LeafCompleter<long>((number, writer) => writer.WriteNumber(number), isNonNull)
        : null;

    internal static double Finite(double number) =>
        double.IsFinite(number) ? number : throw new GraphQLException($"Float cannot represent non numeric value: {Inspect.Number(number)}");

    private static ValueNode Number(string text) =>
        text.AsSpan().IndexOfAny(".e") >= 0 ? new FloatValueNode(0, text) : new IntValueNode(0, text);
}

internal sealed class StringType() : BuiltInScalar(
    "String",
    "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL " +
    "to represent free-form human-readable text.")
{
    internal override object Parse(ValueNode literal, VariableValues variables) =>
        literal is StringValueNode text ? text.Value : throw new GraphQLException($"String cannot represent a non string value: {literal}");

    internal override object Parse(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new GraphQLException($"String cannot represent a non string value: {Inspect.Value(value)}");

    internal override ValueNode? ToLiteral(object value) => value is string text ? new StringValueNode(0, text, block: false) : null;

    internal override void Write(object value, ResultWriter writer) => writer.WriteString(value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        int or long or double => Inspect.Value(value),
        _ => throw new GraphQLException($"String cannot represent value: {Inspect.Value(value)}"),
    });

    protected override object? Completer(Type value, bool isNonNull) => value == typeof(string) ? new StringCompleter(isNonNull) : null;
}

internal sealed class BooleanType() : BuiltInScalar("Boolean", "The `Boolean` scalar type represents `true` or `false`.")
{
    internal override object Parse(ValueNode literal, VariableValues variables) =>
        literal is BooleanValueNode flag ? flag.Value : throw new GraphQLException($"Boolean cannot represent a non boolean value: {literal}");

    internal override object Parse(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean()
        : throw new GraphQLException($"Boolean cannot represent a non boolean value: {Inspect.Value(value)}");

    internal override ValueNode? ToLiteral(object value) => value is bool flag ? new BooleanValueNode(0, flag) : null;

    internal override void Write(object value, ResultWriter writer) => writer.WriteBoolean(value switch
    {
        bool flag => flag,
        int number => number != 0,
        _ => throw new GraphQLException($"Boolean cannot represent a non boolean value: {Inspect.Value(value)}"),
    });

    protected override object? Completer(Type value, bool isNonNull) => value == typeof(bool) ? new BooleanCompleter(isNonNull) : null;
}

internal sealed class IdType() : BuiltInScalar(
    "ID",
    "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON " +
    "response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or " +
    "integer (such as `4`) input value will be accepted as an ID.")
{
    internal override object Parse(ValueNode literal, VariableValues variables) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw new GraphQLException($"ID cannot represent a non-string and non-integer value: {literal}"),
    };

    internal override object Parse(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!;
        }

        return TryWhole(value, out var number)
            ? Inspect.Number(number)
            : throw new GraphQLException($"ID cannot represent value: {Inspect.Value(value)}");
    }

    internal override ValueNode? ToLiteral(object value) => value switch
    {
        string text => new StringValueNode(0, text, block: false),
        int number => new IntValueNode(0, number.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    internal override void Write(object value, ResultWriter writer) => writer.WriteString(value switch
    {
        string text => text,
        int or long or Guid => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => throw new GraphQLException($"ID cannot represent value: {Inspect.Value(value)}"),
    });

    protected override object? Completer(Type value, bool isNonNull) =>
        value == typeof(string) ? new StringCompleter(isNonNull)
        : value == typeof(int) ? new LeafCompleter<int>((number, writer) => writer.WriteString(number.ToString(CultureInfo.InvariantCulture)), isNonNull)
        : value == typeof(long) ? new LeafCompleter<long>((number, writer) => writer.WriteString(number.ToString(CultureInfo.InvariantCulture)), isNonNull)
        : value == typeof(Guid) ? new LeafCompleter<Guid>((id, writer) => writer.WriteString(id.ToString()), isNonNull)
        : null;
}
