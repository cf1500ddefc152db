namespace Investigate.GraphQL.Language;

public static partial class SyntaxPrinter
{
    private static string PrintTypeSystem(SyntaxNode node) => node switch
    {
        TypeSystemDefinitionNode definition => Print(definition),
        OperationTypeDefinitionNode type => $"{Keyword(type.Operation)}: {type.Type}",
        FieldDefinitionNode field => $"{Description(field.Description)}{field.Name.Value}{Arguments(field.Arguments)}: {field.Type}{Directives(field.Directives)}",
        InputValueDefinitionNode value => $"{Description(value.Description)}{value.Name.Value}: {value.Type}{Default(value.DefaultValue)}{Directives(value.Directives)}",
        EnumValueDefinitionNode value => $"{Description(value.Description)}{value.Name.Value}{Directives(value.Directives)}",
        _ => throw new ArgumentException($"Expected a node of a document, found {node.GetType()}.", nameof(node)),
    };

    private static string Print(TypeSystemDefinitionNode definition)
    {
        var keyword = definition.Kind switch
        {
            TypeSystemKind.Schema => "schema",
            TypeSystemKind.Scalar => "scalar",
            TypeSystemKind.Object => "type",
            TypeSystemKind.Interface => "interface",
            TypeSystemKind.Union => "union",
            TypeSystemKind.Enum => "enum",
            TypeSystemKind.InputObject => "input",
            _ => "directive @",
        };
        var isDirective = definition.Kind == TypeSystemKind.Directive;
        var isUnion = definition.Kind == TypeSystemKind.Union;
        var start = Description(definition.Description) + (definition.IsExtension ? "extend " : "") + keyword +
            (definition.Name is { } name ? (isDirective ? "" : " ") + name.Value : "");
        if (isDirective)
        {
            return start + Arguments(definition.InputValues) + (definition.IsRepeatable ? " repeatable" : "") +
                " on " + string.Join(" | ", definition.Locations.Select(Print));
        }

        var types = string.Join(isUnion ? " | " : " & ", definition.Types.Select(Print));
        var body = Block([.. definition.Fields, .. definition.InputValues, .. definition.EnumValues, .. definition.OperationTypes]);
        return start + (isUnion ? "" : Wrap(" implements ", types, "")) + Directives(definition.Directives) +
            (isUnion ? Wrap(" = ", types, "") : "") + Wrap(" ", body, "");
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static string Arguments(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        var printed = arguments.Select(Print).ToList();
        return printed.Exists(text => text.Contains('\n', StringComparison.Ordinal))
            ? $"(\n{Indent(string.Join('\n', printed))}\n)"
            : Wrap("(", string.Join(", ", printed), ")");
    }
}
