using System.Text;
using Investigate.GraphModel;
using Investigate.Importers.Format;
using Investigate.Importers.Values;

namespace Investigate.Importers.Loading;

/// <summary>Reads a person's document from its two columns, normalised and checked.</summary>
internal sealed class DocumentReader
{
    private byte[] normalised = new byte[64];

    /// <summary>
    /// The number as <see cref="Document.Normalised"/> leaves it, valid until the next call. A number of a Chinese identity card that
    /// breaks GB 11643 rejects the row.
    /// </summary>
    public ReadOnlySpan<byte> Read(ref RowReader row, Column kindColumn, Column numberColumn, out DocumentKind kind)
    {
        kind = row.Word(kindColumn, Words.DocumentKinds) ?? default;
        var number = Normalise(kind, row.Text(numberColumn));
        if (kind == DocumentKind.ChineseId && row.Rejection is null)
        {
            Check(ref row, numberColumn, number);
        }

        return number;
    }

    private ReadOnlySpan<byte> Normalise(DocumentKind kind, ReadOnlySpan<byte> number)
    {
        if (kind == DocumentKind.Other || (Ascii.IsValid(number) && !number.ContainsAnyInRange((byte)'a', (byte)'z')))
        {
            return number;
        }

        if (Ascii.IsValid(number))
        {
            Array.Resize(ref normalised, Math.Max(normalised.Length, number.Length));
            Ascii.ToUpper(number, normalised, out var written);
            return normalised.AsSpan(0, written);
        }

        return Encoding.UTF8.GetBytes(Document.Normalised(kind, Encoding.UTF8.GetString(number)).Number);
    }

    private static void Check(ref RowReader row, Column column, ReadOnlySpan<byte> number)
    {
        if (Encoding.UTF8.GetCharCount(number) is var length and not ChineseId.Length)
        {
            row.Reject(column, number, RejectionCodes.ChineseIdLength, $"{length}");
        }
        else if (ChineseId.WrongPlace(number) is var place and not 0)
        {
            row.Reject(column, number, RejectionCodes.ChineseIdCharacter, $"{place}");
        }
        else if (!ChineseId.HasRealBirthDate(number))
        {
            row.Reject(column, number, RejectionCodes.ChineseIdBirthDate, null);
        }
        else if (ChineseId.CheckCharacter(number) is var expected && expected != number[17])
        {
            row.Reject(column, number, RejectionCodes.ChineseIdCheckDigit, $"{(char)expected}|{(char)number[17]}");
        }
    }
}
