using System.Text;

namespace Investigate.GraphQL.Language;

/// <summary>Bounds for parsing a document that nobody has vetted, and what is read beyond the September 2025 edition.</summary>
/// <param name="Tokens">Most tokens that are read.</param>
/// <param name="Nesting">How deep braces and brackets may nest; it also bounds the stack that parsing uses.</param>
/// <param name="Directives">Most directives in the whole document.</param>
/// <param name="EmptySelectionSets">Takes <c>{}</c> for a selection set.</param>
public readonly record struct ParserOptions(int Tokens, int Nesting, int Directives, bool EmptySelectionSets)
{
    /// <summary>For documents of the program itself, such as a schema file.</summary>
    public static ParserOptions Trusted => new(int.MaxValue, 256, int.MaxValue, EmptySelectionSets: false);
}

/// <summary>
/// Parses UTF-8 text of the GraphQL language, September 2025 edition. Errors are <see cref="GraphQLException"/> whose messages are those
/// of graphql-js, with the code <c>GRAPHQL_PARSE_FAILED</c>; a passed limit has the code <c>LIMIT_EXCEEDED</c>.
/// </summary>
public ref partial struct Parser
{
    private readonly Lexer lexer;
    private readonly ParserOptions options;
    private Token token;
    private int tokens;
    private int nesting;
    private int directives;

    private Parser(ReadOnlySpan<byte> source, ParserOptions options)
    {
        lexer = new(source);
        this.options = options;
        token = lexer.Next(0);
        tokens = token.Kind == TokenKind.EndOfFile ? 0 : 1;
    }

    /// <summary>Parses a whole document; <paramref name="source"/> must not change afterwards.</summary>
    public static DocumentNode Parse(ReadOnlyMemory<byte> source, ParserOptions options)
    {
        var parser = new Parser(source.Span, options);
        List<DefinitionNode> definitions = [];
        do
        {
            definitions.Add(parser.ParseDefinition());
        }
        while (parser.token.Kind != TokenKind.EndOfFile);
        return new(source, definitions, parser.tokens);
    }

    /// <summary>Parses a document of the program itself, without options on its size.</summary>
    public static DocumentNode Parse(string source) => Parse(Encoding.UTF8.GetBytes(source), ParserOptions.Trusted);

    /// <summary>Parses a type reference that a default value may follow, such as <c>[Int!]! = [1]</c>.</summary>
    internal static (TypeNode Type, ValueNode? DefaultValue) ParseTypeReference(string source)
    {
        var parser = new Parser(Encoding.UTF8.GetBytes(source), ParserOptions.Trusted);
        var type = parser.ParseType();
        var value = parser.Skip(TokenKind.Equal) ? parser.ParseValue(isConstant: true) : null;
        parser.Expect(TokenKind.EndOfFile);
        return (type, value);
    }

    private DefinitionNode ParseDefinition()
    {
        if (token.Kind == TokenKind.LeftBrace)
        {
            return ParseOperation(token.Start, null);
        }

        var start = token.Start;
        var description = ParseDescription();
        if (token.Kind == TokenKind.Name)
        {
            var keyword = Source(token);
            if (keyword is "query" or "mutation" or "subscription")
            {
                return ParseOperation(start, description);
            }

            if (keyword == "fragment")
            {
                return ParseFragmentDefinition(start, description);
            }

            if (ParseTypeSystemDefinition(start, description, isExtension: false) is { } definition)
            {
                return definition;
            }
        }

        if (description is not null && token.Kind is TokenKind.LeftBrace)
        {
            throw lexer.Error(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (description is not null && token.Kind is TokenKind.Name)
        {
            throw lexer.Error(start, "Unexpected description, only GraphQL definitions support descriptions.");
        }

        if (SkipKeyword("extend") && ParseTypeSystemDefinition(start, null, isExtension: true) is { } extension)
        {
            return extension;
        }

        throw Unexpected();
    }

    private StringValueNode? ParseDescription() => token.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private void Advance()
    {
        token = lexer.Next(token.End);
        if (token.Kind != TokenKind.EndOfFile && ++tokens > options.Tokens)
        {
            throw GraphQLException.Limit("tokens", options.Tokens,
                $"The document has more than {options.Tokens} tokens, the limit. Send fewer fields, or split it into several requests.");
        }
    }

    /// <summary>Entered for everything that nests, so that no document can exhaust the stack.</summary>
    private void Enter()
    {
        if (++nesting > options.Nesting)
        {
            throw GraphQLException.Limit("nesting", options.Nesting,
                $"The document nests deeper than {options.Nesting} levels, the limit. Ask for the deeper part in a second request.");
        }
    }

    private void Leave() => nesting--;

    private string? Source(Token at) => at.Kind == TokenKind.Name ? Encoding.UTF8.GetString(lexer.Source[at.Start..at.End]) : null;

    private bool Skip(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            throw lexer.Error(token.Start, $"Expected {Token.Describe(kind)}, found {Describe(token)}.");
        }

        if (kind != TokenKind.EndOfFile)
        {
            Advance();
        }
    }

    private readonly bool IsKeyword(scoped ReadOnlySpan<byte> keyword) =>
        token.Kind == TokenKind.Name && lexer.Source[token.Start..token.End].SequenceEqual(keyword);

    private bool SkipKeyword(string keyword)
    {
        if (Source(token) != keyword)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw lexer.Error(token.Start, $"Expected \"{keyword}\", found {Describe(token)}.");
        }
    }

    private NameNode ParseName()
    {
        var at = token;
        Expect(TokenKind.Name);
        return new(at.Start, Source(at)!);
    }

    private readonly GraphQLException Unexpected() => Unexpected(token);

    private readonly GraphQLException Unexpected(Token at) => lexer.Error(at.Start, $"Unexpected {Describe(at)}.");

    private readonly string Describe(Token at) => at.Kind is TokenKind.Name or TokenKind.Integer or TokenKind.Float or TokenKind.String or TokenKind.BlockString
        ? $"{Token.Describe(at.Kind)} \"{lexer.Text(at)}\""
        : Token.Describe(at.Kind);
}
