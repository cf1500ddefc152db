using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Investigate.GraphModel;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests.Formats;

/// <summary>
/// All twelve files, with headers of both languages, in every format and encoding: loaded after the plain ones they change nothing, so every field of
/// them was read as the same.
/// </summary>
public sealed class EveryFileTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Kind, string[][] Rows)[] Files =
    [
        ("buildings", [["building", "楼栋名称", "address", "区县", "latitude", "经度"], ["B1", "样例公寓", "样例路1号, 东门", "样例区", "29.5", "124.25"], ["B2", "House", "", "", "", ""]]),
        ("rooms",
        [
            ["room", "楼栋编号", "number", "经营人证件", "landlord_document", "备案日期", "grade"], ["R1", "B1", "101", "x", "y", "2025-01-31", "黄"],
            ["R2", "B2", "2-1", "", "", "", ""],
        ]),
        ("persons", [["document_kind", "证件号码", "name", "出生日期", "phone"], ["身份证", "11010519491231002X", "样例", "1949-12-31", "0001"], ["PASSPORT", "XX123", "O'Neil \"Ann\"", "", ""]]),
        ("stays", [["stay", "房源编号", "check_in", "退房时间"], ["S1", "R1", "2026-03-01T15:00", "2026-03-02T11:00+08:00"], ["S2", "R2", "2026-03-01T15:00", ""]]),
        ("occupants", [["入住编号", "document_kind", "证件号码", "registrant"], ["S1", "CN_ID", "11010519491231002X", "是"], ["S2", "护照", "XX123", "false"]]),
        ("vehicles", [["plate", "车主证件类型", "owner_document_number"], ["样A00001", "护照", "XX123"], ["样A00002", "", ""]]),
        ("sightings", [["车牌号", "seen_at", "楼栋编号", "driver_document_kind", "驾驶人证件号码"], ["样A00001", "2026-03-01T16:00", "B1", "PASSPORT", "XX123"]]),
        ("accounts", [["account", "账号类型", "holder_document_kind", "持有人证件号码"], ["A1", "银行", "OTHER", "Q1"], ["A2", "CHAT", "", ""]]),
        ("transfers", [["流水号", "from_account", "转入账号", "amount", "交易时间", "currency"], ["T1", "A1", "A2", "1280.50", "2026-03-01T17:00", "CNY"]]),
        ("reporters", [["reporter", "建档日期", "document_kind", "证件号码"], ["W1", "2025-01-01", "OTHER", "Z1"]]),
        ("reports",
        [
            ["report", "举报人编号", "made_at", "对象类型", "about", "内容", "outcome", "核查时间"],
            ["P1", "W1", "2026-03-01T18:00", "房间", "R1", "一行\n两行", "属实", "2026-03-05T09:00"], ["P2", "W1", "2026-03-01T18:00", "", "", "", "", ""],
        ]),
        ("incidents", [["incident", "房源编号", "at", "类型"], ["I1", "R1", "2026-03-01T19:00", "警情"]]),
    ];

    public static TheoryData<string, string> Variants
    {
        get
        {
            var variants = new TheoryData<string, string>();
            foreach (var encoding in new[] { "UTF-8", "UTF-8 with a mark", "UTF-16LE", "UTF-16LE with a mark", "UTF-16BE", "UTF-16BE with a mark", "GB18030" })
            {
                variants.Add(".csv", encoding);
                variants.Add(".jsonl.gz", encoding);
            }

            variants.Add(".tsv", "GB18030");
            variants.Add(".tsv.gz", "UTF-8");
            variants.Add(".csv.gz", "UTF-16LE");
            variants.Add(".jsonl", "UTF-8");

            variants.Add(".xlsx", "none");
            variants.Add(".xlsx.gz", "none");
            return variants;
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task All_twelve_files_say_the_same_in_every_format_and_encoding(string ending, string encoding)
    {
        await using var store = ImportFolder.NewStore();
        using var plain = new ImportFolder();
        using var other = new ImportFolder();
        foreach (var (kind, rows) in Files)
        {
            plain.With(kind + ".csv", Separated(rows, ','));
            other.With(kind + ending, Written(kind, rows, ending, encoding));
        }

        (await plain.Load(store)).AllTaken.ShouldBeTrue();
        await using var reader = await store.Read(default);
        (await reader.Counts(default)).ShouldBe(
            new GraphCounts(2, 2, 2, 3) { Vehicles = 2, Sightings = 1, Accounts = 2, Transfers = 1, Reporters = 1, Reports = 2, Incidents = 1 });

        var report = await other.Load(store);

        report.NotLoaded.ShouldBeEmpty();
        report.Files.SelectMany(file => file.Rejections.Select(row => $"{file.Counts.Name} {row.Row} {row.Column} {row.Code}")).ShouldBeEmpty();
        report.Files.Select(file => file.Counts.Rows).Sum().ShouldBe(Files.Sum(file => file.Rows.Length - 1));
        report.Version.ShouldBe(new GraphVersion(1), "what is known already changes nothing");
        report.Files.Select(file => file.Counts.Encoding).Distinct().ShouldBe([encoding == "none" ? null : encoding.Split(' ')[0].Replace("LE", "").Replace("BE", "")]);
    }

    private static byte[] Written(string kind, string[][] rows, string ending, string encoding)
    {
        var bytes = ending.StartsWith(".xlsx", StringComparison.Ordinal)
            ? new Workbook().Sheet(kind, [.. rows.Select(row => row.Select(cell => cell.Length == 0 ? null : (object)cell).ToArray())]).Bytes()
            : Encoded(ending[..4] switch { ".csv" => Separated(rows, ','), ".tsv" => Separated(rows, '\t'), _ => Lines(rows) }, encoding);
        return ending.EndsWith(".gz", StringComparison.Ordinal) ? FormatTests.Packed(bytes) : bytes;
    }

    private static byte[] Encoded(string text, string encoding) => encoding switch
    {
        "UTF-8 with a mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "UTF-16LE" => Encoding.Unicode.GetBytes(text),
        "UTF-16LE with a mark" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "UTF-16BE" => Encoding.BigEndianUnicode.GetBytes(text),
        "UTF-16BE with a mark" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "GB18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    private static string Separated(string[][] rows, char separator) => string.Concat(rows.Select(row => string.Join(separator, row.Select(Quoted)) + "\r\n"));

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\t\n\"") ? "\"" + cell.Replace("\"", "\"\"") + "\"" : cell;

    private static string Lines(string[][] rows) => string.Concat(rows.Skip(1).Select(row => JsonSerializer.Serialize(
        rows[0].Zip(row).Where(field => field.Second.Length > 0).ToDictionary(field => field.First, field => field.Second), Plain) + "\n"));
}
