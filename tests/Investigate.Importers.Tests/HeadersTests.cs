using Investigate.GraphModel;
using Investigate.Importers.Format;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

/// <summary>Headers in English and Chinese, and those that are never read.</summary>
public sealed class HeadersTests
{
    [Fact]
    public async Task English_and_chinese_headers_mix_in_any_order()
    {
        using var folder = new ImportFolder()
            .With("buildings.csv", "楼栋名称,纬度,building,经度,地址,区县\n样例公寓,29.5,B1,124.25,样例路1号,样例区\n")
            .With("rooms.csv", "房号,楼栋编号,房源编号,经营人证件,房东证件,备案日期,等级\n101,B1,R1,x,y,2025-01-31,黄\n")
            .With("persons.csv", "手机号,出生日期,姓名,证件号码,证件类型\n000,1949-12-31,样例,11010519491231002X,身份证\n")
            .With("stays.csv", "退房时间,check_in,入住编号,房源编号\n2026-03-02T11:00,2026-03-01T15:00,S1,R1\n")
            .With("occupants.csv", "是否登记人,证件号码,stay,证件类型\n是,11010519491231002X,S1,身份证\n");
        await using var store = ImportFolder.NewStore();

        (await folder.Load(store)).AllTaken.ShouldBeTrue();

        await using var reader = await store.Read(default);
        var source = new Source(new ImportId(1), "buildings.csv", 2);
        (await reader.Buildings([new BuildingId(1)], default)).Single().Fact
            .ShouldBe(new Building(new BuildingId(1), "B1", "样例公寓", "样例路1号", "样例区", 29.5, 124.25, source));
        (await reader.Rooms([new RoomId(1)], default)).Single().Fact.ShouldBe(new Room(
            new RoomId(1), "R1", new BuildingId(1), "101", "x", "y", new DateOnly(2025, 1, 31), RoomGrade.Yellow, source with { File = "rooms.csv" }));
        (await reader.Persons([new PersonId(1)], default)).Single().Fact.ShouldBe(new Person(
            new PersonId(1), new Document(DocumentKind.ChineseId, "11010519491231002X"), "样例", new DateOnly(1949, 12, 31), "000",
            source with { File = "persons.csv" }));
        (await reader.OccupantsOf([new StayId(1)], default)).Single().ShouldBe(new EntryRow(
            0, new StayId(1), new RoomId(1), new BuildingId(1), new PersonId(1), true,
            new Interval(new DateTimeOffset(2026, 3, 1, 7, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 3, 2, 3, 0, 0, TimeSpan.Zero))));
    }

    [Theory]
    [InlineData(" Check_In ")]
    [InlineData("CHECK-IN")]
    [InlineData("check in")]
    [InlineData("ｃｈｅｃｋ＿ｉｎ")]
    [InlineData("　入住时间　")]
    public async Task A_header_counts_however_it_is_typed(string header)
    {
        using var folder = new ImportFolder().WithHouse().With("stays.csv", $"stay,room,{header}\nS1,R1,2026-03-01T15:00\n");

        (await folder.Load()).Of("stays.csv").ShouldBe(["rows 1, accepted 1, rejected 0"]);
    }

    [Fact]
    public async Task Protected_columns_are_dropped_other_unknown_ones_ignored_and_both_named()
    {
        using var folder = new ImportFolder().With("persons.csv", "document_kind,民族,document_number,shoe size,guest_ethnicity,,姓名,faceId,note\nOTHER,z,x,44,z,,样例,z,n\n");

        var file = (await folder.Load()).Files.Single();

        file.Counts.ShouldBe(new ImportFile("persons.csv", 1, 1, 0, ["民族", "guest_ethnicity", "faceId"], ["shoe size", "note"]), new SameFile());
    }

