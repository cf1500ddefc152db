using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Types;

/// <summary>Prints a schema as SDL, laid out as graphql-js does: directives first, then types by name, fields in the order of their definition.</summary>
public static class SchemaPrinter
{
    /// <summary>The schema without what every schema has. Lines end in LF; no final line break.</summary>
    public static string Print(Schema schema) => string.Join("\n\n",
        new[] { Definition(schema) }
            .Concat(schema.Directives.Skip(DirectiveType.BuiltIn().Count).Select(Print))
            .Concat(schema.Types.Where(type => type is not BuiltInScalar && !Introspection.IsIntrospection(type)).Select(Print))
            .Where(text => text.Length > 0));

    private static string Definition(Schema schema)
    {
        var isCommon = schema.QueryType.Name == "Query" && schema.MutationType is null or { Name: "Mutation" } &&
            schema.SubscriptionType is null or { Name: "Subscription" };
        if (schema.Description is null && isCommon)
        {
            return "";
        }

        List<string> roots = [$"  query: {schema.QueryType}"];
        if (schema.MutationType is { } mutation)
        {
            roots.Add($"  mutation: {mutation}");
        }

        if (schema.SubscriptionType is { } subscription)
        {
            roots.Add($"  subscription: {subscription}");
        }

        return Description(schema.Description, "", isFirst: true) + "schema" + Block(roots);
    }

    private static string Print(DirectiveType directive) =>
        $"{Description(directive.Description, "", isFirst: true)}directive @{directive.Name}{Arguments(directive.Arguments, "")}" +
        $"{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.Locations.Select(Name))}";

    private static string Print(NamedType type) => Description(type.Description, "", isFirst: true) + type switch
    {
        ScalarType scalar => $"scalar {type}{(scalar.SpecifiedBy is { } url ? $" @specifiedBy(url: {SyntaxPrinter.Quote(url)})" : "")}",
        EnumType values => $"enum {type}" + Block(values.Values.Select((value, i) =>
            $"{Description(value.Description, "  ", i == 0)}  {value.Name}{Deprecated(value.DeprecationReason)}")),
        InputObjectType input => $"input {type}{(input.IsOneOf ? " @oneOf" : "")}" + Block(input.Fields.Select((field, i) =>
            $"{Description(field.Description, "  ", i == 0)}  {Print(field)}")),
        UnionType union => $"union {type} = {string.Join(" | ", union.MemberNames)}",
        ComplexType complex => (type is ObjectType ? "type " : "interface ") + type +
            (complex.Interfaces.Count > 0 ? $" implements {string.Join(" & ", complex.Interfaces)}" : "") +
            Block(complex.Fields.Select((field, i) => $"{Description(field.Description, "  ", i == 0)}  {field.Name}{Arguments(field.Arguments, "  ")}: " +
                $"{field.Type}{Deprecated(field.DeprecationReason)}")),
        _ => "",
    };

    private static string Print(InputValue value) =>
        $"{value.Name}: {value.Type}{(value.DefaultValue is { } literal ? $" = {literal}" : "")}{Deprecated(value.DeprecationReason)}";

    private static string Arguments(IReadOnlyList<InputValue> arguments, string indent) =>
        arguments.Count == 0 ? ""
        : arguments.All(argument => string.IsNullOrEmpty(argument.Description)) ? $"({string.Join(", ", arguments.Select(Print))})"
        : "(\n" + string.Join('\n', arguments.Select((argument, i) =>
            $"{Description(argument.Description, "  " + indent, i == 0)}  {indent}{Print(argument)}")) + $"\n{indent})";

    private static string Block(IEnumerable<string> lines) => $" {{\n{string.Join('\n', lines)}\n}}";

    private static string Deprecated(string? reason) => reason switch
    {
        null => "",
        DirectiveType.DefaultReason => " @deprecated",
        _ => $" @deprecated(reason: {SyntaxPrinter.Quote(reason)})",
    };

    private static string Description(string? description, string indent, bool isFirst)
    {
        if (description is null)
        {
            return "";
        }

        var literal = BlockString.CanPrint(description) ? BlockString.Print(description) : SyntaxPrinter.Quote(description);
        return (indent.Length > 0 && !isFirst ? "\n" + indent : indent) + literal.Replace("\n", "\n" + indent, StringComparison.Ordinal) + "\n";
    }

    private static string Name(DirectiveLocation location) => EnumType<DirectiveLocation>.UpperSnakeCase(location.ToString());
}
