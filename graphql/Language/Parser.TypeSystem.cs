namespace Investigate.GraphQL.Language;

public ref partial struct Parser
{
    private static readonly HashSet<string> DirectiveLocations = new(StringComparer.Ordinal)
    {
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION", "SCHEMA",
        "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION", "DIRECTIVE_DEFINITION",
    };

    /// <summary>Null, with nothing read, when the current keyword opens no such definition.</summary>
    private TypeSystemDefinitionNode? ParseTypeSystemDefinition(int start, StringValueNode? description, bool isExtension)
    {
        TypeSystemKind? kind = Source(token) switch
        {
            "schema" => TypeSystemKind.Schema,
            "scalar" => TypeSystemKind.Scalar,
            "type" => TypeSystemKind.Object,
            "interface" => TypeSystemKind.Interface,
            "union" => TypeSystemKind.Union,
            "enum" => TypeSystemKind.Enum,
            "input" => TypeSystemKind.InputObject,
            "directive" when !isExtension => TypeSystemKind.Directive,
            _ => null,
        };
        if (kind is null)
        {
            return null;
        }

        Advance();
        if (kind == TypeSystemKind.Directive)
        {
            return ParseDirectiveDefinition(start, description);
        }

        var name = kind == TypeSystemKind.Schema ? null : ParseName();
        var types = kind is TypeSystemKind.Object or TypeSystemKind.Interface && SkipKeyword("implements") ? ParseDelimited(TokenKind.Ampersand) : [];
        var found = ParseDirectives(isConstant: true);
        if (kind == TypeSystemKind.Union && Skip(TokenKind.Equal))
        {
            types = ParseDelimited(TokenKind.Pipe);
        }

        if (kind == TypeSystemKind.Schema && !isExtension && token.Kind != TokenKind.LeftBrace)
        {
            Expect(TokenKind.LeftBrace);
        }

        var hasBody = kind is not (TypeSystemKind.Scalar or TypeSystemKind.Union) && token.Kind == TokenKind.LeftBrace;
        if (isExtension && !hasBody && found.Length == 0 && types.Count == 0)
        {
            throw Unexpected();
        }

        return new(start, kind.Value, isExtension, description, name, found)
        {
            Types = types,
            Fields = hasBody && kind is TypeSystemKind.Object or TypeSystemKind.Interface ? ParseFieldDefinitions() : [],
            InputValues = hasBody && kind is TypeSystemKind.InputObject ? ParseInputValues(TokenKind.LeftBrace, TokenKind.RightBrace) : [],
            EnumValues = hasBody && kind is TypeSystemKind.Enum ? ParseEnumValues() : [],
            OperationTypes = hasBody && kind is TypeSystemKind.Schema ? ParseOperationTypes() : [],
        };
    }

    private TypeSystemDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        List<NameNode> locations = [];
        Skip(TokenKind.Pipe);
        do
        {
            var at = token;
            var location = ParseName();
            locations.Add(DirectiveLocations.Contains(location.Value) ? location : throw Unexpected(at));
        }
        while (Skip(TokenKind.Pipe));
        return new(start, TypeSystemKind.Directive, false, description, name, [])
        {
            InputValues = arguments,
            IsRepeatable = isRepeatable,
            Locations = locations,
        };
    }

    private List<NamedTypeNode> ParseDelimited(TokenKind delimiter)
    {
        Skip(delimiter);
        List<NamedTypeNode> types = [];
        do
        {
            types.Add(ParseNamedType());
        }
        while (Skip(delimiter));
        return types;
    }

    private List<OperationTypeDefinitionNode> ParseOperationTypes()
    {
        Expect(TokenKind.LeftBrace);
        List<OperationTypeDefinitionNode> types = [];
        do
        {
            var start = token.Start;
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            types.Add(new(start, operation, ParseNamedType()));
        }
        while (!Skip(TokenKind.RightBrace));
        return types;
    }

    private List<FieldDefinitionNode> ParseFieldDefinitions()
    {
        Expect(TokenKind.LeftBrace);
        List<FieldDefinitionNode> fields = [];
        do
        {
            var start = token.Start;
            var description = ParseDescription();
            var name = ParseName();
            var arguments = ParseInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
            Expect(TokenKind.Colon);
            fields.Add(new(start, description, name, arguments, ParseType(), ParseDirectives(isConstant: true)));
        }
        while (!Skip(TokenKind.RightBrace));
        return fields;
    }

    private List<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        List<InputValueDefinitionNode> values = [];
        if (!Skip(open))
        {
            return values;
        }

        do
        {
            var start = token.Start;
            var description = ParseDescription();
            var name = ParseName();
            Expect(TokenKind.Colon);
            var type = ParseType();
            var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
            values.Add(new(start, description, name, type, defaultValue, ParseDirectives(isConstant: true)));
        }
        while (!Skip(close));
        return values;
    }

    private List<EnumValueDefinitionNode> ParseEnumValues()
    {
        Expect(TokenKind.LeftBrace);
        List<EnumValueDefinitionNode> values = [];
        do
        {
            var start = token.Start;
            var description = ParseDescription();
            if (Source(token) is "true" or "false" or "null")
            {
                throw lexer.Error(token.Start, $"{Describe(token)} is reserved and cannot be used for an enum value.");
            }

            values.Add(new(start, description, ParseName(), ParseDirectives(isConstant: true)));
        }
        while (!Skip(TokenKind.RightBrace));
        return values;
    }
}
