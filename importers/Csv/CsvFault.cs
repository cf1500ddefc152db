namespace Investigate.Importers.Csv;

/// <summary>Why a record cannot be read at all, whatever its columns hold.</summary>
internal enum CsvFault
{
    None,

    /// <summary>A quote opens a field and nothing closes it within the bounds of a record.</summary>
    UnclosedQuote,

    /// <summary>After a closing quote stands something other than a comma or the end of the row.</summary>
    TextAfterQuote,

    /// <summary>The record is longer than a record may be.</summary>
    TooLong,

    /// <summary>Its bytes are not UTF-8; a lone surrogate is not UTF-8 either.</summary>
    NotUtf8,

    /// <summary>It holds a NUL character, which no text file has.</summary>
    Nul,
}
