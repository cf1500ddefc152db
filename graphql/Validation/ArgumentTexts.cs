using Investigate.GraphQL.Language;

namespace Investigate.GraphQL.Validation;

/// <summary>Tells whether fields have the same arguments, in whatever order; each field's arguments are written out once.</summary>
internal sealed class ArgumentTexts
{
    private readonly Dictionary<FieldNode, string> texts = [];

    public bool AreSame(FieldNode a, FieldNode b) =>
        a.Arguments.Count == b.Arguments.Count && (a.Arguments.Count == 0 || TextOf(a) == TextOf(b));

    private string TextOf(FieldNode field) => texts.TryGetValue(field, out var known) ? known : texts[field] = string.Join(' ', field.Arguments
        .OrderBy(argument => argument.Name.Value, StringComparer.Ordinal).Select(argument => $"{argument.Name.Value}:{TextOf(argument.Value)}"));

    /// <summary>Literals that are equal have equal text: fields of input objects in the order of their names.</summary>
    private static string TextOf(ValueNode value) => value switch
    {
        ListValueNode list => $"[{string.Join(' ', list.Values.Select(TextOf))}]",
        ObjectValueNode literal => $"{{{string.Join(' ', literal.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal).Select(field => $"{field.Name.Value}:{TextOf(field.Value)}"))}}}",
        StringValueNode text => (text.Block ? "\"\"" : "") + SyntaxPrinter.Quote(text.Value),
        _ => value.ToString(),
    };
}
