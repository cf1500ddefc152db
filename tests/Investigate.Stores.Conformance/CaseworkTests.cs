using System.Security.Cryptography;
using System.Text;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

/// <summary>Each line of the contract on <see cref="ICasework"/>, on every store.</summary>
public sealed partial class CaseworkTests
{
    private static readonly DateTimeOffset Now = new(2025, 11, 20, 6, 14, 0, TimeSpan.Zero);

    [Theory, CaseworkStores]
    public async Task An_opened_case_is_found_by_its_id_and_by_its_members(CaseworkUnderTest store)
    {
        await using var casework = store.Open();

        var first = await casework.Open(Opening("2025-1", "lin", "gao"), _ => Entry("openCase"), default);
        var second = await casework.Open(Opening("2025-2", "gao"), _ => Entry("openCase"), default);

        var read = await casework.Case(first!.Id, default);
        read.ShouldNotBeNull();
        (read.Number, read.Title, read.Ground, read.ApprovedBy, read.Status).ShouldBe(("2025-1", "Deposits", "Filing 7", "wen", CaseStatus.Open));
        read.Authority.ShouldBe(new Interval(Now, Now.AddDays(30)));
        read.Members.ShouldBe(["lin", "gao"]);
        read.Key.ToArray().ShouldBe(Enumerable.Repeat((byte)7, 32));
        (await casework.Cases("gao", new PageRequest(10, null), default)).Items.Select(c => c.Id).ShouldBe([second!.Id, first.Id]);
        (await casework.Cases("lin", new PageRequest(10, null), default)).Items.Select(c => c.Id).ShouldBe([first.Id]);
        (await casework.Cases("wen", new PageRequest(10, null), default)).Items.ShouldBeEmpty();
        (await casework.Case(new CaseId(99), default)).ShouldBeNull();
    }

    [Theory, CaseworkStores]
    public async Task The_first_deployment_key_is_kept(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var (first, second) = (Enumerable.Repeat((byte)1, 32).ToArray(), Enumerable.Repeat((byte)2, 32).ToArray());

        (await casework.DeploymentKey(first, default)).ToArray().ShouldBe(first);
        (await casework.DeploymentKey(second, default)).ToArray().ShouldBe(first);
    }

    [Theory, CaseworkStores]
    public async Task The_entry_of_an_opening_knows_the_cases_id(CaseworkUnderTest store)
    {
        await using var casework = store.Open();

        var opened = await casework.Open(Opening("2025-1", "lin"), id => Entry("openCase", id: id), default);

        (await Entries(casework)).Single().Case.ShouldBe(opened!.Id);
    }

    [Theory, CaseworkStores]
    public async Task The_log_pages_from_the_newest_entry_and_is_filtered_by_case_actor_and_time(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var (one, two) = (new CaseId(1), new CaseId(2));
        await casework.Record([Entry("a", "lin", one), Entry("b", "gao", one), Entry("c", "lin", two), Entry("d", "lin", one), Entry("e", "lin")], default);

        var first = await casework.Log(new LogFilter(one, null, Interval.Always), new PageRequest(2, null), default);
        var rest = await casework.Log(new LogFilter(one, null, Interval.Always), new PageRequest(2, first.Items[^1].Sequence), default);

        first.Items.Select(e => e.Text).ShouldBe(["4 d", "2 b"]);
        (first.HasMore, first.Total).ShouldBe((true, 3));
        rest.Items.Select(e => e.Text).ShouldBe(["1 a"]);
        (rest.HasMore, rest.Total).ShouldBe((false, 3));
        (await casework.Log(new LogFilter(null, "gao", Interval.Always), new PageRequest(9, null), default)).Items.Single().Text.ShouldBe("2 b");
        (await casework.Log(new LogFilter(null, null, new Interval(Now, Now.AddTicks(1))), new PageRequest(9, null), default)).Total.ShouldBe(5);
        (await casework.Log(new LogFilter(null, null, new Interval(Now.AddTicks(1), null)), new PageRequest(9, null), default)).Total.ShouldBe(0);
        (await casework.Log(new LogFilter(null, null, new Interval(Now.AddDays(-1), Now)), new PageRequest(9, null), default)).Total.ShouldBe(0);
    }

