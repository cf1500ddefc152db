using System.Buffers;
using System.Text;

namespace Investigate.GraphQL.Language;

/// <summary>
/// Splits a UTF-8 document into tokens (specification, section 2.1). It keeps no token and allocates nothing until the text of a string
/// is asked for. Errors are <see cref="GraphQLException"/> with the messages of graphql-js.
/// </summary>
internal readonly ref partial struct Lexer(ReadOnlySpan<byte> source)
{
    private static readonly SearchValues<byte> NameContinue = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz0123456789"u8);

    private readonly ReadOnlySpan<byte> source = source;

    public ReadOnlySpan<byte> Source => source;

    /// <summary>The first token at or after <paramref name="position"/>, ignored characters and comments skipped.</summary>
    public Token Next(int position)
    {
        while (position < source.Length)
        {
            switch (source[position])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',':
                    position++;
                    continue;
                case 0xEF when source[position..].StartsWith("\uFEFF"u8):
                    position += 3;
                    continue;
                case (byte)'#':
                    var rest = source[position..].IndexOfAny((byte)'\n', (byte)'\r');
                    position = rest < 0 ? source.Length : position + rest;
                    continue;
                case (byte)'"':
                    return source[position..].StartsWith("\"\"\""u8) ? ReadBlockString(position) : ReadString(position);
                case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                    return ReadNumber(position);
                case (byte)'.' when source[position..].StartsWith("..."u8):
                    return new(TokenKind.Spread, position, position + 3);
                case var code when IsNameStart(code):
                    var length = source[position..].IndexOfAnyExcept(NameContinue);
                    return new(TokenKind.Name, position, length < 0 ? source.Length : position + length);
                case var code when Punctuator(code) is { } kind:
                    return new(kind, position, position + 1);
                case (byte)'\'':
                    throw Error(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
                default:
                    throw Error(position, $"Unexpected character: {Describe(position)}.");
            }
        }

        return new(TokenKind.EndOfFile, source.Length, source.Length);
    }

    public GraphQLException Error(int position, string description) => new(new GraphQLError("Syntax Error: " + description)
    {
        Code = ErrorCodes.ParseFailed,
        Locations = [SourceLocation.Of(source, position)],
    });

    private static TokenKind? Punctuator(byte code) => code switch
    {
        (byte)'!' => TokenKind.Bang,
        (byte)'$' => TokenKind.Dollar,
        (byte)'&' => TokenKind.Ampersand,
        (byte)'(' => TokenKind.LeftParenthesis,
        (byte)')' => TokenKind.RightParenthesis,
        (byte)':' => TokenKind.Colon,
        (byte)'=' => TokenKind.Equal,
        (byte)'@' => TokenKind.At,
        (byte)'[' => TokenKind.LeftBracket,
        (byte)']' => TokenKind.RightBracket,
        (byte)'{' => TokenKind.LeftBrace,
        (byte)'|' => TokenKind.Pipe,
        (byte)'}' => TokenKind.RightBrace,
        _ => null,
    };

    private static bool IsNameStart(int code) => code is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsDigit(int code) => code is >= '0' and <= '9';

    private int At(int position) => position < source.Length ? source[position] : -1;

    private Token ReadNumber(int start)
    {
        var position = start;
        var kind = TokenKind.Integer;
        if (At(position) == '-')
        {
            position++;
        }

        if (At(position) == '0')
        {
            position++;
            if (IsDigit(At(position)))
            {
                throw Error(position, $"Invalid number, unexpected digit after 0: {Describe(position)}.");
            }
        }
        else
        {
            position = ReadDigits(position);
        }

        if (At(position) == '.')
        {
            kind = TokenKind.Float;
            position = ReadDigits(position + 1);
        }

        if (At(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            position = ReadDigits(At(position) is '+' or '-' ? position + 1 : position);
        }

        if (At(position) == '.' || IsNameStart(At(position)))
        {
            throw Error(position, $"Invalid number, expected digit but got: {Describe(position)}.");
        }

        return new(kind, start, position);
    }

    private int ReadDigits(int position)
    {
        if (!IsDigit(At(position)))
        {
            throw Error(position, $"Invalid number, expected digit but got: {Describe(position)}.");
        }

        while (IsDigit(At(position)))
        {
            position++;
        }

        return position;
    }

    /// <summary>The character at a position as errors show it: quoted when printable ASCII, else its code point.</summary>
    private string Describe(int position)
    {
        if (position >= source.Length)
        {
            return "<EOF>";
        }

        Rune.DecodeFromUtf8(source[position..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            _ => $"U+{rune.Value:X4}",
        };
    }
}
