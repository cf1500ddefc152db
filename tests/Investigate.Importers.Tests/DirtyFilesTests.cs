using System.Text;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

/// <summary>Files as they come: what is said of each row that cannot be taken. Building B1, room R1 and stay S1 are known.</summary>
public sealed class DirtyFilesTests
{
    private const string Good = "11010519491231002X";

    public static TheoryData<string, string, string, string[]> Files => new()
    {
        { "required values", "stays.csv", """
            stay,room,check_in,check_out
            S1,R1,2026-03-01T15:00,2026-03-02T11:00
            ,R1,2026-03-01T15:00,
            S2,,2026-03-01T15:00,
            S3,R1,,
            S4,"  ",2026-03-01T15:00,
            S5,R1,2026-03-01T15:00,
            """,
            [
                "rows 6, accepted 2, rejected 4",
                "3 stay Expected a value, found none.",
                "4 room Expected a value, found none.",
                "5 check_in Expected a value, found none.",
                "6 room Expected a value, found none.",
            ]
        },
        { "times", "stays.csv", """
            stay,room,check_in,check_out
            S1,R1,2026-03-01T15:00:00+08:00,2026-03-02T11:00:00.5Z
            S2,R1,2026-03-01 15:00,20260302T110000
            S3,R1,2026-02-30T15:00,
            S4,R1,2026-13-01T15:00,
            S5,R1,2026-03-01T25:00,
            S6,R1,2026-03-01,
            S7,R1,01/03/2026 15:00,
            S8,R1,2026-03-01T15:00,soon
            S9,R1,2026-03-01T15:00+8,
            """,
            [
                "rows 9, accepted 2, rejected 7",
                "4 check_in '2026-02-30T15:00' Expected a date that exists, found '2026-02-30T15:00': 2026-02 has 28 days.",
                "5 check_in '2026-13-01T15:00' Expected a date that exists, found '2026-13-01T15:00'.",
                "6 check_in '2026-03-01T25:00' Expected a time of day from 00:00 to 24:00, found '2026-03-01T25:00'.",
                "7 check_in '2026-03-01' Expected a time such as 2026-03-01T15:00 or 2026-03-01T15:00:00+08:00, found '2026-03-01'.",
                "8 check_in '01/03/2026 15:00' Expected a time such as 2026-03-01T15:00 or 2026-03-01T15:00:00+08:00, found '01/03/2026 15:00'.",
                "9 check_out 'soon' Expected a time such as 2026-03-01T15:00 or 2026-03-01T15:00:00+08:00, found 'soon'.",
                "10 check_in '2026-03-01T15:00+8' Expected a time such as 2026-03-01T15:00 or 2026-03-01T15:00:00+08:00, found '2026-03-01T15:00+8'.",
            ]
        },
        { "check-out before check-in, and equal to it", "stays.csv", """
            stay,room,check_in,check_out
            S2,R1,2026-03-01T15:00,2026-03-01T15:00
            S3,R1,2026-03-01T15:00,2026-03-01T14:59
            S4,R1,2026-03-01T15:00+08:00,2026-03-01T07:00Z
            S5,R1,2026-03-01T15:00+08:00,2026-03-01T06:59:59Z
            """,
            [
                "rows 4, accepted 2, rejected 2",
                "3 check_out '2026-03-01T14:59' Expected a check-out at or after the check-in 2026-03-01T15:00, found '2026-03-01T14:59'.",
                "5 check_out '2026-03-01T06:59:59Z' Expected a check-out at or after the check-in 2026-03-01T15:00+08:00, found '2026-03-01T06:59:59Z'.",
            ]
        },
        { "references", "stays.csv", """
            stay,room,check_in
            S2,R9,2026-03-01T15:00
            S3,r1,2026-03-01T15:00
            S4, R1 ,2026-03-01T15:00
            """,
            [
                "rows 3, accepted 1, rejected 2",
                "2 room 'R9' Expected a room that this load or an earlier one has, found 'R9'.",
                "3 room 'r1' Expected a room that this load or an earlier one has, found 'r1'.",
            ]
        },
        { "more and fewer fields than the header", "stays.csv", """
            stay,room,check_in
            S2,R1,2026-03-01T15:00
            S3,R1
            S4,R1,2026-03-01T15:00,
            S5
            """,
            [
                "rows 4, accepted 1, rejected 3",
                "3 row Expected 3 fields as in the header, found 2.",
                "4 row Expected 3 fields as in the header, found 4.",
                "5 row Expected 3 fields as in the header, found 1.",
            ]
        },
        { "duplicates within one file: the first stands", "stays.csv", """
            stay,room,check_in
            S2,R1,2026-03-01T15:00
            S2,R1,2026-03-01T16:00
            S2,R1,2026-03-01T07:00Z
            S2,R9,2026-03-01T15:00
            """,
            [
                "rows 4, accepted 2, rejected 2",
                "3 stay 'S2' Expected each key once, or again with the same content; found it in an earlier row of this file with other content, which stands.",
                "5 room 'R9' Expected a room that this load or an earlier one has, found 'R9'.",
            ]
        },
        { "blank lines are no records but have row numbers", "stays.csv", """
            stay,room,check_in

            S2,R9,2026-03-01T15:00

            "S
            3",R9,2026-03-01T15:00
            S4,R9,2026-03-01T15:00
            """,
            [
                "rows 3, accepted 0, rejected 3",
                "3 room 'R9' Expected a room that this load or an earlier one has, found 'R9'.",
                "5 room 'R9' Expected a room that this load or an earlier one has, found 'R9'.",
                "6 room 'R9' Expected a room that this load or an earlier one has, found 'R9'.",
            ]
        },
        { "quotes", "stays.csv", """
            stay,room,check_in
            "S2","R1","2026-03-01T15:00"
            "S3"x,R1,2026-03-01T15:00
            "S4,R1,2026-03-01T15:00
            S5,R1,2026-03-01T15:00
            """,
            [
                "rows 4, accepted 2, rejected 2",
                "3 row Expected a comma or the end of the row after a closing quotation mark, found other text.",
                "4 row Expected a closing quotation mark, found none; the lines after this one were read as rows of their own.",
            ]
        },
        { "a required column is missing", "stays.csv", """
            stay,room,arrived
            S2,R1,2026-03-01T15:00
            S3,R1
            """,
            [
                "rows 2, accepted 0, rejected 2",
                "2 check_in Expected a column check_in in the header, found none; without it no row of this file can be taken.",
                "3 check_in Expected a column check_in in the header, found none; without it no row of this file can be taken.",
            ]
        },
        { "a column named twice", "stays.csv", """
            stay,room,check_in,入住编号
            S2,R1,2026-03-01T15:00,S3
            """,
            [
                "rows 1, accepted 0, rejected 1",
                "2 stay Expected one column stay in the header, found 2; which of them counts cannot be known.",
            ]
        },
        { "header only", "stays.csv", "stay,room,check_in\n", ["rows 0, accepted 0, rejected 0"] },
        { "empty", "stays.csv", "", ["rows 0, accepted 0, rejected 0"] },
        { "rooms", "rooms.csv", """
            room,building,number,operator_document,landlord_document,registered_on,grade
            R2,B1,102,11010519491231002X,x1,2025-01-31,red
            R3,B1,103,,,20250131,蓝
            R4,B9,104,,,,
            R5,B1,105,,,2025-02-29,
            R6,B1,106,,,,GREEN
            R7,B1,,,,,
            R8,B1,108,,,31.01.2025,
            """,
            [
                "rows 7, accepted 2, rejected 5",
                "4 building 'B9' Expected a building that this load or an earlier one has, found 'B9'.",
                "5 registered_on '2025-02-29' Expected a date that exists, found '2025-02-29': 2025-02 has 28 days.",
                "6 grade 'GREEN' Expected RED, YELLOW or BLUE (红, 黄 or 蓝), found 'GREEN'.",
                "7 number Expected a value, found none.",
                "8 registered_on '31.01.2025' Expected a date such as 1990-12-31, found '31.01.2025'.",
            ]
        },
        { "buildings", "buildings.csv", """
            building,name,address,district,latitude,longitude
            B2,样例公寓,"Road 1, near the gate",样例区,-90,180
            B3,House,,,90.0001,0
            B4,House,,,0,-181
            B5,House,,,"31,2",0
            B6,House,,,NaN,0
            B7,House,,,3.1e1,
            ,House,,,,
            B8,,,,,
            """,
            [
                "rows 8, accepted 2, rejected 6",
                "3 latitude '90.0001' Expected a number from -90 to 90, found '90.0001'.",
                "4 longitude '-181' Expected a number from -180 to 180, found '-181'.",
                "5 latitude '31,2' Expected a number such as 31.2304, found '31,2'.",
                "6 latitude 'NaN' Expected a number such as 31.2304, found 'NaN'.",
                "8 building Expected a value, found none.",
                "9 name Expected a value, found none.",
            ]
        },
        { "persons: no value of a person is told", "persons.csv", $"""
            document_kind,document_number,name,birth_date,phone
            CN_ID,{Good},样例,1949-12-31,000
            cn_id,{Good.ToLowerInvariant()},样例,1949-12-31,000
            身份证,440524188001010014,,,
            护照,e12345678,,,
            其他,,,,
            CN_ID,110105194912310021,,,
            CN_ID,110105491231002,,,
            CN_ID,1101051949123100 2X,,,
            CN_ID,11010519491331002X,,,
            CN_ID,１１010519491231002X,,,
            DRIVER,1,,,
            OTHER,1,,1990-02-30,
            OTHER,2,,31/12/1990,
            CN_ID,{Good},示范,1949-12-31,000
            """,
            [
                "rows 14, accepted 4, rejected 10",
                "6 document_number Expected a value, found none.",
                "7 document_number Expected X as the check digit of this CN_ID by GB 11643, found 1.",
                "8 document_number Expected 18 characters in a CN_ID, found 15.",
                "9 document_number Expected 18 characters in a CN_ID, found 19.",
                "10 document_number Expected a birth date that exists in places 7 to 14 of a CN_ID, found one that does not.",
                "11 document_number Expected 17 digits and a digit or X in a CN_ID, found another character in place 1.",
                "12 document_kind 'DRIVER' Expected CN_ID, PASSPORT or OTHER (身份证, 护照 or 其他), found 'DRIVER'.",
                "13 birth_date Expected a date that exists, found something else.",
                "14 birth_date Expected a date such as 1990-12-31, found something else.",
                "15 document_number Expected each key once, or again with the same content; found it in an earlier row of this file with other content, which stands.",
            ]
        },
        { "occupants", "occupants.csv", $"""
            stay,document_kind,document_number,registrant
            S1,CN_ID,{Good},是
            S1,CN_ID,{Good},TRUE
            S1,CN_ID,{Good},false
            S1,PASSPORT,E1,
            S1,PASSPORT,e1,否
            S1,CN_ID,11010519491231003X,true
            S9,OTHER,x,true
            S1,OTHER,x,maybe
            S1,OTHER,x,1
            """,
            [
                "rows 9, accepted 4, rejected 5",
                "4 document_number Expected each key once, or again with the same content; found it in an earlier row of this file with other content, which stands.",
                "7 document_number Expected 8 as the check digit of this CN_ID by GB 11643, found X.",
                "8 stay 'S9' Expected a stay that this load or an earlier one has, found 'S9'.",
                "9 registrant 'maybe' Expected true or false (是 or 否), found 'maybe'.",
                "10 registrant '1' Expected true or false (是 or 否), found '1'.",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_dirty_file_gives_exactly_this_report(string what, string file, string text, string[] expected)
    {
        using var folder = new ImportFolder().WithHouse().With(file, text);

        (await folder.Load()).Of(file).ShouldBe(expected, what);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Windows_line_ends_a_mark_and_small_batches_change_nothing(string what, string file, string text, string[] expected)
    {
        using var folder = new ImportFolder().WithHouse().With(file, "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal));

        (await folder.Load(batchRows: 2)).Of(file).ShouldBe(expected, what);
    }

    [Fact]
    public async Task Text_that_is_no_utf8_rejects_its_row_and_no_other()
    {
        using var folder = new ImportFolder().WithHouse().With("buildings.csv",
            [.. "building,name\nB1,House\nB2,"u8, 0xD1, 0xF9, .. "\nB3,a\0b\nB4,"u8, 0xED, 0xA0, 0x80, .. "\nB5,样例\n"u8]);

        (await folder.Load()).Of("buildings.csv").ShouldBe(
        [
            "rows 5, accepted 2, rejected 3",
            "3 row Expected text in UTF-8, found bytes that are none.",
            "4 row Expected text, found a NUL character.",
            "5 row Expected text in UTF-8, found bytes that are none.",
        ]);
    }

    [Fact]
    public async Task A_row_that_is_too_long_is_one_rejection()
    {
        using var folder = new ImportFolder().WithHouse().With("buildings.csv", $"building,name\nB1,House\nB2,{new string('x', 2 << 20)}\nB3,House\n");

        (await folder.Load()).Of("buildings.csv").ShouldBe(["rows 3, accepted 2, rejected 1", "3 row Expected a row of at most one mebibyte, found a longer one."]);
    }

    [Fact]
    public async Task A_header_that_cannot_be_read_is_the_reason_for_every_row()
    {
        using var folder = new ImportFolder().With("buildings.csv", "\"building,name\nB1,House\n");

        (await folder.Load()).Of("buildings.csv").ShouldBe(
        [
            "rows 1, accepted 0, rejected 1",
            "2 row No row of this file can be taken, because its header cannot be read. "
                + "Expected a closing quotation mark, found none; the lines after this one were read as rows of their own.",
        ]);
    }

    [Fact]
    public async Task A_header_of_more_columns_than_any_export_has_is_refused()
    {
        using var folder = new ImportFolder().With("buildings.csv", $"building,name{string.Concat(Enumerable.Repeat(",x", 2000))}\nB1,House\n");

        (await folder.Load()).Of("buildings.csv").ShouldBe(["rows 1, accepted 0, rejected 1", "2 row Expected at most 1000 columns in the header, found 2002."]);
    }

    [Fact]
    public async Task What_is_told_of_a_value_is_short_and_obeyed_by_no_terminal()
    {
        using var folder = new ImportFolder().WithHouse().With("stays.csv", $"stay,room,check_in\nS1,\u001b[31m\u202e{new string('样', 80)},2026-03-01T15:00\n");

        (await folder.Load()).Files.Single(file => file.Counts.Name == "stays.csv").Rejections.Single().Value
            .ShouldBe($"\uFFFD[31m\uFFFD{new string('样', 54)}…");
    }

    [Fact]
    public async Task Local_times_are_in_the_zone_of_the_load()
    {
        using var folder = new ImportFolder().WithHouse().With("stays.csv", """
            stay,room,check_in,check_out
            S1,R1,2026-03-29T02:30,
            S2,R1,2026-10-25T02:30,2026-10-25T00:31Z
            S3,R1,2026-10-25T02:30,2026-10-25T00:29Z
            S4,R1,2026-03-29T02:30+01:00,
            """);

        (await folder.Load(zone: "Europe/Berlin")).Of("stays.csv").ShouldBe(
        [
            "rows 4, accepted 2, rejected 2",
            "2 check_in '2026-03-29T02:30' Expected a time that the clocks of Europe/Berlin showed, found '2026-03-29T02:30': they were put forward over it.",
            "4 check_out '2026-10-25T00:29Z' Expected a check-out at or after the check-in 2026-10-25T02:30, found '2026-10-25T00:29Z'.",
        ]);
    }
}
