using System.Reflection;
using Investigate.GraphModel;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

/// <summary>Every sentence, word for word.</summary>
public sealed class RejectionTextTests
{
    public static TheoryData<string, string?, string?, string?, string, string> Sentences => new()
    {
        { RejectionCodes.FieldCount, null, null, "4|3", "Expected 4 fields as in the header, found 3.", "应与表头一致，有4个字段，实际有3个。" },
        { RejectionCodes.FieldCount, null, null, "1|2", "Expected 1 field as in the header, found 2.", "应与表头一致，有1个字段，实际有2个。" },
        {
            RejectionCodes.UnreadableHeader, null, null, RejectionCodes.NulCharacter,
            "No row of this file can be taken, because its header cannot be read. Expected text, found a NUL character.",
            "表头无法读取，本文件各行均未录入。应为文本，实际含有空字符（NUL）。"
        },
        {
            RejectionCodes.MissingColumn, "check_in", null, null,
            "Expected a column check_in in the header, found none; without it no row of this file can be taken.",
            "表头应有 check_in 列，实际没有，本文件各行均无法录入。"
        },
        {
            RejectionCodes.DuplicateColumn, "stay", null, "2",
            "Expected one column stay in the header, found 2; which of them counts cannot be known.",
            "表头应只有一个 stay 列，实际有2个，无法判断以哪个为准。"
        },
        { RejectionCodes.TooManyColumns, null, null, "1000|2002", "Expected at most 1000 columns in the header, found 2002.", "表头最多应有1000列，实际有2002列。" },
        {
            RejectionCodes.AmountDecimals, "amount", "1.005", "2|CNY",
            "Expected an amount with at most 2 decimals in CNY, found '1.005'.", "CNY 金额最多应有2位小数，实际为“1.005”。"
        },
        { RejectionCodes.NotAnObject, null, null, null, "Expected one JSON object in the line, found something else.", "本行应为一个 JSON 对象，实际为其他内容。" },
        {
            RejectionCodes.NestedValue, "name", null, null,
            "Expected a text, a number, true or false, found a list or an object.", "应为文本、数字、true 或 false，实际为列表或对象。"
        },
        {
            RejectionCodes.LostDigits, "phone", null, null,
            "Expected a cell of text, found a number of more than 15 digits: the spreadsheet has lost the last ones.",
            "应为文本单元格，实际为超过15位的数字，电子表格已丢失末几位。"
        },
        { RejectionCodes.OtherFormat, "since", "1", "dd.MM.yyyy", "Expected a value written as dd.MM.yyyy, found '1'.", "应写作 dd.MM.yyyy，实际为“1”。" },
        { RejectionCodes.NotUtf8, null, null, "GB18030", "Expected text in GB18030, found bytes that are none.", "应为 GB18030 文本，实际含有无效字节。" },
        {
            RejectionCodes.TextAfterQuote, null, null, "tab",
            "Expected a tab or the end of the row after a closing quotation mark, found other text.", "右引号之后应为制表符或行尾，实际还有其他文字。"
        },
        { RejectionCodes.NegativeAmount, "amount", "-1", null, "Expected an amount that is not negative, found '-1'.", "金额不应为负数，实际为“-1”。" },
        { RejectionCodes.NotAnAmount, "amount", "x", null, "Expected an amount such as 1280.50, found 'x'.", "应为金额，例如 1280.50，实际为“x”。" },
        { RejectionCodes.AmountTooLarge, "amount", "9", "5.00", "Expected an amount of at most 5.00, found '9'.", "金额应不超过 5.00，实际为“9”。" },
        {
            RejectionCodes.UnknownCurrency, "currency", "ABC", null,
            "Expected a currency of ISO 4217 such as CNY, found 'ABC'.", "应为 ISO 4217 币种代码，例如 CNY，实际为“ABC”。"
        },
        {
            RejectionCodes.MissingBeside, "about", null, "about_kind",
            "Expected a value, because about_kind has one; found none.", "about_kind 已填写，此处也应填写，实际为空。"
        },
        { RejectionCodes.NotUtf8, null, null, null, "Expected text in UTF-8, found bytes that are none.", "应为 UTF-8 文本，实际含有无效字节。" },
        { RejectionCodes.NulCharacter, null, null, null, "Expected text, found a NUL character.", "应为文本，实际含有空字符（NUL）。" },
        {
            RejectionCodes.UnclosedQuote, null, null, null,
            "Expected a closing quotation mark, found none; the lines after this one were read as rows of their own.",
            "应有右引号，实际没有；其后各行已按单独的行读取。"
        },
        {
            RejectionCodes.TextAfterQuote, null, null, null,
            "Expected a comma or the end of the row after a closing quotation mark, found other text.",
            "右引号之后应为逗号或行尾，实际还有其他文字。"
        },
        { RejectionCodes.RowTooLong, null, null, null, "Expected a row of at most one mebibyte, found a longer one.", "一行最多应为1 MiB，实际超出。" },
        { RejectionCodes.MissingValue, "room", null, null, "Expected a value, found none.", "应填写，实际为空。" },
        {
            RejectionCodes.UnknownWord, "document_kind", "DRIVER", "CN_ID|PASSPORT|OTHER|身份证|护照|其他",
            "Expected CN_ID, PASSPORT or OTHER (身份证, 护照 or 其他), found 'DRIVER'.",
            "应为身份证、护照、其他之一（CN_ID、PASSPORT、OTHER），实际为“DRIVER”。"
        },
        {
            RejectionCodes.UnknownWord, "registrant", "maybe", "true|false|是|否",
            "Expected true or false (是 or 否), found 'maybe'.",
            "应为是、否之一（true、false），实际为“maybe”。"
        },
        { RejectionCodes.NotADate, "registered_on", "31/12/1990", null, "Expected a date such as 1990-12-31, found '31/12/1990'.", "应为日期，例如 1990-12-31，实际为“31/12/1990”。" },
        { RejectionCodes.NotADate, "birth_date", null, null, "Expected a date such as 1990-12-31, found something else.", "应为日期，例如 1990-12-31，实际为其他内容。" },
        {
            RejectionCodes.UnrealDate, "registered_on", "2026-02-30", "2026-02|28",
            "Expected a date that exists, found '2026-02-30': 2026-02 has 28 days.",
            "应为真实存在的日期，实际为“2026-02-30”：2026-02 只有28天。"
        },
        { RejectionCodes.UnrealDate, "birth_date", null, null, "Expected a date that exists, found something else.", "应为真实存在的日期，实际为其他内容。" },
        {
            RejectionCodes.NotATime, "check_in", "noon", null,
            "Expected a time such as 2026-03-01T15:00 or 2026-03-01T15:00:00+08:00, found 'noon'.",
            "应为时间，例如 2026-03-01T15:00 或 2026-03-01T15:00:00+08:00，实际为“noon”。"
        },
        {
            RejectionCodes.UnrealTime, "check_in", "2026-03-01T25:00", null,
            "Expected a time of day from 00:00 to 24:00, found '2026-03-01T25:00'.",
            "应为 00:00 至 24:00 之间的时刻，实际为“2026-03-01T25:00”。"
        },
        {
            RejectionCodes.SkippedTime, "check_in", "2026-03-29T02:30", "Europe/Berlin",
            "Expected a time that the clocks of Europe/Berlin showed, found '2026-03-29T02:30': they were put forward over it.",
            "应为 Europe/Berlin 当地时钟显示过的时间，实际为“2026-03-29T02:30”：当时时钟拨快，跳过了该时刻。"
        },
        {
            RejectionCodes.CheckOutBeforeCheckIn, "check_out", "2026-03-11T09:00", "2026-03-12T14:10",
            "Expected a check-out at or after the check-in 2026-03-12T14:10, found '2026-03-11T09:00'.",
            "退房时间应不早于入住时间 2026-03-12T14:10，实际为“2026-03-11T09:00”。"
        },
        { RejectionCodes.ChineseIdLength, "document_number", null, "15", "Expected 18 characters in a CN_ID, found 15.", "身份证号码应为18位，实际为15位。" },
        {
            RejectionCodes.ChineseIdCharacter, "document_number", null, "3",
            "Expected 17 digits and a digit or X in a CN_ID, found another character in place 3.",
            "身份证号码应为17位数字加1位数字或X，实际第3位是其他字符。"
        },
        {
            RejectionCodes.ChineseIdBirthDate, "document_number", null, null,
            "Expected a birth date that exists in places 7 to 14 of a CN_ID, found one that does not.",
            "身份证号码第7至14位应为真实存在的出生日期，实际不存在。"
        },
        {
            RejectionCodes.ChineseIdCheckDigit, "document_number", null, "7|8",
            "Expected 7 as the check digit of this CN_ID by GB 11643, found 8.",
            "按 GB 11643，该身份证号码的校验码应为7，实际为8。"
        },
        { RejectionCodes.NotANumber, "latitude", "north", null, "Expected a number such as 31.2304, found 'north'.", "应为数字，例如 31.2304，实际为“north”。" },
        { RejectionCodes.OutOfRange, "latitude", "91", "-90|90", "Expected a number from -90 to 90, found '91'.", "应为 -90 至 90 之间的数字，实际为“91”。" },
        {
            RejectionCodes.DuplicateKey, "stay", "S1", null,
            "Expected each key once, or again with the same content; found it in an earlier row of this file with other content, which stands.",
            "同一键应只出现一次，或内容相同；实际前面已有键相同而内容不同的行，以该行为准。"
        },
        {
            RejectionCodes.UnknownReference, "room", "YL-A-1330", "room",
            "Expected a room that this load or an earlier one has, found 'YL-A-1330'.",
            "应为本次或以前录入过的房源，实际为“YL-A-1330”。"
        },
        {
            RejectionCodes.UnknownReference, "building", "B9", "building",
            "Expected a building that this load or an earlier one has, found 'B9'.",
            "应为本次或以前录入过的楼栋，实际为“B9”。"
        },
        {
            RejectionCodes.UnknownReference, "stay", "S9", "stay",
            "Expected a stay that this load or an earlier one has, found 'S9'.",
            "应为本次或以前录入过的入住登记，实际为“S9”。"
        },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_rejection_says_what_was_expected_and_what_was_found(string code, string? column, string? value, string? detail, string english, string chinese)
    {
        var rejection = new Rejection(2, column, value, code, detail);

        RejectionText.Of(rejection, Language.English).ShouldBe(english);
        RejectionText.Of(rejection, Language.Chinese).ShouldBe(chinese);
    }

    [Fact]
    public void No_code_is_without_a_sentence() =>
        typeof(RejectionCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)
            .Except(Sentences.Select(row => (string)row[0])).ShouldBeEmpty();

    [Fact]
    public void A_code_that_is_none_is_an_error() =>
        Should.Throw<ArgumentException>(() => RejectionText.Of(new Rejection(2, null, null, "NONE", null), Language.English))
            .Message.ShouldStartWith("Expected a code of RejectionCodes, found 'NONE'.");
}
