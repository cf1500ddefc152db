using System.IO.Compression;
using System.Text;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests.Formats;

/// <summary>Files made to do harm are refused by size or shape, with a reason, and the rest of the folder is loaded.</summary>
public sealed class HostileFilesTests
{
    [Fact]
    public async Task A_gzip_bomb_is_refused()
    {
        using var folder = new ImportFolder().WithHouse("stays").With("stays.csv.gz", Bomb(Encoding.UTF8.GetBytes("stay,room,check_in\n"), 200));

        (await Refused(folder)).ShouldStartWith("Expected a file that unpacks to at most 200 times its ");
    }

    [Fact]
    public async Task A_workbook_that_unpacks_to_far_too_much_is_refused()
    {
        var book = new Workbook().Sheet("stays", ["stay", "room", "check_in"]).Part("xl/media/bomb.xml", new byte[100 << 20]);
        using var folder = new ImportFolder().WithHouse("stays").With("stays.xlsx", book.Bytes());

        (await Refused(folder)).ShouldStartWith("Expected a file that unpacks to at most 200 times its ");
    }

    [Theory]
    [InlineData("../../evil.xml", "Expected parts with names inside the workbook, found '../../evil.xml'; nothing of it was read.")]
    [InlineData("/etc/passwd", "Expected parts with names inside the workbook, found '/etc/passwd'; nothing of it was read.")]
    [InlineData("C:\\evil.xml", "Expected parts with names inside the workbook, found 'C:\\evil.xml'; nothing of it was read.")]
    [InlineData("xl/externalLinks/externalLink1.xml", "Expected a workbook that refers to no other file, found one that does; nothing of it was read.")]
    public async Task A_workbook_whose_parts_point_out_of_it_is_refused(string part, string expected)
    {
        using var folder = new ImportFolder().WithHouse("stays").With("stays.xlsx", new Workbook().Sheet("stays", ["stay"]).Part(part, [1]).Bytes());

        (await Refused(folder)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r='1'><c r='XFE1'><v>1</v></c></row>")]
    [InlineData("<row r=\"2000000000\"><c><v>1</v></c></row>")]
    [InlineData("<x:row xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"1048577\"/>")]
    [InlineData("<row r=\"1\"><c r=\"A99999999999999999999\"/></row>")]
    public async Task A_workbook_with_cells_where_no_sheet_has_any_is_refused(string row)
    {
        (await RefusedBook(Sheet(row))).ShouldBe("Expected cells within the 1048576 rows and 16384 columns that a sheet has, found one beyond; nothing of it was read.");
    }

    [Fact]
    public async Task A_workbook_whose_row_holds_more_cells_than_a_sheet_has_columns_is_refused() =>
        (await RefusedBook(Sheet("<row>" + string.Concat(Enumerable.Repeat("<c/>", 16_385)) + "</row>"))).ShouldStartWith("Expected cells within the 1048576 rows");

    [Fact]
    public async Task A_workbook_whose_dimension_is_larger_than_any_sheet_is_refused() =>
        (await RefusedBook("<worksheet><dimension ref=\"A1:ZZZZZZZ9999999\"/><sheetData/></worksheet>")).ShouldStartWith("Expected cells within the 1048576 rows");

    [Fact]
    public async Task A_workbook_with_a_text_longer_than_any_cell_is_refused() =>
        (await RefusedBook(Sheet($"<row><c t=\"inlineStr\"><is><t>{new string('x', 1 << 20)}yy</t></is></c></row>")))
            .ShouldBe("Expected a workbook without a text of more than 1048576 bytes, found one; nothing of it was read.");

    [Fact]
    public async Task A_workbook_that_begins_with_more_blanks_than_any_text_is_refused() =>
        (await RefusedBook(new string(' ', (1 << 20) + 1) + Sheet("<row/>"))).ShouldStartWith("Expected a workbook without a text of more than");

    [Fact]
    public async Task The_last_cell_a_sheet_has_is_a_cell()
    {
        using var folder = new ImportFolder().WithHouse("stays").With("stays.xlsx", new Workbook().Sheet("stays", ["stay", "room", "check_in"], ["S1", "R1", "2026-03-01T15:00"])
            .Part("xl/other.xml", Encoding.UTF8.GetBytes(Sheet("<row r=\"1048576\"><c r=\"XFD1048576\"/></row>"))).Bytes());

        (await folder.Load()).AllTaken.ShouldBeTrue();
    }

    private static async Task<string> RefusedBook(string sheet)
    {
        using var folder = new ImportFolder().WithHouse("stays")
            .With("stays.xlsx", new Workbook().Part("xl/worksheets/sheet1.xml", Encoding.UTF8.GetBytes(sheet)).Bytes());
        return await Refused(folder);
    }

    private static string Sheet(string rows) => $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>";

    [Fact]
    public async Task What_is_not_what_its_ending_says_is_refused()
    {
        using var folder = new ImportFolder().WithHouse("stays").With("stays.xlsx", "stay,room\n").With("persons.csv.gz", "document_kind\n")
            .With("rooms.xlsx", new Workbook().Part("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>"u8.ToArray()).Bytes());

        var report = await folder.Load();

        report.NotLoaded.Select(file => (file.Name, file.Why))
            .ShouldBe([("persons.csv.gz", NotLoaded.Damaged), ("rooms.xlsx", NotLoaded.Damaged), ("stays.xlsx", NotLoaded.Damaged)]);
        report.AllTaken.ShouldBeFalse();
    }

    [Fact]
    public async Task A_gzip_file_that_was_cut_off_is_refused()
    {
        var packed = FormatTests.Packed(Encoding.UTF8.GetBytes("stay,room,check_in\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"S{i},R1,2026-03-01T15:00\n"))));
        using var folder = new ImportFolder().WithHouse("stays").With("stays.csv.gz", packed[..(packed.Length / 2)]);

        (await folder.Load()).NotLoaded.Single().Why.ShouldBe(NotLoaded.Damaged);
    }

    [Fact]
    public async Task A_million_columns_are_one_reason()
    {
        using var folder = new ImportFolder().With("buildings.csv", $"building,name{new string(',', 1_000_000)}\nB1,House\n");

        (await folder.Load()).Of("buildings.csv").ShouldBe(["rows 1, accepted 0, rejected 1", "2 row Expected at most 1000 columns in the header, found 1000002."]);
    }

    private static async Task<string> Refused(ImportFolder folder)
    {
        var report = await folder.Load();
        report.Files.Select(file => file.Counts.Name).ShouldBe(["buildings.csv", "rooms.csv"]);
        report.AllTaken.ShouldBeFalse();
        return report.NotLoaded.Single().Reason(Language.English);
    }

    private static byte[] Bomb(byte[] start, int mebibytes)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packing.Write(start);
            var zeros = new byte[1 << 20];
            for (var i = 0; i < mebibytes; i++)
            {
                packing.Write(zeros);
            }
        }

        return packed.ToArray();
    }
}
