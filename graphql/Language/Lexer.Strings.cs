using System.Globalization;
using System.Text;

namespace Investigate.GraphQL.Language;

internal readonly ref partial struct Lexer
{
    /// <summary>The text of a token as errors and nodes carry it: of a string its value, of anything else its source.</summary>
    public string Text(Token token) => token.Kind switch
    {
        TokenKind.String => StringValue(token),
        TokenKind.BlockString => BlockString.Dedent(Encoding.UTF8.GetString(source[(token.Start + 3)..(token.End - 3)])),
        _ => Encoding.UTF8.GetString(source[token.Start..token.End]),
    };

    private Token ReadString(int start)
    {
        var position = start + 1;
        while (position < source.Length)
        {
            switch (source[position])
            {
                case (byte)'"':
                    return new(TokenKind.String, start, position + 1);
                case (byte)'\\':
                    position += ReadEscape(position, out _);
                    continue;
                case (byte)'\n' or (byte)'\r':
                    throw Error(position, "Unterminated string.");
                default:
                    position++;
                    continue;
            }
        }

        throw Error(position, "Unterminated string.");
    }

    private Token ReadBlockString(int start)
    {
        var position = start + 3;
        while (position < source.Length)
        {
            if (source[position..].StartsWith("\"\"\""u8))
            {
                return new(TokenKind.BlockString, start, position + 3);
            }

            position += source[position..].StartsWith("\\\"\"\""u8) ? 4 : 1;
        }

        throw Error(position, "Unterminated string.");
    }

    private string StringValue(Token token)
    {
        var body = source[(token.Start + 1)..(token.End - 1)];
        if (!body.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(body);
        }

        var value = new StringBuilder(body.Length);
        for (var position = token.Start + 1; position < token.End - 1;)
        {
            if (source[position] == '\\')
            {
                position += ReadEscape(position, out var escaped);
                value.Append(escaped);
                continue;
            }

            var rest = source[position..(token.End - 1)];
            var length = rest.IndexOf((byte)'\\') is var next && next < 0 ? rest.Length : next;
            value.Append(Encoding.UTF8.GetString(rest[..length]));
            position += length;
        }

        return value.ToString();
    }

    /// <summary>Reads the escape sequence whose backslash stands at <paramref name="position"/>; returns its length in bytes.</summary>
    private int ReadEscape(int position, out string value)
    {
        value = (char)At(position + 1) switch
        {
            '"' => "\"",
            '\\' => "\\",
            '/' => "/",
            'b' => "\b",
            'f' => "\f",
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            _ => "",
        };
        if (value.Length > 0)
        {
            return 2;
        }

        if (At(position + 1) != 'u')
        {
            throw Error(position, $"Invalid character escape sequence: \"{Slice(position, 2)}\".");
        }

        return At(position + 2) == '{' ? ReadBracedEscape(position, out value) : ReadFixedEscape(position, out value);
    }

    /// <summary>\u{…}: any number of hexadecimal digits up to twelve characters in all, naming a Unicode scalar value.</summary>
    private int ReadBracedEscape(int position, out string value)
    {
        var point = 0;
        var size = 3;
        while (size < 12)
        {
            var code = At(position + size++);
            if (code == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                value = new Rune(point).ToString();
                return size;
            }

            point = (point << 4) | HexDigit(code);
            if (point < 0)
            {
                break;
            }
        }

        throw Error(position, $"Invalid Unicode escape sequence: \"{Slice(position, size)}\".");
    }

    /// <summary>\uXXXX, or two of them that form a surrogate pair.</summary>
    private int ReadFixedEscape(int position, out string value)
    {
        var code = HexDigits(position + 2);
        if (Rune.IsValid(code))
        {
            value = ((char)code).ToString(CultureInfo.InvariantCulture);
            return 6;
        }

        if (code is >= 0xD800 and <= 0xDBFF && At(position + 6) == '\\' && At(position + 7) == 'u' &&
            HexDigits(position + 8) is >= 0xDC00 and <= 0xDFFF and var trailing)
        {
            value = new string([(char)code, (char)trailing]);
            return 12;
        }

        throw Error(position, $"Invalid Unicode escape sequence: \"{Slice(position, 6)}\".");
    }

    private int HexDigits(int position) =>
        (HexDigit(At(position)) << 12) | (HexDigit(At(position + 1)) << 8) | (HexDigit(At(position + 2)) << 4) | HexDigit(At(position + 3));

    private static int HexDigit(int code) => code switch
    {
        >= '0' and <= '9' => code - '0',
        >= 'A' and <= 'F' => code - 'A' + 10,
        >= 'a' and <= 'f' => code - 'a' + 10,
        _ => -1,
    };

    /// <summary>At most <paramref name="characters"/> UTF-16 code units of the source, for an error.</summary>
    private string Slice(int position, int characters)
    {
        var text = Encoding.UTF8.GetString(source[position..Math.Min(source.Length, position + (characters * 4))]);
        return text[..Math.Min(characters, text.Length)];
    }
}
