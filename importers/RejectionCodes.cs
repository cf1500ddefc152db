using Investigate.Importers.Csv;

namespace Investigate.Importers;

/// <summary>
/// The rules a row can break, as <see cref="GraphModel.Rejection.Code"/> names them. What its <see cref="GraphModel.Rejection.Detail"/>
/// holds stands beside each; several parts are divided by bars.
/// </summary>
public static class RejectionCodes
{
    /// <summary>Fields expected, fields found.</summary>
    public const string FieldCount = "FIELD_COUNT";

    /// <summary>Code of what is wrong with the header's record.</summary>
    public const string UnreadableHeader = "UNREADABLE_HEADER";
    public const string MissingColumn = "MISSING_COLUMN";

    /// <summary>How often the header names it.</summary>
    public const string DuplicateColumn = "DUPLICATE_COLUMN";

    /// <summary>Columns allowed, columns found.</summary>
    public const string TooManyColumns = "TOO_MANY_COLUMNS";

    /// <summary>What the file is written in, where that is not UTF-8.</summary>
    public const string NotUtf8 = "NOT_UTF8";
    public const string NulCharacter = "NUL_CHARACTER";
    public const string UnclosedQuote = "UNCLOSED_QUOTE";

    /// <summary>«tab» in a file whose values tabs separate.</summary>
    public const string TextAfterQuote = "TEXT_AFTER_QUOTE";
    public const string RowTooLong = "ROW_TOO_LONG";
    public const string NotAnObject = "NOT_AN_OBJECT";
    public const string NestedValue = "NESTED_VALUE";
    public const string LostDigits = "LOST_DIGITS";

    /// <summary>The format a mapping states.</summary>
    public const string OtherFormat = "OTHER_FORMAT";
    public const string MissingValue = "MISSING_VALUE";

    /// <summary>The words expected: all English ones, then as many Chinese ones.</summary>
    public const string UnknownWord = "UNKNOWN_WORD";
    public const string NotADate = "NOT_A_DATE";

    /// <summary>Year, month and its number of days, where it is the day that does not exist and the column is not personal.</summary>
    public const string UnrealDate = "UNREAL_DATE";
    public const string NotATime = "NOT_A_TIME";
    public const string UnrealTime = "UNREAL_TIME";

    /// <summary>The zone whose clocks were put forward.</summary>
    public const string SkippedTime = "SKIPPED_TIME";

    /// <summary>The check-in as written.</summary>
    public const string CheckOutBeforeCheckIn = "CHECK_OUT_BEFORE_CHECK_IN";

    /// <summary>Characters found.</summary>
    public const string ChineseIdLength = "CN_ID_LENGTH";

    /// <summary>Place of the first wrong character, from 1.</summary>
    public const string ChineseIdCharacter = "CN_ID_CHARACTER";
    public const string ChineseIdBirthDate = "CN_ID_BIRTH_DATE";

    /// <summary>Check digit expected, check digit found.</summary>
    public const string ChineseIdCheckDigit = "CN_ID_CHECK_DIGIT";
    public const string NotANumber = "NOT_A_NUMBER";

    /// <summary>Least and greatest number allowed.</summary>
    public const string OutOfRange = "OUT_OF_RANGE";

    /// <summary>Decimals allowed, the currency.</summary>
    public const string AmountDecimals = "AMOUNT_DECIMALS";
    public const string NegativeAmount = "NEGATIVE_AMOUNT";
    public const string NotAnAmount = "NOT_AN_AMOUNT";

    /// <summary>Greatest amount allowed.</summary>
    public const string AmountTooLarge = "AMOUNT_TOO_LARGE";
    public const string UnknownCurrency = "UNKNOWN_CURRENCY";

    /// <summary>The column that has a value.</summary>
    public const string MissingBeside = "MISSING_BESIDE";
    public const string DuplicateKey = "DUPLICATE_KEY";

    /// <summary>What is referred to: building, room, stay or reporter.</summary>
    public const string UnknownReference = "UNKNOWN_REFERENCE";

    internal static string Of(CsvFault fault) => fault switch
    {
        CsvFault.UnclosedQuote => UnclosedQuote,
        CsvFault.TextAfterQuote => TextAfterQuote,
        CsvFault.TooLong => RowTooLong,
        CsvFault.NotUtf8 => NotUtf8,
        _ => NulCharacter,
    };
}
