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

    /// <summary>
    /// As <see cref="Read"/>, of a document that may be absent: empty then. A kind without a number, or a number without a kind, rejects the row.
    /// </summary>
    public ReadOnlySpan<byte> ReadOptional(ref RowReader row, Column kindColumn, Column numberColumn, out DocumentKind kind)
    {
        kind = default;
        var (hasKind, hasNumber) = (!row.Text(kindColumn).IsEmpty, !row.Text(numberColumn).IsEmpty);
        if (hasKind && hasNumber)
        {
            return Read(ref row, kindColumn, numberColumn, out kind);
        }

        if (hasKind || hasNumber)
        {
            row.Reject(hasKind ? numberColumn : kindColumn, default, RejectionCodes.MissingBeside, hasKind ? kindColumn.Name : numberColumn.Name);
        }

        return default;
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

    /// <summary>Rejects the row where a number of a Chinese identity card, normalised, breaks GB 11643.</summary>
    public static void Check(ref RowReader row, Column column, ReadOnlySpan<byte> number)
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
