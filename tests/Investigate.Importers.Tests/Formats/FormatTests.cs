using System.IO.Compression;
using System.Text;
using Investigate.GraphModel;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests.Formats;

/// <summary>The same rows in every format and encoding are the same facts.</summary>
public sealed class FormatTests
{
    private const string Csv = "stay,房源编号,check_in,备注\nS2,R1,2026-03-01T15:00,样例\nS3,R9,2026-03-01T15:00,\n";

    private static readonly string[] Expected =
        ["rows 2, accepted 1, rejected 1", "3 room 'R9' Expected a room that this load or an earlier one has, found 'R9'."];

    public static TheoryData<string, byte[]> Files => new()
    {
        { "stays.csv", Encoding.UTF8.GetBytes(Csv) },
        { "stays.tsv", Encoding.UTF8.GetBytes(Csv.Replace(',', '\t')) },
        { "stays.csv.gz", Packed(Encoding.UTF8.GetBytes(Csv)) },
        { "stays.tsv.gz", Packed(Encoding.UTF8.GetBytes(Csv.Replace(',', '\t'))) },
        { "Stays.CSV", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Csv)] },
        { "stays.csv", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Csv)] },
        { "stays.csv", Encoding.Unicode.GetBytes(Csv) },
        { "stays.csv", Gb18030(Csv) },
        { "stays.csv.gz", Packed(Gb18030(Csv)) },
        { "stays.xlsx", Book().Bytes() },
        { "stays.xlsx.gz", Packed(Book().Bytes()) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_format_and_encoding_gives_the_same_report(string name, byte[] content)
    {
        using var folder = new ImportFolder().WithHouse("stays").With(name, content);

        var report = await folder.Load();

        report.NotLoaded.ShouldBeEmpty();
        report.Of(name).ShouldBe(Expected);
        report.Files.Single(file => file.Counts.Name == name).Counts.IgnoredColumns.ShouldBe(["备注"]);
    }

    [Fact]
    public async Task Json_lines_name_their_fields_in_any_order_and_count_from_row_1()
    {
        using var folder = new ImportFolder().WithHouse().With("persons.jsonl", """
            {"document_kind":"PASSPORT","document_number":"e1","姓名":"样\u4f8b","民族":"z","note":1}

            {"document_number":12345,"document_kind":"OTHER","phone":null}
            {"document_number":"x"}
            ["OTHER","y"]
            {"document_kind":"OTHER","document_number":{"a":1}}
            {"document_kind":"OTHER","document_number":"y","document_number":"z"}
            {"document_kind":"OTHER","document_number":"y"} {}
            {"document_kind":"OTHER","document_number":"\ud800"}
            not json
            """);
        await using var store = ImportFolder.NewStore();

        var report = await folder.Load(store);

        report.Of("persons.jsonl").ShouldBe(
        [
            "rows 9, accepted 2, rejected 7",
            "4 document_kind Expected a value, found none.",
            "5 row Expected one JSON object in the line, found something else.",
            "6 document_number Expected a text, a number, true or false, found a list or an object.",
            "7 document_number Expected one column document_number in the header, found 2; which of them counts cannot be known.",
            "8 row Expected one JSON object in the line, found something else.",
            "9 row Expected one JSON object in the line, found something else.",
            "10 row Expected one JSON object in the line, found something else.",
        ]);
        var counts = report.Files.Single(file => file.Counts.Name == "persons.jsonl").Counts;
        (counts.DroppedColumns.Single(), counts.IgnoredColumns.Single()).ShouldBe(("民族", "note"));
        await using var reader = await store.Read(default);
        var found = await reader.PersonsWith([new Document(DocumentKind.Passport, "E1"), new Document(DocumentKind.Other, "12345")], default);
        found.Select(person => (person.Fact.Name, person.Fact.Source.Row)).ShouldBe([("样例", 1), (null, 3)]);
    }

    [Fact]
    public async Task A_workbooks_habits_are_understood()
    {
        using var folder = new ImportFolder().WithHouse("stays").With("stays.xlsx", new Workbook().Sheet(
            "一月",
            ["入住登记表"],
            [],
            ["stay", "room", "check_in", "check_out"],
            ["S1", "R1", new Workbook.Serial(46082.625), 46083.4583333333],
            [2, "R1", "2026-03-01T15:00", null],
            [],
            ["S3", new Workbook.Formula("HYPERLINK(\"http://x\")", "R9"), new Workbook.Serial(46082), null],
            ["S4", "R1", "2026-03-01T15:00", null, "beyond"],
            [null, null, null, null],
            [" ", null]).Bytes())
            .With("persons.xlsx", new Workbook().Sheet(
                "persons",
                ["document_kind", "document_number", "birth_date", "phone"],
                ["OTHER", 123456789012, new Workbook.Serial(32874), 13800000000],
                ["CN_ID", 110105194912310020, null, null]).Bytes());
        await using var store = ImportFolder.NewStore();

        var report = await folder.Load(store);

        report.Of("stays.xlsx").ShouldBe(
        [
            "rows 4, accepted 2, rejected 2",
            "7 room 'R9' Expected a room that this load or an earlier one has, found 'R9'.",
            "8 row Expected 4 fields as in the header, found 5.",
        ]);
        report.Of("persons.xlsx").ShouldBe(
        [
            "rows 2, accepted 1, rejected 1",
            "3 document_number Expected a cell of text, found a number of more than 15 digits: the spreadsheet has lost the last ones.",
        ]);
        await using var reader = await store.Read(default);
        var stays = await reader.Stays([new StayId(1), new StayId(2)], default);
        stays.Select(stay => (stay.Fact.Key, stay.Fact.Source.Row)).ShouldBe([("S1", 4), ("2", 5)]);
        stays[0].Fact.During.ShouldBe(new Interval(
            new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero)));
        var person = (await reader.PersonsWith([new Document(DocumentKind.Other, "123456789012")], default)).Single().Fact;
        (person.BirthDate, person.Phone).ShouldBe((new DateOnly(1990, 1, 1), "13800000000"));
    }

    [Fact]
    public async Task Bytes_that_are_wrong_in_the_files_encoding_reject_their_row_and_no_other()
    {
        using var folder = new ImportFolder()
            .With("buildings.csv", [.. Gb18030("building,name\nB1,样例\nB2,"), 0xFE, 0x20, .. Gb18030("\nB3,样例\nB4,样例\n")])
            .With("persons.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("document_kind,document_number,name\nOTHER,a,"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("\nOTHER,b,样\n")]);

        var report = await folder.Load();

        report.Of("buildings.csv").ShouldBe(["rows 4, accepted 3, rejected 1", "3 row Expected text in GB18030, found bytes that are none."]);
        report.Of("persons.csv").ShouldBe(["rows 2, accepted 1, rejected 1", "2 row Expected text in UTF-16, found bytes that are none."]);
    }

    [Fact]
    public async Task Rows_of_separators_are_no_records_at_the_end_of_a_file_and_records_within()
    {
        using var folder = new ImportFolder().With("buildings.csv", "building,name\nB1,House\n,\n,\nB2,House\n,\n , \n,\n");

        (await folder.Load()).Of("buildings.csv").ShouldBe(
        [
            "rows 4, accepted 2, rejected 2", "3 building Expected a value, found none.", "4 building Expected a value, found none.",
        ]);
    }

    [Fact]
    public async Task A_title_above_the_header_is_no_record()
    {
        using var folder = new ImportFolder().With("buildings.csv", "楼栋登记表,,\n2026年3月,,\n楼栋编号,楼栋名称,x\nB1,House,\n,House,\n");

        (await folder.Load()).Of("buildings.csv").ShouldBe(["rows 2, accepted 1, rejected 1", "5 building Expected a value, found none."]);
    }

    [Fact]
    public async Task A_number_that_a_spreadsheet_has_shortened_is_no_document()
    {
        using var folder = new ImportFolder().With("persons.csv", "document_kind,document_number\nOTHER,1.10105E+17\nOTHER,1.1E17\n");

        (await folder.Load()).Of("persons.csv").ShouldBe(
        [
            "rows 2, accepted 1, rejected 1",
            "2 document_number Expected a cell of text, found a number of more than 15 digits: the spreadsheet has lost the last ones.",
        ]);
    }

    internal static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Gb18030(string text) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);

    private static Workbook Book() => new Workbook().Sheet(
        "stays", ["stay", "房源编号", "check_in", "备注"], ["S2", "R1", "2026-03-01T15:00", "样例"], ["S3", "R9", "2026-03-01T15:00", null]);
}
