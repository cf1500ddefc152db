using Investigate.GraphModel;

namespace Investigate.Importers;

/// <summary>
/// What a rejection says to a reader, in one sentence: what was expected and what was found. The one place where codes become words.
/// Values of personal columns are not in a <see cref="Rejection"/> and so in no sentence.
/// </summary>
public static class RejectionText
{
    public static string Of(Rejection rejection, Language language)
    {
        var detail = rejection.Detail?.Split('|') ?? [];
        return language == Language.Chinese ? Chinese(rejection, detail) : English(rejection, detail);
    }

    private static string English(Rejection rejection, string[] detail)
    {
        var found = rejection.Value is { } value ? $"found '{value}'" : "found something else";
        return rejection.Code switch
        {
            RejectionCodes.FieldCount => $"Expected {Count(detail[0], "field")} as in the header, found {detail[1]}.",
            RejectionCodes.UnreadableHeader => $"No row of this file can be taken, because its header cannot be read. {English(rejection with { Code = detail[0], Detail = null }, [])}",
            RejectionCodes.MissingColumn => $"Expected a column {rejection.Column} in the header, found none; without it no row of this file can be taken.",
            RejectionCodes.DuplicateColumn => $"Expected one column {rejection.Column} in the header, found {detail[0]}; which of them counts cannot be known.",
            RejectionCodes.TooManyColumns => $"Expected at most {Count(detail[0], "column")} in the header, found {detail[1]}.",
            RejectionCodes.NotUtf8 => $"Expected text in {(detail is [var encoding] ? encoding : "UTF-8")}, found bytes that are none.",
            RejectionCodes.NulCharacter => "Expected text, found a NUL character.",
            RejectionCodes.UnclosedQuote => "Expected a closing quotation mark, found none; the lines after this one were read as rows of their own.",
            RejectionCodes.TextAfterQuote => $"Expected a {(detail is [var tab] ? tab : "comma")} or the end of the row after a closing quotation mark, found other text.",
            RejectionCodes.RowTooLong => "Expected a row of at most one mebibyte, found a longer one.",
            RejectionCodes.NotAnObject => "Expected one JSON object in the line, found something else.",
            RejectionCodes.NestedValue => "Expected a text, a number, true or false, found a list or an object.",
            RejectionCodes.LostDigits => "Expected a cell of text, found a number of more than 15 digits: the spreadsheet has lost the last ones.",
            RejectionCodes.OtherFormat => $"Expected a value written as {rejection.Detail}, {found}.",
            RejectionCodes.MissingValue => "Expected a value, found none.",
            RejectionCodes.UnknownWord => $"Expected {Or(detail[..(detail.Length / 2)])} ({Or(detail[(detail.Length / 2)..])}), {found}.",
            RejectionCodes.NotADate => $"Expected a date such as 1990-12-31, {found}.",
            RejectionCodes.UnrealDate => $"Expected a date that exists, {found}{(detail is [var month, var days] ? $": {month} has {days} days" : "")}.",
            RejectionCodes.NotATime => $"Expected a time such as 2026-03-01T15:00 or 2026-03-01T15:00:00+08:00, {found}.",
            RejectionCodes.UnrealTime => $"Expected a time of day from 00:00 to 24:00, {found}.",
            RejectionCodes.SkippedTime => $"Expected a time that the clocks of {detail[0]} showed, {found}: they were put forward over it.",
            RejectionCodes.CheckOutBeforeCheckIn => $"Expected a check-out at or after the check-in {detail[0]}, {found}.",
            RejectionCodes.ChineseIdLength => $"Expected 18 characters in a CN_ID, found {detail[0]}.",
            RejectionCodes.ChineseIdCharacter => $"Expected 17 digits and a digit or X in a CN_ID, found another character in place {detail[0]}.",
            RejectionCodes.ChineseIdBirthDate => "Expected a birth date that exists in places 7 to 14 of a CN_ID, found one that does not.",
            RejectionCodes.ChineseIdCheckDigit => $"Expected {detail[0]} as the check digit of this CN_ID by GB 11643, found {detail[1]}.",
            RejectionCodes.NotANumber => $"Expected a number such as 31.2304, {found}.",
            RejectionCodes.OutOfRange => $"Expected a number from {detail[0]} to {detail[1]}, {found}.",
            RejectionCodes.AmountDecimals => $"Expected an amount with at most {Count(detail[0], "decimal")} in {detail[1]}, {found}.",
            RejectionCodes.NegativeAmount => $"Expected an amount that is not negative, {found}.",
            RejectionCodes.NotAnAmount => $"Expected an amount such as 1280.50, {found}.",
            RejectionCodes.AmountTooLarge => $"Expected an amount of at most {detail[0]}, {found}.",
            RejectionCodes.UnknownCurrency => $"Expected a currency of ISO 4217 such as CNY, {found}.",
            RejectionCodes.MissingBeside => $"Expected a value, because {detail[0]} has one; found none.",
            RejectionCodes.DuplicateKey => "Expected each key once, or again with the same content; found it in an earlier row of this file with other content, which stands.",
            RejectionCodes.UnknownReference => $"Expected a {detail[0]} that this load or an earlier one has, {found}.",
            _ => throw Unknown(rejection),
        };
    }

