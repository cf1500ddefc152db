using System.Globalization;
using System.Security.Cryptography;
using Investigate.Importers.City;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests.City;

/// <summary>The files keep every rule of the import format.</summary>
public sealed class CityFilesTests(WrittenCity city) : IClassFixture<WrittenCity>
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using var again = new WrittenCity(8000, 7);
        using var other = new WrittenCity(8000, 8);

        Hashes(again.Files).ShouldBe(Hashes(city.Files));
        Hashes(other.Files).Zip(Hashes(city.Files)).ShouldAllBe(pair => pair.First != pair.Second);
        again.Truth.GetRawText().ShouldBe(city.Truth.GetRawText());
    }

    /// <summary>The published test vector of SplitMix64 for seed 1234567.</summary>
    [Fact]
    public void The_numbers_are_those_of_splitmix64()
    {
        var random = new SeededRandom(1234567);

        Enumerable.Range(0, 5).Select(_ => random.Next()).ShouldBe(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(99)]
    [InlineData(1000)]
    [InlineData(2500)]
    public void There_are_exactly_as_many_stays_as_were_wanted(int stays)
    {
        using var small = new WrittenCity(stays, 3);

        small.Rows("stays").Count.ShouldBe(stays);
    }

    [Fact]
    public void Fewer_than_one_stay_is_an_error() =>
        Should.Throw<ArgumentOutOfRangeException>(() => SyntheticCity.Write(new CityRequest(0, 1), "nowhere", truthFile: null));

    [Fact]
    public async Task Every_row_loads()
    {
        await using var store = ImportFolder.NewStore();

        var report = await FolderImport.Load(store, city.Files, new ImportOptions(), default);

        report.Files.SelectMany(file => file.Rejections).ShouldBeEmpty();
        report.Files.Select(file => file.Counts.Name).ShouldBe(
        [
            "buildings.csv", "rooms.csv", "persons.csv", "stays.csv", "occupants.csv", "vehicles.csv", "sightings.csv", "accounts.csv", "transfers.csv",
            "reporters.csv", "reports.csv", "incidents.csv",
        ]);
        report.Files.ShouldAllBe(file => file.Counts.Rows > 0 && file.Counts.DroppedColumns.Count == 0 && file.Counts.IgnoredColumns.Count == 0);
        report.NotLoaded.ShouldBeEmpty();
    }

    [Fact]
    public void Text_is_utf8_without_a_mark_and_lines_end_with_lf()
    {
        foreach (var file in Directory.GetFiles(city.Files))
        {
            var bytes = File.ReadAllBytes(file);
            bytes.ShouldNotContain((byte)'\r');
            bytes[0].ShouldBeLessThan((byte)0x80);
            bytes[^1].ShouldBe((byte)'\n');
        }
    }

    [Theory]
    [InlineData("persons", "document_number")]
    [InlineData("buildings", "building")]
    [InlineData("rooms", "room")]
    [InlineData("stays", "stay")]
    [InlineData("vehicles", "plate")]
    [InlineData("accounts", "account")]
    [InlineData("transfers", "transfer")]
    [InlineData("reporters", "reporter")]
    [InlineData("reports", "report")]
    [InlineData("incidents", "incident")]
    public void Keys_are_not_repeated(string file, string key) => city.Rows(file).Select(row => row[key]).ShouldBeUnique();

    [Theory]
    [InlineData("rooms", "building", "buildings", "building")]
    [InlineData("stays", "room", "rooms", "room")]
    [InlineData("occupants", "stay", "stays", "stay")]
    [InlineData("occupants", "document_number", "persons", "document_number")]
    [InlineData("vehicles", "owner_document_number", "persons", "document_number")]
    [InlineData("sightings", "plate", "vehicles", "plate")]
    [InlineData("sightings", "building", "buildings", "building")]
    [InlineData("sightings", "driver_document_number", "persons", "document_number")]
    [InlineData("accounts", "holder_document_number", "persons", "document_number")]
    [InlineData("transfers", "from_account", "accounts", "account")]
    [InlineData("transfers", "to_account", "accounts", "account")]
    [InlineData("reporters", "document_number", "persons", "document_number")]
    [InlineData("reports", "reporter", "reporters", "reporter")]
    [InlineData("incidents", "room", "rooms", "room")]
    [InlineData("rooms", "operator_document", "persons", "document_number")]
    [InlineData("rooms", "landlord_document", "persons", "document_number")]
    public void What_a_row_refers_to_is_there(string file, string column, string to, string key)
    {
        city.Rows(file).ShouldNotBeEmpty();
        city.Rows(file).Select(row => row[column]).Where(value => value.Length > 0).Except(city.Rows(to).Select(row => row[key])).ShouldBeEmpty();
    }

    [Fact]
    public void Reports_are_about_rooms_and_buildings_that_are_there()
    {
        var known = city.Rows("rooms").Select(row => ("ROOM", row["room"])).Concat(city.Rows("buildings").Select(row => ("BUILDING", row["building"])));
        city.Rows("reports").Select(row => (row["about_kind"], row["about"])).Except(known).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("persons", "document_kind", "CN_ID PASSPORT OTHER")]
    [InlineData("rooms", "grade", "RED YELLOW BLUE")]
    [InlineData("occupants", "registrant", "true false")]
    [InlineData("accounts", "kind", "BANK PAYMENT CHAT")]
    [InlineData("transfers", "currency", "CNY")]
    [InlineData("reports", "outcome", "PENDING SUBSTANTIATED MISTAKEN DELIBERATELY_FALSE UNVERIFIABLE")]
    [InlineData("incidents", "kind", "POLICE CASE FIRE")]
    public void Enumerations_use_all_their_words_and_no_others(string file, string column, string words) =>
        city.Rows(file).Select(row => row[column]).Where(value => value.Length > 0).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(words.Split(' ').Order(StringComparer.Ordinal));

    [Fact]
    public void Identity_numbers_are_those_of_nobody_and_have_a_right_check_digit()
    {
        var persons = city.Rows("persons").Where(row => row["document_kind"] == "CN_ID").ToList();

        persons.Count.ShouldBeGreaterThan(1000);
        persons.ShouldAllBe(row => row["document_number"].StartsWith("999") && row["document_number"].Length == 18);
        persons.ShouldAllBe(row => row["document_number"].Substring(6, 8) == row["birth_date"].Replace("-", ""));
        persons.ShouldAllBe(row => Mod11(row["document_number"]) == 1);
    }

    [Fact]
    public void Names_and_numbers_read_as_invented()
    {
        string[] words = ["样例", "虚构", "示范", "测试", "样本", "演示", "模拟", "假设", "范例", "试验", "拟名", "习作"];
        string[] latin = ["EXAMPLE", "SAMPLE", "SPECIMEN", "FICTIVE", "INVENTED", "PATTERN", "PLACEHOLDER", "DUMMY"];

        city.Rows("persons").ShouldAllBe(row => words.Concat(latin).Any(word => row["name"].Contains(word)));
        city.Rows("persons").ShouldAllBe(row => row["phone"] == "" || (row["phone"].StartsWith("000") && row["phone"].Length == 11));
        city.Rows("buildings").ShouldAllBe(row => words.Any(word => row["name"].Contains(word)));
        city.Rows("vehicles").ShouldAllBe(row => row["plate"].StartsWith('样'));
        city.Rows("persons").Select(row => row["name"]).Distinct().Count().ShouldBeGreaterThan(city.Rows("persons").Count * 8 / 10);
    }

    [Fact]
    public void Nobody_leaves_before_he_comes_and_no_report_is_decided_before_it_is_made()
    {
        city.Stays.Values.ShouldAllBe(stay => stay.CheckIn <= stay.CheckOut);
        city.Rows("reports").Where(row => row["decided_at"] != "").ShouldAllBe(row => DateTimeOffset.Parse(row["made_at"]) < DateTimeOffset.Parse(row["decided_at"]));
        city.Rows("transfers").ShouldAllBe(row => decimal.Parse(row["amount"], CultureInfo.InvariantCulture) > 0);
    }

    private static IEnumerable<string> Hashes(string folder) =>
        Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file) + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    /// <summary>ISO 7064 MOD 11-2 as the standard computes it, digit by digit: 1 for a number whose check character is right.</summary>
    private static int Mod11(string number) =>
        (number[..17].Aggregate(0, (product, digit) => (product + digit - '0') * 2 % 11) + (number[17] == 'X' ? 10 : number[17] - '0')) % 11;
}
