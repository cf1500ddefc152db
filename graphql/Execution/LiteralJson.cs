using System.Text;
using System.Text.Json;
using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Execution;

/// <summary>
/// Literals as the JSON values they stand for, and back. An enum literal stands for its name; a field whose variable was not given is left out.
/// </summary>
internal static class LiteralJson
{
    public static JsonElement Null { get; } = JsonDocument.Parse("null").RootElement.Clone();

    public static JsonElement From(ValueNode literal, VariableValues variables)
    {
        using var writer = new ResultWriter();
        Write(literal, variables, writer);
        using var json = JsonDocument.Parse(writer.Written, new() { MaxDepth = 1024 });
        return json.RootElement.Clone();
    }

    public static ValueNode ToLiteral(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new StringValueNode(0, value.GetString()!, block: false),
        JsonValueKind.Number when value.GetRawText().AsSpan().IndexOfAny(".eE") < 0 => new IntValueNode(0, value.GetRawText()),
        JsonValueKind.Number => new FloatValueNode(0, value.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => new BooleanValueNode(0, value.GetBoolean()),
        JsonValueKind.Array => new ListValueNode(0, [.. value.EnumerateArray().Select(ToLiteral)]),
        JsonValueKind.Object => new ObjectValueNode(0, [.. value.EnumerateObject().Select(field => new ObjectFieldNode(0, new(0, field.Name), ToLiteral(field.Value)))]),
        _ => new NullValueNode(0),
    };

    private static void Write(ValueNode literal, VariableValues variables, ResultWriter writer)
    {
        switch (literal)
        {
            case VariableNode variable:
                writer.WriteValue(variables.TryGetValue(variable.Name.Value, out var value) && value is string or int or bool or double
                    ? value
                    : variables.Json(variable.Name.Value));
                break;
            case IntValueNode number:
                writer.WriteRaw(Encoding.ASCII.GetBytes(number.Value));
                break;
            case FloatValueNode number:
                writer.WriteRaw(Encoding.ASCII.GetBytes(number.Value));
                break;
            case StringValueNode text:
                writer.WriteString(text.Value);
                break;
            case EnumValueNode name:
                writer.WriteString(name.Value);
                break;
            case BooleanValueNode flag:
                writer.WriteBoolean(flag.Value);
                break;
            case ListValueNode list:
                WriteList(list, variables, writer);
                break;
            case ObjectValueNode fields:
                WriteObject(fields, variables, writer);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    private static void WriteList(ListValueNode list, VariableValues variables, ResultWriter writer)
    {
        var separator = "["u8;
        foreach (var item in list.Values)
        {
            writer.WriteRaw(separator);
            Write(item, variables, writer);
            separator = ","u8;
        }

        writer.WriteRaw(list.Values.Count == 0 ? "[]"u8 : "]"u8);
    }

    private static void WriteObject(ObjectValueNode literal, VariableValues variables, ResultWriter writer)
    {
        var separator = "{"u8;
        foreach (var field in literal.Fields)
        {
            if (field.Value is VariableNode variable && !variables.TryGetValue(variable.Name.Value, out _))
            {
                continue;
            }

            writer.WriteRaw(separator);
            writer.WriteString(field.Name.Value);
            writer.WriteRaw(":"u8);
            Write(field.Value, variables, writer);
            separator = ","u8;
        }

        writer.WriteRaw(separator[0] == '{' ? "{}"u8 : "}"u8);
    }
}
