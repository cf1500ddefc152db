using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Investigate.GraphModel.Casework;
using Shouldly;
using Xunit;

namespace Investigate.Cases.Tests;

public sealed class LogTests
{
    [Fact]
    public async Task An_answered_read_says_who_what_why_and_about_whom()
    {
        await using var office = await Office.Open();
        await office.AddAnn();
        await using var inquiry = office.Lin();
        var visit = await inquiry.Enter(office.CaseId, "Who came along in 三月", default);
        await visit.Subjects(default);
        var wei = (await visit.Persons([await office.World.Person("Wei")], default)).Single();

        await inquiry.Complete(LogResult.Answered, default);

        inquiry.Logged.ShouldBe(1);
        office.LogTexts().Last().ShouldBe(
            $"{{\"sequence\":3,\"previous\":\"{Convert.ToHexStringLower(office.Casework.Entries[^2].Hash.Span)}\","
            + "\"at\":\"2025-11-20T06:14:00.0000000Z\",\"actor\":\"lin\",\"from\":\"127.0.0.1\",\"action\":\"subjects\","
            + $"\"result\":\"ANSWERED\",\"caseId\":\"{office.CaseId}\",\"caseNumber\":\"2025-1\",\"purpose\":\"Who came along in 三月\","
            + $"\"rows\":0,\"persons\":[\"{wei.Id}\"]}}");
    }

    [Fact]
    public async Task Each_case_and_purpose_of_one_operation_is_an_entry_of_its_own()
    {
        await using var office = await Office.Open();
        var elsewhere = await office.OpenCase("2025-2");
        await using var inquiry = office.Lin();
        await inquiry.Enter(office.CaseId, "One", default);
        await inquiry.Enter(office.CaseId, "Two", default);
        await inquiry.Enter(office.CaseId, "One", default);
        await inquiry.Enter(elsewhere, "One", default);

        await inquiry.Complete(LogResult.Answered, default);

        inquiry.Logged.ShouldBe(3);
    }

    [Fact]
    public async Task A_refusal_names_the_case_that_was_tried()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.As("zhou", Role.Investigator);
        await Should.ThrowAsync<RefusedException>(async () => await inquiry.Enter(office.CaseId, "Curious", default));

        await inquiry.Complete(LogResult.Failed, default);

        office.LogTexts().Last().ShouldContain("\"actor\":\"zhou\"");
        office.LogTexts().Last().ShouldContain("\"result\":\"REFUSED\"");
        office.LogTexts().Last().ShouldContain("\"caseNumber\":\"2025-1\",\"purpose\":\"Curious\"");
    }

    [Fact]
    public async Task A_read_that_failed_is_logged_as_failed()
    {
        await using var office = await Office.Open();
        await using var inquiry = office.Lin();
        await inquiry.Enter(office.CaseId, "One", default);

        await inquiry.Complete(LogResult.Failed, default);

        office.LogTexts().Last().ShouldContain("\"result\":\"FAILED\"");
    }

    [Fact]
    public async Task Anyone_with_the_texts_can_repeat_the_chain()
    {
        await using var office = await Office.Open();
        await office.AddAnn();
        var previous = new string('0', 64);
        foreach (var entry in office.Casework.Entries)
        {
            JsonDocument.Parse(entry.Text).RootElement.GetProperty("previous").GetString().ShouldBe(previous);
            previous = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Text)));
            Convert.ToHexStringLower(entry.Hash.Span).ShouldBe(previous);
        }

        (await office.Gate.VerifyLog(default)).ShouldBe(new ChainState(null, new LogHead(2, office.Casework.Entries[^1].Hash)));
    }

    [Theory]
    [InlineData("a changed character", 3)]
    [InlineData("a changed character and hash", 4)]
    [InlineData("a removed entry", 3)]
    [InlineData("two swapped entries", 3)]
    [InlineData("a cut tail", 5)]
    [InlineData("a cut tail of two", 4)]
    [InlineData("everything removed", 1)]
    [InlineData("a rewritten tail", 5)]
    [InlineData("another actor to search by", 3)]
    [InlineData("another instant to search by", 3)]
    [InlineData("another case to search by", 3)]
    [InlineData("another purpose to search by", 3)]
    [InlineData("a refusal that passes for an answer", 3)]
    public async Task Whatever_is_done_to_the_log_the_first_entry_that_does_not_fit_is_named(string tampering, long first)
    {
        await using var office = await Office.Open();
        var log = await FiveEntries(office);
        var anchor = new LogHead(log[^1].Sequence, log[^1].Hash);
        Tamper(log, tampering);

        var state = await LogChain.Verify(log.ToAsyncEnumerable(), anchor, office.Gate.Ids.OpenCase, default);

        state.FirstBroken.ShouldBe(first);
    }

    [Fact]
    public async Task An_anchor_that_lags_behind_is_no_break()
    {
        await using var office = await Office.Open();
        var log = await FiveEntries(office);

        (await LogChain.Verify(log.ToAsyncEnumerable(), new LogHead(3, log[2].Hash), office.Gate.Ids.OpenCase, default)).Whole.ShouldBeTrue();
        (await LogChain.Verify(log.ToAsyncEnumerable(), null, office.Gate.Ids.OpenCase, default)).Whole.ShouldBeTrue();
    }

    [Fact]
    public async Task A_log_whose_anchor_is_gone_is_not_whole()
    {
        await using var office = await Office.Open();
        office.Casework.Anchored = false;

        (await office.Gate.VerifyLog(default)).FirstBroken.ShouldBe(2);
    }

    private static async Task<List<LogRecord>> FiveEntries(Office office)
    {
        for (var i = 0; i < 4; i++)
        {
            await using var inquiry = office.Lin();
            await inquiry.Enter(office.CaseId, $"Purpose {i}", default);
            await inquiry.Complete(LogResult.Answered, default);
        }

        return [.. office.Casework.Entries];
    }

    private static void Tamper(List<LogRecord> log, string how)
    {
        switch (how)
        {
            case "a changed character":
                log[2] = log[2] with { Text = log[2].Text.Replace("Purpose 1", "Purpose 7") };
                break;
            case "a changed character and hash":
                var text = log[2].Text.Replace("Purpose 1", "Purpose 7");
                log[2] = log[2] with { Text = text, Hash = LogChain.Hash(text), Purpose = "Purpose 7" };
                break;
            case "a removed entry":
                log.RemoveAt(2);
                break;
            case "two swapped entries":
                (log[2], log[3]) = (log[3], log[2]);
                break;
            case "a cut tail":
                log.RemoveAt(4);
                break;
            case "a cut tail of two":
                log.RemoveRange(3, 2);
                break;
            case "everything removed":
                log.Clear();
                break;
            case "another actor to search by":
                log[2] = log[2] with { Actor = "gao" };
                break;
            case "another instant to search by":
                log[2] = log[2] with { At = log[2].At.AddTicks(1) };
                break;
            case "another case to search by":
                log[2] = log[2] with { Case = null };
                break;
            case "another purpose to search by":
                log[2] = log[2] with { Purpose = "Purpose 7" };
                break;
            case "a refusal that passes for an answer":
                log[2] = log[2] with { Answered = false };
                break;
            default:
                var other = log[4].Text.Replace("lin", "gao");
                log[4] = log[4] with { Text = other, Hash = LogChain.Hash(other) };
                break;
        }
    }
}
