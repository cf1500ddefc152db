using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Conformance;

public sealed partial class CaseworkTests
{
    [Theory, CaseworkStores]
    public async Task What_a_case_has_handed_out_is_kept_once_and_for_that_case_alone(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var (one, other) = ((await casework.Open(Opening("1"), _ => Entry("openCase"), default))!.Id, (await casework.Open(Opening("2"), _ => Entry("openCase"), default))!.Id);
        NodeId[] nodes = [NodeId.Of(new RoomId(7)), NodeId.Of(new AccountId(2)), NodeId.Of(new RoomId(3))];

        await casework.HandOut(one, nodes, default);
        await casework.HandOut(one, [nodes[0]], default);
        await casework.HandOut(other, [], default);

        (await casework.HandedOut(one, default)).ShouldBe([nodes[2], nodes[0], nodes[1]]);
        (await casework.HandedOut(other, default)).ShouldBeEmpty();
    }

    [Theory, CaseworkStores]
    public async Task A_chart_is_saved_over_the_one_it_is_based_on_and_over_no_other(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var file = (await casework.Open(Opening("1"), _ => Entry("openCase"), default))!.Id;
        NewChart Chart(string name, string document, long? basedOn) => new(file, name, document, basedOn, "lin", Now);

        var first = (await casework.SaveChart(Chart("ring", "{}", null), Entry("save"), default))!;
        (await casework.SaveChart(Chart("ring", "{\"v\":1}", null), Entry("save"), default)).ShouldBeNull("another was there");
        var second = (await casework.SaveChart(Chart("ring", "{\"v\":1}", first.Id), Entry("save"), default))!;
        (await casework.SaveChart(Chart("ring", "{\"v\":2}", first.Id), Entry("save"), default)).ShouldBeNull("somebody saved in between");
        var other = (await casework.SaveChart(Chart("money", "{}", null), Entry("save"), default))!;

        (await casework.Charts(file, new PageRequest(10, null), default)).Items.ShouldBe([other, second]);
        var page = await casework.Charts(file, new PageRequest(1, other.Id), default);
        (page.Items.Single(), page.HasMore, page.Total).ShouldBe((second, false, 2));
        (await casework.Chart(first.Id, default)).ShouldBe(first);
        (await casework.Chart(99, default)).ShouldBeNull();
        (await casework.Log(new LogFilter(null, null, Interval.Always), new PageRequest(10, null), default)).Items.Count.ShouldBe(4, "one opening, three savings");
    }

    [Theory, CaseworkStores]
    public async Task Erasing_a_case_erases_its_charts_and_what_it_handed_out(CaseworkUnderTest store)
    {
        await using var casework = store.Open();
        var file = (await casework.Open(Opening("1"), _ => Entry("openCase"), default))!.Id;
        await casework.HandOut(file, [NodeId.Of(new RoomId(7))], default);
        var chart = (await casework.SaveChart(new NewChart(file, "ring", "{}", null, "lin", Now), Entry("save"), default))!;

        await casework.Erase(file, Entry("erase"), default);

        (await casework.HandedOut(file, default)).ShouldBeEmpty();
        (await casework.Chart(chart.Id, default)).ShouldBeNull();
    }
}
