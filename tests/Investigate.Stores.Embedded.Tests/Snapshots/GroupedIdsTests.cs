using System.Collections;
using FsCheck.Xunit;
using Investigate.Stores.Embedded.Snapshots;
using Shouldly;

namespace Investigate.Stores.Embedded.Tests.Snapshots;

public sealed class GroupedIdsTests
{
    private const int Groups = 5;

    [Property]
    public void A_group_holds_its_stays_by_start_and_id(byte[] groups, byte[] starts)
    {
        var stays = Stays(groups, starts);

        var grouped = Build(stays, Groups);

        for (var group = 1; group <= Groups; group++)
        {
            grouped.Of(group).ToArray().ShouldBe(stays.Where(stay => stay.Group == group).OrderBy(stay => (stay.Start, stay.Id)).Select(stay => stay.Id));
        }

        grouped.Of(0).ToArray().ShouldBeEmpty();
        grouped.Of(Groups + 1).ToArray().ShouldBeEmpty();
    }

    [Property]
    public void Merging_what_came_equals_building_all_at_once(byte[] groups, byte[] starts, byte known)
    {
        var stays = Stays(groups, starts);
        var before = stays.Take(known).Where(stay => stay.Group < Groups).ToList();
        var added = stays.Except(before).ToList();

        var merged = Build(before, Groups - 1).Merge(Nobody, Build(added, Groups), Start(stays), out _);

        Lists(merged).ShouldBe(Lists(Build([.. before, .. added], Groups)));
    }

    [Property]
    public void Stays_that_moved_are_in_their_new_places_only(byte[] groups, byte[] starts, byte[] moved, byte known)
    {
        var before = Stays(groups, starts).Take(known).ToList();
        var gone = before.Select(stay => stay.Id).Where(id => moved.Contains((byte)id)).ToHashSet();
        var after = Stays([.. groups.Reverse()], [.. starts.Reverse()]);
        var all = after.Select(stay => stay.Id <= before.Count && !gone.Contains(stay.Id) ? before[stay.Id - 1] : stay).ToList();
        var added = Build([.. all.Where(stay => stay.Id > before.Count || gone.Contains(stay.Id))], Groups);
        var old = Build(before, Groups);

        var merged = old.Merge(new Departures(gone, Groups, stay => [before[stay - 1].Group]), added, Start(all), out var changed);

        Lists(merged).ShouldBe(Lists(Build(all, Groups)));
        Carried(old, merged, changed, before, all).ShouldBe(merged.Ids.ToArray().Select(stay => all[stay - 1].Start));
    }

    [Property]
    public void Starts_stand_beside_the_ids_of_a_list_that_is_built(byte[] groups, byte[] starts)
    {
        var stays = Stays(groups, starts).OrderBy(stay => (stay.Start, stay.Id)).ToList();

        var built = GroupedIds.Build(
            Groups, [.. stays.Select(stay => stay.Id)], [.. stays.Select(stay => stay.Group)], Start(stays), out var beside);

        built.Ids.ToArray().ShouldBe(stays.OrderBy(stay => (stay.Group, stay.Start, stay.Id)).Select(stay => stay.Id));
        beside.ShouldBe(stays.OrderBy(stay => (stay.Group, stay.Start, stay.Id)).Select(stay => stay.Start));
    }

    private static Departures Nobody => new([], 0, _ => []);

    private static List<(int Id, int Group, long Start)> Stays(byte[] groups, byte[] starts) =>
        [.. groups.Take(200).Zip(starts).Select((pair, i) => (i + 1, (pair.First % Groups) + 1, (long)(pair.Second % 10)))];

    private static long[] Start(List<(int Id, int Group, long Start)> stays)
    {
        var start = new long[257];
        stays.ForEach(stay => start[stay.Id] = stay.Start);
        return start;
    }

    private static GroupedIds Build(List<(int Id, int Group, long Start)> stays, int groups)
    {
        var ordered = stays.OrderBy(stay => (stay.Start, stay.Id)).ToList();
        return GroupedIds.Build(groups, [.. ordered.Select(stay => stay.Id)], [.. ordered.Select(stay => stay.Group)]);
    }

    /// <summary>The starts beside a merged list, carried over from the list before.</summary>
    private static long[] Carried(
        GroupedIds old, GroupedIds merged, BitArray changed, List<(int Id, int Group, long Start)> before, List<(int Id, int Group, long Start)> all)
    {
        long[] starts = [.. old.Ids.ToArray().Select(stay => before[stay - 1].Start)];
        return old.Carry(starts, merged, changed, (column, from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                column[i] = all[merged.Ids[i] - 1].Start;
            }
        });
    }

    private static string Lists(GroupedIds grouped) =>
        string.Join(" | ", Enumerable.Range(1, Groups).Select(group => string.Join(' ', grouped.Of(group).ToArray())));
}
