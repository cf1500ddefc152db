using System.Text;

namespace Investigate.GraphQL.Language;

/// <summary>Prints nodes as GraphQL text, laid out as graphql-js prints them.</summary>
public static partial class SyntaxPrinter
{
    private const int LineLength = 80;

    /// <summary>The text of a node and of all below it, without a final line break. Lines end in LF, two spaces indent.</summary>
    public static string Print(SyntaxNode node) => node switch
    {
        DocumentNode document => string.Join("\n\n", document.Definitions.Select(Print)),
        NameNode name => name.Value,
        OperationDefinitionNode operation => Print(operation),
        FragmentDefinitionNode fragment => $"{Description(fragment.Description)}fragment {fragment.Name.Value} on {fragment.TypeCondition}" +
            $"{Directives(fragment.Directives)} {fragment.SelectionSet}",
        VariableDefinitionNode variable => $"{Description(variable.Description)}{variable.Variable}: {variable.Type}" +
            $"{Default(variable.DefaultValue)}{Directives(variable.Directives)}",
        SelectionSetNode set => Block(set.Selections),
        FieldNode field => Print(field),
        FragmentSpreadNode spread => $"...{spread.Name.Value}{Directives(spread.Directives)}",
        InlineFragmentNode inline => $"...{(inline.TypeCondition is { } type ? $" on {type}" : "")}{Directives(inline.Directives)} {inline.SelectionSet}",
        ArgumentNode argument => $"{argument.Name.Value}: {argument.Value}",
        DirectiveNode directive => $"@{directive.Name.Value}{Wrap("(", string.Join(", ", directive.Arguments.Select(Print)), ")")}",
        ValueNode value => Print(value),
        ObjectFieldNode field => $"{field.Name.Value}: {field.Value}",
        NamedTypeNode type => type.Name.Value,
        ListTypeNode type => $"[{type.Type}]",
        NonNullTypeNode type => $"{type.Type}!",
        _ => PrintTypeSystem(node),
    };

    /// <summary>The string literal with quotes and escapes.</summary>
    internal static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or (>= '\u007F' and <= '\u009F') => $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    private static string Print(ValueNode value) => value switch
    {
        VariableNode variable => "$" + variable.Name.Value,
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode text => text.Block ? BlockString.Print(text.Value) : Quote(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        EnumValueNode name => name.Value,
        ListValueNode list => $"[{string.Join(", ", list.Values)}]",
        ObjectValueNode fields => $"{{{string.Join(", ", fields.Fields)}}}",
        _ => "null",
    };

    private static string Print(OperationDefinitionNode operation)
    {
        var variables = operation.VariableDefinitions.Select(Print).ToList();
        var list = variables.Exists(text => text.Contains('\n', StringComparison.Ordinal))
            ? Wrap("(\n", string.Join('\n', variables), "\n)")
            : Wrap("(", string.Join(", ", variables), ")");
        var name = operation.Name?.Value + list;
        var prefix = $"{Description(operation.Description)}{Keyword(operation.Operation)}{Wrap(" ", name, "")}{Directives(operation.Directives)}";
        return prefix == "query" ? Print(operation.SelectionSet) : $"{prefix} {operation.SelectionSet}";
    }

    private static string Print(FieldNode field)
    {
        var text = field.Alias is { } alias ? $"{alias.Value}: {field.Name.Value}" : field.Name.Value;
        if (field.Arguments.Count > 0)
        {
            var line = string.Join(", ", field.Arguments.Select(Print));
            text += text.Length + line.Length + 2 > LineLength
                ? $"(\n{Indent(string.Join('\n', field.Arguments.Select(Print)))}\n)"
                : $"({line})";
        }

        return text + Directives(field.Directives) + (field.SelectionSet is { } set ? " " + Print(set) : "");
    }

    private static string Description(StringValueNode? description) => description is null ? "" : Print(description) + "\n";

    private static string Default(ValueNode? value) => value is null ? "" : " = " + Print(value);

    private static string Directives(IReadOnlyList<DirectiveNode> directives) => Wrap(" ", string.Join(' ', directives.Select(Print)), "");

    private static string Wrap(string before, string text, string after) => text.Length == 0 ? "" : before + text + after;

    private static string Block(IEnumerable<SyntaxNode> nodes) => Wrap("{\n", Indent(string.Join('\n', nodes.Select(Print))), "\n}");

    private static string Indent(string text) => text.Length == 0 ? "" : "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