    [Theory, CaseworkStores]
    public async Task A_number_that_is_taken_opens_and_logs_nothing(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        await casework.Open(Opening("2025-1", "lin"), _ => Entry("first"), default);

        (await casework.Open(Opening("2025-1", "gao"), _ => Entry("second"), default)).ShouldBeNull();

        (await Texts(casework)).ShouldBe(["1 first"]);
        (await casework.Cases(null, new PageRequest(10, null), default)).Total.ShouldBe(1);
    }

    [Theory, CaseworkStores]
    public async Task Cases_page_from_the_newest_to_the_oldest(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        for (var i = 1; i <= 5; i++)
        {
            await casework.Open(Opening($"2025-{i}", "lin"), _ => Entry("openCase"), default);
        }

        var first = await casework.Cases(null, new PageRequest(2, null), default);
        var last = await casework.Cases(null, new PageRequest(3, first.Items[^1].Id.Value), default);

        first.Items.Select(c => c.Number).ShouldBe(["2025-5", "2025-4"]);
        (first.HasMore, first.Total).ShouldBe((true, 5));
        last.Items.Select(c => c.Number).ShouldBe(["2025-3", "2025-2", "2025-1"]);
        (last.HasMore, last.Total).ShouldBe((false, 5));
    }

    [Theory, CaseworkStores]
    public async Task Subjects_come_in_the_order_they_were_added_and_each_once(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var id = (await casework.Open(Opening("2025-1", "lin"), _ => Entry("openCase"), default))!.Id;
        var (zhao, sun) = (Subject(9, "Complaint 1"), Subject(4, "Complaint 2"));

        (await casework.AddSubject(id, zhao, Entry("addSubject"), default)).ShouldBeTrue();
        (await casework.AddSubject(id, sun, Entry("addSubject"), default)).ShouldBeTrue();
        (await casework.AddSubject(id, zhao with { Basis = "Again" }, Entry("addSubject"), default)).ShouldBeFalse();

        (await casework.Subjects(id, default)).ShouldBe([zhao, sun]);
        (await casework.Subjects(new CaseId(99), default)).ShouldBeEmpty();
        (await Texts(casework)).Count.ShouldBe(3);
    }

    [Theory, CaseworkStores]
    public async Task A_handle_is_the_shortest_beginning_that_is_free_in_the_case_and_stays(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var first = (await casework.Open(Opening("2025-1", "lin"), _ => Entry("openCase"), default))!.Id;
        var second = (await casework.Open(Opening("2025-2", "lin"), _ => Entry("openCase"), default))!.Id;

        (await casework.Reach(first, [Code(1, "7F3A11AA"), Code(2, "7F3A22BB")], default)).ShouldBe(["7F3A", "7F3A2"]);
        (await casework.Reach(first, [Code(3, "7F3A2CCC"), Code(2, "7F3A22BB"), Code(3, "7F3A2CCC")], default)).ShouldBe(["7F3A2C", "7F3A2", "7F3A2C"]);
        (await casework.Reach(second, [Code(2, "7F3A22BB")], default)).ShouldBe(["7F3A"]);
        (await casework.Reach(first, [], default)).ShouldBeEmpty();
        (await casework.Reached(first, default)).ShouldBe([new PersonId(1), new PersonId(2), new PersonId(3)]);
        (await casework.Reached(second, default)).ShouldBe([new PersonId(2)]);
    }

    [Theory, CaseworkStores]
    public async Task A_question_counts_once_in_its_case_however_often_it_is_asked(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var (first, second) = (
            (await casework.Open(Opening("2025-1", "lin"), _ => Entry("openCase"), default))!.Id,
            (await casework.Open(Opening("2025-2", "lin"), _ => Entry("openCase"), default))!.Id);

        (await casework.Look(first, new byte[] { 1 }, default)).ShouldBe(1);
        (await casework.Look(first, new byte[] { 1, 0 }, default)).ShouldBe(2);
        (await casework.Look(first, new byte[] { 1 }, default)).ShouldBe(2);
        (await casework.Look(second, new byte[] { 1 }, default)).ShouldBe(1);
        (await Task.WhenAll(Enumerable.Range(0, 50).Select(i => casework.Look(second, new[] { (byte)(i % 10) }, default).AsTask()))).Max().ShouldBe(10);
    }

