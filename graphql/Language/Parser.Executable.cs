namespace Investigate.GraphQL.Language;

public ref partial struct Parser
{
    private OperationDefinitionNode ParseOperation(int start, StringValueNode? description)
    {
        if (token.Kind == TokenKind.LeftBrace)
        {
            return new(start, null, OperationType.Query, null, [], [], ParseSelectionSet());
        }

        var operation = ParseOperationType();
        var name = token.Kind == TokenKind.Name ? ParseName() : null;
        List<VariableDefinitionNode> variables = [];
        if (Skip(TokenKind.LeftParenthesis))
        {
            do
            {
                variables.Add(ParseVariableDefinition());
            }
            while (!Skip(TokenKind.RightParenthesis));
        }

        return new(start, description, operation, name, variables, ParseDirectives(isConstant: false), ParseSelectionSet());
    }

    private OperationType ParseOperationType()
    {
        var at = token;
        Expect(TokenKind.Name);
        return Source(at) switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(at),
        };
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = token.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equal) ? ParseValue(isConstant: true) : null;
        return new(start, description, variable, type, defaultValue, ParseDirectives(isConstant: true));
    }

    private VariableNode ParseVariable()
    {
        var start = token.Start;
        Expect(TokenKind.Dollar);
        return new(start, ParseName());
    }

    private SelectionSetNode ParseSelectionSet()
    {
        Enter();
        var start = token.Start;
        Expect(TokenKind.LeftBrace);
        List<SelectionNode> selections = [];
        if (!options.EmptySelectionSets || !Skip(TokenKind.RightBrace))
        {
            do
            {
                selections.Add(token.Kind == TokenKind.Spread ? ParseFragment() : ParseField());
            }
            while (!Skip(TokenKind.RightBrace));
        }

        Leave();
        return new(start, selections);
    }

    private FieldNode ParseField()
    {
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            (alias, name) = (name, ParseName());
        }

        var arguments = ParseArguments(isConstant: false);
        var found = ParseDirectives(isConstant: false);
        return new((alias ?? name).Start, alias, name, arguments, found, token.Kind == TokenKind.LeftBrace ? ParseSelectionSet() : null);
    }

    private ArgumentNode[] ParseArguments(bool isConstant)
    {
        if (!Skip(TokenKind.LeftParenthesis))
        {
            return [];
        }

        List<ArgumentNode> arguments = [];
        do
        {
            var name = ParseName();
            Expect(TokenKind.Colon);
            arguments.Add(new(name.Start, name, ParseValue(isConstant)));
        }
        while (!Skip(TokenKind.RightParenthesis));
        return [.. arguments];
    }

    private SelectionNode ParseFragment()
    {
        var start = token.Start;
        Expect(TokenKind.Spread);
        var isConditional = SkipKeyword("on");
        if (!isConditional && token.Kind == TokenKind.Name)
        {
            return new FragmentSpreadNode(start, ParseName(), ParseDirectives(isConstant: false));
        }

        return new InlineFragmentNode(start, isConditional ? ParseNamedType() : null, ParseDirectives(isConstant: false), ParseSelectionSet());
    }

    private FragmentDefinitionNode ParseFragmentDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("fragment");
        if (IsKeyword("on"u8))
        {
            throw Unexpected();
        }

        var name = ParseName();
        ExpectKeyword("on");
        return new(start, description, name, ParseNamedType(), ParseDirectives(isConstant: false), ParseSelectionSet());
    }

    private DirectiveNode[] ParseDirectives(bool isConstant)
    {
        if (token.Kind != TokenKind.At)
        {
            return [];
        }

        List<DirectiveNode> found = [];
        while (token.Kind == TokenKind.At)
        {
            if (++directives > options.Directives)
            {
                throw GraphQLException.Limit("directives", options.Directives,
                    $"The document has more than {options.Directives} directives, the limit. Leave out what is not needed instead of skipping it.");
            }

            var start = token.Start;
            Advance();
            found.Add(new(start, ParseName(), ParseArguments(isConstant)));
        }

        return [.. found];
    }

    private ValueNode ParseValue(bool isConstant)
    {
        var at = token;
        switch (at.Kind)
        {
            case TokenKind.LeftBracket:
                return ParseList(isConstant);
            case TokenKind.LeftBrace:
                return ParseObject(isConstant);
            case TokenKind.Integer:
                Advance();
                return new IntValueNode(at.Start, lexer.Text(at));
            case TokenKind.Float:
                Advance();
                return new FloatValueNode(at.Start, lexer.Text(at));
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                Advance();
                return Source(at) switch
                {
                    "true" => new BooleanValueNode(at.Start, true),
                    "false" => new BooleanValueNode(at.Start, false),
                    "null" => new NullValueNode(at.Start),
                    var name => new EnumValueNode(at.Start, name!),
                };
            case TokenKind.Dollar when isConstant:
                Advance();
                throw token.Kind == TokenKind.Name
                    ? lexer.Error(at.Start, $"Unexpected variable \"${Source(token)}\" in constant value.")
                    : Unexpected(at);
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                throw Unexpected();
        }
    }

    private StringValueNode ParseString()
    {
        var at = token;
        Advance();
        return new(at.Start, lexer.Text(at), at.Kind == TokenKind.BlockString);
    }

    private ListValueNode ParseList(bool isConstant)
    {
        Enter();
        var start = token.Start;
        Advance();
        List<ValueNode> values = [];
        while (!Skip(TokenKind.RightBracket))
        {
            values.Add(ParseValue(isConstant));
        }

        Leave();
        return new(start, values);
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        Enter();
        var start = token.Start;
        Advance();
        List<ObjectFieldNode> fields = [];
        while (!Skip(TokenKind.RightBrace))
        {
            var name = ParseName();
            Expect(TokenKind.Colon);
            fields.Add(new(name.Start, name, ParseValue(isConstant)));
        }

        Leave();
        return new(start, fields);
    }

    private TypeNode ParseType()
    {
        Enter();
        var start = token.Start;
        TypeNode type;
        if (Skip(TokenKind.LeftBracket))
        {
            var item = ParseType();
            Expect(TokenKind.RightBracket);
            type = new ListTypeNode(start, item);
        }
        else
        {
            type = ParseNamedType();
        }

        Leave();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(start, type) : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new(name.Start, name);
    }
}