    [Theory]
    [InlineData("ethnicity")]
    [InlineData("race")]
    [InlineData("nation")]
    [InlineData("religion")]
    [InlineData("faith")]
    [InlineData("party")]
    [InlineData("politics")]
    [InlineData("union")]
    [InlineData("health")]
    [InlineData("diagnosis")]
    [InlineData("disability")]
    [InlineData("HIV")]
    [InlineData("orientation")]
    [InlineData("biometric")]
    [InlineData("fingerprint")]
    [InlineData("face")]
    [InlineData("iris")]
    [InlineData("DNA")]
    [InlineData("民族")]
    [InlineData("族别")]
    [InlineData("宗教")]
    [InlineData("信仰")]
    [InlineData("党派")]
    [InlineData("政治面貌")]
    [InlineData("工会")]
    [InlineData("健康")]
    [InlineData("病史")]
    [InlineData("疾病")]
    [InlineData("残疾")]
    [InlineData("性取向")]
    [InlineData("生物特征")]
    [InlineData("指纹")]
    [InlineData("人脸")]
    [InlineData("虹膜")]
    [InlineData("基因")]
    public void Every_term_of_the_contract_is_protected_alone_and_as_part_of_a_longer_header(string term)
    {
        string[] headers = [term, term.ToUpperInvariant(), $"guest_{term}", $"{term}_code", $"Guest {term} (self-stated)", $"客人{term}", $"{term}信息", $"x-{term}-2"];

        headers.Where(header => !ProtectedTraits.Names(new HeaderName(header))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("guestEthnicityCode")]
    [InlineData("guestethnicity")]
    [InlineData("ethnic group")]
    [InlineData("宗教信仰")]
    [InlineData("is_hiv_positive")]
    [InlineData("isHIVPositive")]
    [InlineData("hivstatus")]
    [InlineData("faceId")]
    [InlineData("faceid")]
    [InlineData("ＦＡＣＥ")]
    [InlineData("religious_belief")]
    [InlineData("political party")]
    [InlineData("trade-union membership")]
    [InlineData("sexualOrientation")]
    [InlineData("health_code")]
    [InlineData("健康码")]
    [InlineData("DNA2")]
    [InlineData("人臉照片")]
    [InlineData("nationality")]
    public void Other_ways_to_name_a_protected_trait_are_found(string header) => ProtectedTraits.Names(new HeaderName(header)).ShouldBeTrue();

    [Theory]
    [InlineData("trace")]
    [InlineData("space")]
    [InlineData("surface")]
    [InlineData("interface")]
    [InlineData("interface_id")]
    [InlineData("address")]
    [InlineData("terrace")]
    [InlineData("destination")]
    [InlineData("combination")]
    [InlineData("unionpay_account")]
    [InlineData("reunion")]
    [InlineData("facebook")]
    [InlineData("general")]
    [InlineData("iristan")]
    [InlineData("national_id")]
    [InlineData("家族")]
    [InlineData("备注")]
    [InlineData("gender")]
    public void Words_that_only_contain_a_term_are_no_traits(string header) => ProtectedTraits.Names(new HeaderName(header)).ShouldBeFalse();

    [Fact]
    public void No_column_of_the_contract_is_a_protected_trait() =>
        FileKinds.All.SelectMany(kind => kind.Columns).Where(column =>
            ProtectedTraits.Names(new HeaderName(column.Name)) || ProtectedTraits.Names(new HeaderName(column.Alias))).ShouldBeEmpty();

    [Fact]
    public void Within_one_kind_no_two_columns_have_the_same_header() =>
        FileKinds.All.Where(kind => kind.Columns.SelectMany(column => new[] { column.Name, column.Alias }).Distinct(StringComparer.Ordinal).Count() != 2 * kind.Columns.Count)
            .ShouldBeEmpty();

    private sealed class SameFile : IEqualityComparer<ImportFile>
    {
        public bool Equals(ImportFile? x, ImportFile? y) => x is not null && y is not null
            && (x.Name, x.Rows, x.Accepted, x.Rejected) == (y.Name, y.Rows, y.Accepted, y.Rejected)
            && x.DroppedColumns.SequenceEqual(y.DroppedColumns) && x.IgnoredColumns.SequenceEqual(y.IgnoredColumns);

        public int GetHashCode(ImportFile file) => 0;
    }
}
