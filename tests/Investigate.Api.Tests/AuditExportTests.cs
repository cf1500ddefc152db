using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.Testing;
using Investigate.Testing.Embedded;
using Investigate.Testing.Processes;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>The log as a file, and the script that anyone can check it with.</summary>
public sealed class AuditExportTests
{
    private const string Town = """
        House H1: 101
        Ann   101  10 Mar 15:00  12 Mar 11:00
        """;

    [Fact]
    public async Task A_line_is_the_text_that_was_hashed_with_its_hash_and_the_download_is_the_last_of_them()
    {
        await using var service = await Worked();

        var response = await service.Send("GET", "/audit/export", service.Token("shi", Role.Auditor));
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("investigate-log.jsonl");
        lines.Length.ShouldBe(service.Log.Count);
        foreach (var (line, entry) in lines.Zip(service.Log))
        {
            var json = JsonDocument.Parse(line).RootElement;
            json.GetProperty("sequence").GetInt64().ShouldBe(entry.Sequence);
            json.GetProperty("hash").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line[..^75] + "}"))));
        }

        var last = JsonDocument.Parse(lines[^1]).RootElement;
        (last.GetProperty("actor").GetString(), last.GetProperty("action").GetString()).ShouldBe(("shi", "auditExport"));
    }

    [Fact]
    public async Task A_download_that_is_refused_is_in_the_log_with_who_tried()
    {
        await using var service = await Worked();

        var response = await service.Send("GET", "/audit/export", service.Token("lin", Role.Investigator));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"code\":\"FORBIDDEN\"");
        service.Log[^1].Text.ShouldContain("\"actor\":\"lin\",\"from\":\"127.0.0.1\",\"action\":\"auditExport\",\"result\":\"REFUSED\"");
    }

    [SkippableFact]
    public async Task The_shipped_script_finds_an_exported_log_whole()
    {
        await using var service = await Worked();
        var lines = await Exported(service);

        var (exitCode, output) = await Verify(lines);

        (exitCode, output.Trim()).ShouldBe((0, $"entries {lines.Count}\nhead {Head(service)}\nwhole"));
        (await Verify(lines, Head(service))).ExitCode.ShouldBe(0);
    }

    [SkippableTheory]
    [InlineData("one flipped bit in a text", 3)]
    [InlineData("one flipped bit in a hash", 3)]
    [InlineData("a removed entry", 3)]
    [InlineData("two swapped entries", 3)]
    [InlineData("an entry twice", 4)]
    [InlineData("a cut tail", 6)]
    [InlineData("a cut line", 6)]
    [InlineData("nothing left", 1)]
    public async Task The_shipped_script_names_the_first_entry_that_does_not_fit(string tampering, int first)
    {
        await using var service = await Worked();
        var lines = await Exported(service);
        lines.Count.ShouldBe(6);
        switch (tampering)
        {
            case "one flipped bit in a text":
                lines[2] = Flipped(lines[2], lines[2].IndexOf("Reason", StringComparison.Ordinal));
                break;
            case "one flipped bit in a hash":
                lines[2] = Flipped(lines[2], lines[2].Length - 10);
                break;
            case "a removed entry":
                lines.RemoveAt(2);
                break;
            case "two swapped entries":
                (lines[2], lines[3]) = (lines[3], lines[2]);
                break;
            case "an entry twice":
                lines.Insert(3, lines[2]);
                break;
            case "a cut tail":
                lines.RemoveAt(5);
                break;
            case "a cut line":
                lines[5] = lines[5][..^20];
                break;
            default:
                lines.Clear();
                break;
        }

        var (exitCode, output) = await Verify(lines, Head(service));

        exitCode.ShouldBe(1);
        output.ShouldStartWith($"broken at entry {first}");
    }

    [Fact]
    public async Task When_the_log_cannot_be_written_nothing_is_answered()
    {
        await using var service = await Worked();
        var lin = service.Token("lin", Role.Investigator);
        var id = service.Casework.Entries[0].Case;
        service.Casework.Unwritable = new StoreException("The disk is full.", isTransient: true);

        var read = await service.Ask(lin, "query($c: ID!) { case(id: $c, purpose: \"Who came along\") { number subjects { nodes { person { displayName } } } } }", new { c = service.CaseIdOf(id!.Value) });
        var outside = await service.Ask(lin, "{ cases { nodes { number } } }");
        var export = await service.Send("GET", "/audit/export", service.Token("shi", Role.Auditor));

        foreach (var answer in new[] { read, outside })
        {
            answer.Code.ShouldBe("STORE_UNAVAILABLE");
            answer.Text.ShouldNotContain("2025-1");
            answer.Text.ShouldNotContain("\"Ann\"");
        }

        export.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await export.Content.ReadAsStringAsync()).ShouldNotContain("sequence");
    }

    /// <summary>A case opened, a subject named, four reads for a reason.</summary>
    private static async Task<Service> Worked()
    {
        var service = await Service.Over(Town);
        var id = await service.OpenCase();
        await service.AddSubject(id, "ANN");
        for (var i = 0; i < 3; i++)
        {
            await service.Ask(service.Token("lin", Role.Investigator), "query($c: ID!, $p: String!) { case(id: $c, purpose: $p) { number } }", new { c = id, p = $"Reason {i} 目的" });
        }

        return service;
    }

    private static async Task<List<string>> Exported(Service service)
    {
        var response = await service.Send("GET", "/audit/export", service.Token("shi", Role.Auditor));
        return [.. (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string Head(Service service) => $"{service.Log[^1].Sequence}:{Convert.ToHexStringLower(service.Log[^1].Hash.Span)}";

    private static string Flipped(string line, int at) => line[..at] + (char)(line[at] ^ 1) + line[(at + 1)..];

    private static async Task<(int ExitCode, string Output)> Verify(IEnumerable<string> lines, params string[] head)
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "log.jsonl");
        await File.WriteAllTextAsync(file, string.Concat(lines.Select(line => line + "\n")));
        Tools.Need("python3");
        return await Command.Run(
            folder.Path, new Dictionary<string, string>(), TimeSpan.FromMinutes(1), "python3", [Checkout.Path("docs", "verify-log.py"), file, .. head]);
    }
}
