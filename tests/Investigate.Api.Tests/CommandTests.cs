using System.Text.Json;
using Investigate.Testing;
using Investigate.Testing.Processes;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>The commands as a shell runs them: what they print and the exit codes of the contract.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("investigate-commands-");

    private string Data => Path.Combine(folder.FullName, "data");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_city_is_written_loaded_and_loaded_again_without_a_change()
    {
        var (city, report) = (Path.Combine(folder.FullName, "city"), Path.Combine(folder.FullName, "report.json"));

        (await Run("city", "--stays", "300", "--seed", "7", "--out", city, "--truth", Path.Combine(folder.FullName, "truth.json"))).ExitCode.ShouldBe(0);
        var first = await Run("import", city, "--report", report);
        var second = await Run("import", city);

        first.ExitCode.ShouldBe(0, first.Output);
        first.Output.ShouldContain("stays.csv: 300 rows read, 300 accepted, 0 rejected");
        first.Output.ShouldMatch(@"transfers.csv: (\d+) rows read, \1 accepted, 0 rejected");
        second.Output.ShouldContain("Loaded as version 1 in");
        var files = JsonDocument.Parse(await File.ReadAllBytesAsync(report)).RootElement.GetProperty("files").EnumerateArray();
        files.ShouldAllBe(file => file.GetProperty("rows").GetInt32() == file.GetProperty("accepted").GetInt32() + file.GetProperty("rejected").GetInt32());
    }

    [Fact]
    public async Task A_load_is_withdrawn_by_its_id_unless_a_later_one_builds_on_it()
    {
        string Report(string name) => Path.Combine(folder.FullName, name + ".json");
        string Id(string name) => JsonDocument.Parse(File.ReadAllText(Report(name))).RootElement.GetProperty("importId").GetString()!;
        var first = Directory.CreateDirectory(Path.Combine(folder.FullName, "first")).FullName;
        var second = Directory.CreateDirectory(Path.Combine(folder.FullName, "second")).FullName;
        await File.WriteAllTextAsync(Path.Combine(first, "buildings.csv"), "building,name\nH1,House\n");
        await File.WriteAllTextAsync(Path.Combine(second, "rooms.csv"), "room,building,number\n101,H1,101\n");
        (await Run("import", first, "--report", Report("one"))).ExitCode.ShouldBe(0);
        (await Run("import", second, "--report", Report("two"))).ExitCode.ShouldBe(0);

        var refused = await Run("import", "--withdraw", Id("one"));
        var withdrawn = await Run("import", "--withdraw", Id("two"));

        refused.ExitCode.ShouldBe(1);
        refused.Output.ShouldContain($"Nothing was withdrawn. Expected a load that no later one builds on; these do: {Id("two")}.");
        withdrawn.ExitCode.ShouldBe(0, withdrawn.Output);
        withdrawn.Output.ShouldContain("what held before it holds again, as version 3");
        (await Run("import", "--withdraw", Id("one"))).ExitCode.ShouldBe(0);
        (await Run("import", "--withdraw", "nonsense")).ExitCode.ShouldBe(2);
        (await Run("import", first, "--withdraw", Id("one"))).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Each_withdrawal_by_command_is_one_entry_of_the_log_refused_or_not()
    {
        var files = Directory.CreateDirectory(Path.Combine(folder.FullName, "files")).FullName;
        var report = Path.Combine(folder.FullName, "report.json");
        await File.WriteAllTextAsync(Path.Combine(files, "buildings.csv"), "building,name\nH1,House\n");
        await Run("import", files, "--report", report);
        var id = JsonDocument.Parse(await File.ReadAllTextAsync(report)).RootElement.GetProperty("importId").GetString()!;

        (await Run("import", "--withdraw", id, "--reason", "Wrong month")).ExitCode.ShouldBe(0);
        (await Run("import", "--withdraw", id)).ExitCode.ShouldBe(1);

        var log = LogTexts();
        log.Count.ShouldBe(2);
        log.ShouldAllBe(text => text.Contains("\"action\":\"withdrawImport\"") && text.Contains($"\"actor\":\"{Environment.UserName}\"") && text.Contains("\"from\":\"command line\""));
        log[0].ShouldContain("\"result\":\"ANSWERED\"");
        log[0].ShouldContain("\"reason\":\"Wrong month\"");
        log[1].ShouldContain("\"result\":\"REFUSED\"");
    }

    private List<string> LogTexts()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "investigate.db")};Pooling=False");
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT text FROM log ORDER BY sequence";
        using var rows = select.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }

    [Fact]
    public async Task A_protected_column_is_in_no_file_of_the_store_not_even_of_a_rejected_row()
    {
        var files = Directory.CreateDirectory(Path.Combine(folder.FullName, "files")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(files, "persons.csv"), "document_kind,document_number,name,民族,note\nOTHER,p1,kept,PLANTEDTRAIT,PLANTEDNOTE\nDRIVER,p2,kept,PLANTEDTRAIT,PLANTEDNOTE\n");
        await File.WriteAllTextAsync(
            Path.Combine(files, "vehicles.jsonl"), """{"plate":"V1","religion":"PLANTEDTRAIT"}""" + "\n" + """{"plate":"","owner_health":"PLANTEDTRAIT","note":"PLANTEDNOTE"}""" + "\n");
        await File.WriteAllTextAsync(Path.Combine(files, "accounts.tsv"), "account\tkind\tface_id\nA1\tBANK\tPLANTEDTRAIT\nA2\tNONE\tPLANTEDTRAIT\n");
        await File.WriteAllTextAsync(Path.Combine(files, "mapping.yaml"), "accounts: { face_id: holder_document_number }\n");

        (await Run("import", files)).ExitCode.ShouldBe(3);

        foreach (var file in Directory.EnumerateFiles(Data))
        {
            (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf("PLANTED"u8).ShouldBe(-1, file);
        }
    }

    [Fact]
    public async Task Rejected_rows_are_told_with_their_reason_and_exit_code_3()
    {
        var files = Directory.CreateDirectory(Path.Combine(folder.FullName, "files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(files, "buildings.csv"), "building,name\nH1,House\n");
        await File.WriteAllTextAsync(Path.Combine(files, "rooms.csv"), "room,building,number\n101,H1,101\n102,H9,102\n");

        var result = await Run("import", files);

        result.ExitCode.ShouldBe(3);
        result.Output.ShouldContain("rooms.csv: 2 rows read, 1 accepted, 1 rejected");
        result.Output.ShouldContain("1 in building, first in row 3: Expected a building that this load or an earlier one has, found 'H9'.");
    }

    [Theory]
    [InlineData("import", "no-such-folder")]
    [InlineData("import")]
    [InlineData("bogus")]
    [InlineData("city", "--stays", "0", "--seed", "1", "--out", "x")]
    [InlineData("city", "--stays", "many", "--seed", "1", "--out", "x")]
    [InlineData("token", "--user", "lin")]
    [InlineData("token", "--user", "lin", "--role", "KING")]
    [InlineData("serve", "--store", "paper")]
    [InlineData("audit", "verify", "--expect", "1:abc")]
    public async Task Wrong_usage_is_exit_code_2_with_a_sentence(params string[] arguments)
    {
        var (exitCode, output) = await Run(arguments);

        exitCode.ShouldBe(2, output);
        output.ShouldContain("`--help` tells all commands and options.");
        output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Help_tells_every_option_and_its_environment_variable()
    {
        var (exitCode, output) = await Run("--help");

        exitCode.ShouldBe(0);
        foreach (var word in new[] { "--data", "INVESTIGATE_DATA", "--store", "embedded", "--urls", "INVESTIGATE_URLS", "--no-demo", "INVESTIGATE_NO_DEMO", "--insecure", "import", "token", "audit", "city", "schema" })
        {
            output.ShouldContain(word);
        }
    }

    [Fact]
    public async Task A_token_is_one_line_that_names_user_and_roles()
    {
        var (exitCode, output) = await Run("token", "--user", "lin", "--role", "INVESTIGATOR", "--role", "AUDITOR", "--days", "2");

        exitCode.ShouldBe(0);
        var claims = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(output.Trim().Split('.')[1])).RootElement;
        claims.GetProperty("sub").GetString().ShouldBe("lin");
        claims.GetProperty("role").EnumerateArray().Select(role => role.GetString()).ShouldBe(["INVESTIGATOR", "AUDITOR"]);
        (claims.GetProperty("exp").GetInt64() - claims.GetProperty("nbf").GetInt64()).ShouldBe(2 * 24 * 3600);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(Data, "token.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task The_log_of_the_demo_verifies_and_one_changed_character_is_found()
    {
        await using (var service = await RunningService.Start(Data))
        {
        }

        var whole = await Run("audit", "verify");
        whole.ExitCode.ShouldBe(0, whole.Output);
        whole.Output.ShouldContain("whole");
        var head = whole.Output.Split('\n').Single(line => line.StartsWith("head ")).Split(' ')[1].Trim();
        (await Run("audit", "verify", "--expect", head)).ExitCode.ShouldBe(0);
        (await Run("audit", "verify", "--expect", head[..^1] + (head[^1] == '0' ? '1' : '0'))).ExitCode.ShouldBe(4);

        await using (var database = new SqliteConnection($"Data Source={Path.Combine(Data, "investigate.db")};Pooling=False"))
        {
            await database.OpenAsync();
            var change = database.CreateCommand();
            change.CommandText = "UPDATE log SET text = replace(text, 'lin', 'lim') WHERE sequence = 3";
            (await change.ExecuteNonQueryAsync()).ShouldBe(1);
        }

        var broken = await Run("audit", "verify");
        broken.ExitCode.ShouldBe(4);
        broken.Output.ShouldContain("broken at entry 3");
    }

    [Fact]
    public async Task Beyond_this_machine_it_serves_with_TLS_or_not_at_all()
    {
        var (exitCode, output) = await Run("serve", "--urls", "http://0.0.0.0:5099", "--no-demo");

        exitCode.ShouldBe(1);
        output.ShouldContain("Expected an https address beyond this machine, found http://0.0.0.0:5099.");
    }

    [Fact]
    public async Task The_environment_gives_options_too()
    {
        var elsewhere = Path.Combine(folder.FullName, "elsewhere");

        await Command.Run(
            folder.FullName, new Dictionary<string, string> { ["INVESTIGATE_DATA"] = elsewhere }, TimeSpan.FromMinutes(1), "dotnet", RunningService.Service,
            "token", "--user", "lin", "--role", "AUDITOR");

        File.Exists(Path.Combine(elsewhere, "token.key")).ShouldBeTrue();
    }

    private Task<(int ExitCode, string Output)> Run(params string[] arguments) => Command.Run(
        folder.FullName, new Dictionary<string, string>(), TimeSpan.FromMinutes(2), "dotnet", [RunningService.Service, .. arguments]);
}
