namespace Investigate.Importers.Values;

/// <summary>
/// The number of a Chinese resident identity card, GB 11643-1999: six digits of region, eight of birth date, three of sequence, and a
/// check character by ISO 7064 MOD 11-2. The region is not looked up: regions come and go, and cards outlive them.
/// </summary>
internal static class ChineseId
{
    public const int Length = 18;

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static ReadOnlySpan<byte> CheckCharacters => "10X98765432"u8;

    /// <param name="digits">The first 17 characters, all of them digits.</param>
    /// <returns>0 to 9 or X.</returns>
    public static byte CheckCharacter(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return CheckCharacters[sum % 11];
    }

    /// <summary>Place, from 1, of the first character that such a number cannot have there; 0 where there is none.</summary>
    /// <param name="number">18 characters, the last in upper case.</param>
    public static int WrongPlace(ReadOnlySpan<byte> number)
    {
        var place = number[..17].IndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
        return place > 0 || char.IsAsciiDigit((char)number[17]) || number[17] == 'X' ? place : 18;
    }

    /// <summary>True when the number, in either case, is one that a card can have.</summary>
    public static bool IsRight(ReadOnlySpan<byte> number)
    {
        if (number.Length != Length || number[..17].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return false;
        }

        var check = number[17] == 'x' ? (byte)'X' : number[17];
        return HasRealBirthDate(number) && CheckCharacter(number) == check;
    }

    /// <summary>True when the birth date inside exists.</summary>
    public static bool HasRealBirthDate(ReadOnlySpan<byte> number) =>
        Digits.Year(number[6..], out var year) && Digits.Pair(number, 10, out var month) && Digits.Pair(number, 12, out var day)
        && IsoDate.Exists(year, month, day, out _);
}
