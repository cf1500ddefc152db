using Investigate.GraphQL.Language;
using Investigate.GraphQL.Types;

namespace Investigate.GraphQL.Validation;

/// <content>Directives and the uniqueness of arguments (specification, sections 5.4.2 and 5.7).</content>
internal sealed partial class DocumentValidator
{
    private void CheckUnique(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count < 2)
        {
            return;
        }

        Dictionary<string, DirectiveNode> seen = new(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (schema.Directive(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
            {
                Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }

    private void CheckUnique(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
        {
            return;
        }

        foreach (var group in arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Report($"There can be only one argument named \"{group.Key}\".", [.. group.Select(argument => argument.Name)]);
        }
    }

    private void Visit(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            Visit(directive, location);
        }
    }

    private void Visit(DirectiveNode directive, DirectiveLocation location)
    {
        var definition = schema.Directive(directive.Name.Value);
        if (definition is null)
        {
            Report($"Unknown directive \"@{directive.Name.Value}\".", directive);
        }
        else if (!definition.Locations.Contains(location))
        {
            Report($"Directive \"@{directive.Name.Value}\" may not be used on {EnumType<DirectiveLocation>.UpperSnakeCase(location.ToString())}.", directive);
        }

        foreach (var argument in directive.Arguments.Where(argument => definition is not null && definition.Find(argument.Name.Value) is null))
        {
            Report($"Unknown argument \"{argument.Name.Value}\" on directive \"@{directive.Name.Value}\"." +
                Suggestions.DidYouMean(Suggestions.For(argument.Name.Value, definition!.Arguments.Select(known => known.Name))), argument);
        }

        CheckUnique(directive.Arguments);
        foreach (var argument in directive.Arguments)
        {
            var expected = definition?.Find(argument.Name.Value);
            Visit(argument.Value, expected?.Type, expected, null);
        }

        foreach (var required in definition?.Arguments ?? [])
        {
            if (required.IsRequired && !directive.Arguments.Any(argument => argument.Name.Value == required.Name))
            {
                Report($"Directive \"@{directive.Name.Value}\" argument \"{required.Name}\" of type \"{required.Type}\" is required, but it was not provided.", directive);
            }
        }
    }
}
