namespace Investigate.GraphQL.Types;

/// <content>The rules of the type system (specification, section 3, "Type Validation"), with the messages of graphql-js.</content>
public sealed partial class SchemaBuilder
{
    private static readonly HashSet<string> ReservedEnumValues = new(StringComparer.Ordinal) { "true", "false", "null" };

    private Dictionary<NamedType, PossibleTypes> possibleTypes = [];

    private void Check(Dictionary<NamedType, PossibleTypes> possible)
    {
        possibleTypes = possible;
        if (QueryType is null)
        {
            errors.Add("Query root type must be provided.");
        }

        List<(ObjectType? Type, string Operation)> roots = [(QueryType, "query"), (MutationType, "mutation"), (SubscriptionType, "subscription")];
        foreach (var group in roots.Where(root => root.Type is not null).GroupBy(root => root.Type).Where(group => group.Count() > 1))
        {
            errors.Add($"All root types must be different, \"{group.Key}\" type is used as {string.Join(" and ", group.Select(root => root.Operation))} root types.");
        }

        foreach (var directive in DirectiveTypes)
        {
            Check(directive);
        }

        foreach (var duplicate in DirectiveTypes.GroupBy(directive => directive.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            errors.Add($"There can be only one directive named \"@{duplicate.Key}\".");
        }

        foreach (var type in types.Values.OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            if (!Introspection.IsIntrospection(type))
            {
                CheckName(type.Name);
            }

            Check(type);
        }
    }

    private void Check(DirectiveType directive)
    {
        CheckName(directive.Name);
        if (directive.Locations.Count == 0)
        {
            errors.Add($"Directive @{directive.Name} must include 1 or more locations.");
        }

        foreach (var argument in directive.Arguments)
        {
            CheckInput(argument, $"@{directive.Name}({argument.Name}:)", "argument");
        }
    }

    private void Check(NamedType type)
    {
        switch (type)
        {
            case ComplexType complex:
                CheckFields(complex);
                CheckInterfaces(complex);
                break;
            case UnionType:
                CheckMembers(type);
                break;
            case EnumType enumType:
                CheckValues(enumType);
                break;
            case InputObjectType input:
                CheckInputFields(input);
                break;
        }
    }

    private void CheckName(string name)
    {
        if (name.Length == 0)
        {
            errors.Add("Expected name to be a non-empty string.");
        }
        else if (!name.AsSpan(1).ToString().All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            errors.Add($"Names must only contain [_a-zA-Z0-9] but \"{name}\" does not.");
        }
        else if (!char.IsAsciiLetter(name[0]) && name[0] != '_')
        {
            errors.Add($"Names must start with [_a-zA-Z] but \"{name}\" does not.");
        }
        else if (name.StartsWith("__", StringComparison.Ordinal))
        {
            errors.Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.");
        }
    }

    private void CheckFields(ComplexType type)
    {
        if (type.Fields.Count == 0)
        {
            errors.Add($"Type {type} must define one or more fields.");
        }

        CheckUnique(type.Fields.Select(field => field.Name), name => $"Field \"{type}.{name}\" can only be defined once.");
        foreach (var field in type.Fields)
        {
            var coordinate = $"{type}.{field.Name}";
            CheckName(field.Name);
            if (!field.Type.IsOutput)
            {
                errors.Add($"The type of {coordinate} must be Output Type but got: {field.Type}.");
            }

            CheckUnique(field.Arguments.Select(argument => argument.Name), name => $"Argument \"{coordinate}({name}:)\" can only be defined once.");
            foreach (var argument in field.Arguments)
            {
                CheckInput(argument, $"{coordinate}({argument.Name}:)", "argument");
            }
        }
    }

    private void CheckInput(InputValue value, string coordinate, string what)
    {
        CheckName(value.Name);
        if (!value.Type.IsInput)
        {
            errors.Add($"The type of {coordinate} must be Input Type but got: {value.Type}.");
        }
        else if (value.IsRequired && value.DeprecationReason is not null)
        {
            errors.Add($"Required {what} {coordinate} cannot be deprecated.");
        }
    }

    private void CheckInterfaces(ComplexType type)
    {
        HashSet<InterfaceType> seen = [];
        foreach (var implemented in type.Interfaces)
        {
            if (type == implemented)
            {
                errors.Add($"Type {type} cannot implement itself because it would create a circular reference.");
            }
            else if (!seen.Add(implemented))
            {
                errors.Add($"Type {type} can only implement {implemented} once.");
            }
            else
            {
                foreach (var inherited in implemented.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
                {
                    errors.Add(inherited == type
                        ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                        : $"Type {type} must implement {inherited} because it is implemented by {implemented}.");
                }

                foreach (var expected in implemented.Fields)
                {
                    CheckImplementation(type, implemented, expected);
                }
            }
        }
    }

    private void CheckImplementation(ComplexType type, InterfaceType implemented, Field expected)
    {
        var name = $"{implemented}.{expected.Name}";
        if (type.Field(expected.Name) is not { } field)
        {
            errors.Add($"Interface field {name} expected but {type} does not provide it.");
            return;
        }

        var own = $"{type}.{field.Name}";
        if (!Schema.IsSubtype(field.Type, expected.Type, (type, member) => possibleTypes.TryGetValue(type, out var found) && found.Contains(member)))
        {
            errors.Add($"Interface field {name} expects type {expected.Type} but {own} is type {field.Type}.");
        }

        foreach (var argument in expected.Arguments)
        {
            if (field.Argument(argument.Name) is not { } found)
            {
                errors.Add($"Interface field argument {name}({argument.Name}:) expected but {own} does not provide it.");
            }
            else if (found.Type != argument.Type)
            {
                errors.Add($"Interface field argument {name}({argument.Name}:) expects type {argument.Type} but {own}({argument.Name}:) is type {found.Type}.");
            }
        }

        foreach (var argument in field.Arguments.Where(argument => argument.IsRequired && expected.Argument(argument.Name) is null))
        {
            errors.Add($"Argument \"{own}({argument.Name}:)\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{name}\".");
        }

        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
        {
            errors.Add($"Interface field {name} is not deprecated, so implementation field {own} must not be deprecated.");
        }
    }

    private void CheckMembers(NamedType union)
    {
        var members = possibleTypes[union].Types;
        if (members.Count == 0)
        {
            errors.Add($"Union type {union} must define one or more member types.");
        }

        CheckUnique(members.Select(member => member.Name), name => $"Union type {union} can only include type {name} once.");
    }

    private void CheckValues(EnumType type)
    {
        if (type.Values.Count == 0)
        {
            errors.Add($"Enum type {type} must define one or more values.");
        }

        CheckUnique(type.Values.Select(value => value.Name), name => $"Enum value \"{type}.{name}\" can only be defined once.");
        foreach (var value in type.Values)
        {
            CheckName(value.Name);
            if (ReservedEnumValues.Contains(value.Name))
            {
                errors.Add($"Enum values cannot be named: {value.Name}");
            }
        }
    }

    private void CheckInputFields(InputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            errors.Add($"Input Object type {type} must define one or more fields.");
        }

        CheckUnique(type.Fields.Select(field => field.Name), name => $"Field \"{type}.{name}\" can only be defined once.");
        foreach (var field in type.Fields)
        {
            CheckInput(field, $"{type}.{field.Name}", "input field");
            if (type.IsOneOf && field.Type.IsNonNull)
            {
                errors.Add($"OneOf input field {type}.{field.Name} must be nullable.");
            }

            if (type.IsOneOf && field.DefaultValue is not null)
            {
                errors.Add($"OneOf input field {type}.{field.Name} cannot have a default value.");
            }
        }

        CheckCycles(type, type, []);
    }

    /// <summary>An input object that needs itself through non-null fields can never be given.</summary>
    private void CheckCycles(InputObjectType start, InputObjectType type, List<string> path)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { Nullable: InputObjectType next })
            {
                continue;
            }

            List<string> via = [.. path, field.Name];
            if (next == start)
            {
                errors.Add($"Cannot reference Input Object \"{start}\" within itself through a series of non-null fields: \"{string.Join('.', via)}\".");
            }
            else if (via.Count <= types.Count)
            {
                CheckCycles(start, next, via);
            }
        }
    }

    private void CheckUnique(IEnumerable<string> names, Func<string, string> error) =>
        errors.AddRange(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => error(group.Key)));
}