    [Theory, CaseworkStores]
    public async Task The_last_calibration_is_kept_and_each_is_logged(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        (await casework.LastCalibration(default)).ShouldBeNull();

        await casework.Calibrated(new byte[] { 1, 2 }, Entry("calibrate"), default);
        await casework.Calibrated(new byte[] { 3 }, Entry("calibrate again"), default);

        (await casework.LastCalibration(default))!.Value.ToArray().ShouldBe([3]);
        (await Entries(casework)).Select(e => e.Text).ShouldBe(["1 calibrate", "2 calibrate again"]);
    }

    [Theory, CaseworkStores]
    public async Task Entries_are_chained_in_the_order_they_are_recorded(CaseworkUnderTest store)
    {
        await using var casework = store.Open();

        await casework.Record([Entry("one"), Entry("two")], default);
        await casework.Record([Entry("three")], default);

        var entries = await Entries(casework);
        entries.Select(e => e.Text).ShouldBe(["1 one", "2 two", "3 three"]);
        var previous = new byte[32];
        foreach (var entry in entries)
        {
            previous = Chained(previous, entry.Text);
            entry.Hash.ToArray().ShouldBe(previous);
        }

        var anchor = await casework.AnchoredHead(default);
        (anchor!.Sequence, Convert.ToHexString(anchor.Hash.Span)).ShouldBe((3, Convert.ToHexString(previous)));
    }

    [Theory, CaseworkStores]
    public async Task Concurrent_callers_make_one_unbroken_chain(CaseworkUnderTest store)
    {
        await using var casework = store.Open();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => casework.Record([Entry($"entry {i}")], default).AsTask()));

        var entries = await Entries(casework);
        entries.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, 200).Select(i => (long)i));
        entries.Aggregate(new byte[32], (previous, entry) => Chained(previous, entry.Text)).ShouldBe(entries[^1].Hash.ToArray());
    }

    [Theory, CaseworkStores]
    public async Task An_empty_log_has_no_entries_and_no_anchor(CaseworkUnderTest store)
    {
        await using var casework = store.Open();

        (await Entries(casework)).ShouldBeEmpty();
        (await casework.AnchoredHead(default)).ShouldBeNull();
    }

    [Theory, CaseworkStores]
    public async Task Purposes_are_those_of_my_answered_reads_in_this_case_last_stated_first(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var id = new CaseId(1);
        await casework.Open(Opening("2025-1", "lin"), _ => Entry("openCase"), default);
        await casework.Record(
            [
                Entry("read", "lin", id, "Who came along"),
                Entry("read", "lin", id, "Where the money went"),
                Entry("read", "gao", id, "Other user"),
                Entry("read", "lin", new CaseId(2), "Other case"),
                Entry("read", "lin", id, "Refused", answered: false),
                Entry("read", "lin", id, "Who came along"),
            ],
            default);

        (await casework.Purposes(id, "lin", 10, default)).ShouldBe(["Who came along", "Where the money went"]);
        (await casework.Purposes(id, "lin", 1, default)).ShouldBe(["Who came along"]);
    }

    private static NewCase Opening(string number, params string[] members) =>
        new(number, "Deposits", "Filing 7", "wen", Now, Now.AddDays(30), members, Enumerable.Repeat((byte)7, 32).ToArray());

    private static CaseSubject Subject(long person, string basis) => new(new PersonId(person), basis, "lin", Now);

    private static PersonCode Code(long person, string code) => new(new PersonId(person), code);

    private static Seal Entry(string what, string actor = "lin", CaseId? id = null, string? purpose = null, bool answered = true) => head =>
    {
        var text = $"{head.Sequence + 1} {what}";
        return new LogRecord(head.Sequence + 1, text, Chained(head.Hash.Span, text), Now, actor, id, purpose, answered);
    };

    private static byte[] Chained(ReadOnlySpan<byte> previous, string text) => SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(text)]);

    private static async Task<List<LogRecord>> Entries(ICasework casework)
    {
        var entries = new List<LogRecord>();
        await foreach (var entry in casework.Log(default))
        {
            entries.Add(entry);
        }

        return entries;
    }

    private static async Task<List<string>> Texts(ICasework casework) => [.. (await Entries(casework)).Select(entry => entry.Text)];
}