    private static string Chinese(Rejection rejection, string[] detail)
    {
        var found = rejection.Value is { } value ? $"实际为“{value}”" : "实际为其他内容";
        return rejection.Code switch
        {
            RejectionCodes.FieldCount => $"应与表头一致，有{detail[0]}个字段，实际有{detail[1]}个。",
            RejectionCodes.UnreadableHeader => $"表头无法读取，本文件各行均未录入。{Chinese(rejection with { Code = detail[0], Detail = null }, [])}",
            RejectionCodes.MissingColumn => $"表头应有 {rejection.Column} 列，实际没有，本文件各行均无法录入。",
            RejectionCodes.DuplicateColumn => $"表头应只有一个 {rejection.Column} 列，实际有{detail[0]}个，无法判断以哪个为准。",
            RejectionCodes.TooManyColumns => $"表头最多应有{detail[0]}列，实际有{detail[1]}列。",
            RejectionCodes.NotUtf8 => $"应为 {(detail is [var encoding] ? encoding : "UTF-8")} 文本，实际含有无效字节。",
            RejectionCodes.NulCharacter => "应为文本，实际含有空字符（NUL）。",
            RejectionCodes.UnclosedQuote => "应有右引号，实际没有；其后各行已按单独的行读取。",
            RejectionCodes.TextAfterQuote => $"右引号之后应为{(detail.Length > 0 ? "制表符" : "逗号")}或行尾，实际还有其他文字。",
            RejectionCodes.RowTooLong => "一行最多应为1 MiB，实际超出。",
            RejectionCodes.NotAnObject => "本行应为一个 JSON 对象，实际为其他内容。",
            RejectionCodes.NestedValue => "应为文本、数字、true 或 false，实际为列表或对象。",
            RejectionCodes.LostDigits => "应为文本单元格，实际为超过15位的数字，电子表格已丢失末几位。",
            RejectionCodes.OtherFormat => $"应写作 {rejection.Detail}，{found}。",
            RejectionCodes.MissingValue => "应填写，实际为空。",
            RejectionCodes.UnknownWord => $"应为{string.Join('、', detail[(detail.Length / 2)..])}之一（{string.Join('、', detail[..(detail.Length / 2)])}），{found}。",
            RejectionCodes.NotADate => $"应为日期，例如 1990-12-31，{found}。",
            RejectionCodes.UnrealDate => $"应为真实存在的日期，{found}{(detail is [var month, var days] ? $"：{month} 只有{days}天" : "")}。",
            RejectionCodes.NotATime => $"应为时间，例如 2026-03-01T15:00 或 2026-03-01T15:00:00+08:00，{found}。",
            RejectionCodes.UnrealTime => $"应为 00:00 至 24:00 之间的时刻，{found}。",
            RejectionCodes.SkippedTime => $"应为 {detail[0]} 当地时钟显示过的时间，{found}：当时时钟拨快，跳过了该时刻。",
            RejectionCodes.CheckOutBeforeCheckIn => $"退房时间应不早于入住时间 {detail[0]}，{found}。",
            RejectionCodes.ChineseIdLength => $"身份证号码应为18位，实际为{detail[0]}位。",
            RejectionCodes.ChineseIdCharacter => $"身份证号码应为17位数字加1位数字或X，实际第{detail[0]}位是其他字符。",
            RejectionCodes.ChineseIdBirthDate => "身份证号码第7至14位应为真实存在的出生日期，实际不存在。",
            RejectionCodes.ChineseIdCheckDigit => $"按 GB 11643，该身份证号码的校验码应为{detail[0]}，实际为{detail[1]}。",
            RejectionCodes.NotANumber => $"应为数字，例如 31.2304，{found}。",
            RejectionCodes.OutOfRange => $"应为 {detail[0]} 至 {detail[1]} 之间的数字，{found}。",
            RejectionCodes.AmountDecimals => $"{detail[1]} 金额最多应有{detail[0]}位小数，{found}。",
            RejectionCodes.NegativeAmount => $"金额不应为负数，{found}。",
            RejectionCodes.NotAnAmount => $"应为金额，例如 1280.50，{found}。",
            RejectionCodes.AmountTooLarge => $"金额应不超过 {detail[0]}，{found}。",
            RejectionCodes.UnknownCurrency => $"应为 ISO 4217 币种代码，例如 CNY，{found}。",
            RejectionCodes.MissingBeside => $"{detail[0]} 已填写，此处也应填写，实际为空。",
            RejectionCodes.DuplicateKey => "同一键应只出现一次，或内容相同；实际前面已有键相同而内容不同的行，以该行为准。",
            RejectionCodes.UnknownReference => $"应为本次或以前录入过的{ChineseNoun(detail[0])}，{found}。",
            _ => throw Unknown(rejection),
        };
    }

    private static string Count(string number, string noun) => number == "1" ? $"1 {noun}" : $"{number} {noun}s";

    private static string Or(string[] words) => $"{string.Join(", ", words[..^1])} or {words[^1]}";

    private static string ChineseNoun(string column) => column switch
    {
        "building" => "楼栋",
        "room" => "房源",
        "stay" => "入住登记",
        "reporter" => "举报人",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "Expected a column that refers to another file."),
    };

    private static ArgumentException Unknown(Rejection rejection) => new($"Expected a code of RejectionCodes, found '{rejection.Code}'.", nameof(rejection));
}
