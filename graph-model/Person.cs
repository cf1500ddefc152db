namespace Investigate.GraphModel;

/// <summary>The kinds of identity document an import may name.</summary>
public enum DocumentKind
{
    /// <summary>Chinese resident identity card, 18 characters with a GB 11643 check digit.</summary>
    ChineseId,
    Passport,
    Other,
}

/// <summary>An identity document. Two rows with equal kind and number are one person.</summary>
/// <param name="Number">As <see cref="Normalised"/> leaves it.</param>
public readonly record struct Document(DocumentKind Kind, string Number)
{
    /// <summary>
    /// The document as it is compared: surrounding blanks removed; letters of identity cards and passports in upper case, since those
    /// are printed so. Other numbers keep their letters, because nothing is known of how they are written.
    /// </summary>
    public static Document Normalised(DocumentKind kind, string number)
    {
        var trimmed = number.Trim();
        return new Document(kind, kind == DocumentKind.Other ? trimmed : trimmed.ToUpperInvariant());
    }
}

/// <summary>What the files say of one person. Null where no file said it.</summary>
/// <param name="Source">The row that says so: of <c>persons</c>, else the first row of any file that named the document.</param>
public sealed record Person(PersonId Id, Document Document, string? Name, DateOnly? BirthDate, string? Phone, Source Source)
{
    /// <summary>Birth date as stated, else the one inside a Chinese identity number; null where neither tells.</summary>
    public DateOnly? KnownBirthDate => BirthDate ?? (Document.Kind == DocumentKind.ChineseId && Document.Number.Length == 18
        && DateOnly.TryParseExact(Document.Number.AsSpan(6, 8), "yyyyMMdd", out var date) ? date : null);

    /// <summary>
    /// True when the person is known to be under 18 on that day: the birthday itself is the first day of full age. Someone born on
    /// 29 February comes of age on 1 March of a year without one. Unknown birth dates give false.
    /// </summary>
    public bool IsMinorOn(DateOnly day) => KnownBirthDate is { } born && day < Birthday(born, 18);

    private static DateOnly Birthday(DateOnly born, int age) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + age)
            ? new DateOnly(born.Year + age, 3, 1)
            : new DateOnly(born.Year + age, born.Month, born.Day);
}
