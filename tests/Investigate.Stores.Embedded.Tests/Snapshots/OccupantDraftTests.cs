using FsCheck.Xunit;
using Investigate.Stores.Embedded.Snapshots;
using Shouldly;

namespace Investigate.Stores.Embedded.Tests.Snapshots;

public sealed class OccupantDraftTests
{
    private const int Stays = 4;

    [Property]
    public void Of_each_stay_and_person_the_last_statement_holds((byte Stay, byte Person, bool Registrant)[] before, (byte Stay, byte Person, bool Registrant)[] since)
    {
        var known = Draft(before).Merge(OccupantLists.Empty, Stays);

        var merged = Draft(since).Merge(known, Stays);

        for (var stay = 1; stay <= Stays; stay++)
        {
            var expected = before.Concat(since).Where(said => (said.Stay % Stays) + 1 == stay).GroupBy(said => said.Person % 7)
                .OrderBy(person => person.Key).Select(person => (person.Key, person.Last().Registrant));
            merged.Of(stay).ToArray().Select(occupant => (occupant.Person, occupant.Registrant)).ShouldBe(expected);
        }
    }

    [Property]
    public void Stays_that_follow_leave_what_is_known_where_it_is((byte Person, bool Registrant)[][] known, (byte Person, bool Registrant)[][] one, (byte Person, bool Registrant)[][] other)
    {
        var draft = Following(1, known);
        draft.Expect(1000);
        var lists = draft.Merge(OccupantLists.Empty, known.Length);

        // Two loads begin where the first ended, as where one fails.
        var first = Following(known.Length + 1, one).Merge(lists, known.Length + one.Length);
        var second = Following(known.Length + 1, other).Merge(lists, known.Length + other.Length);

        Said(lists).ShouldBe(Expected(known));
        Said(first).ShouldBe(Expected([.. known, .. one]));
        Said(second).ShouldBe(Expected([.. known, .. other]));
    }

    private static IEnumerable<string> Said(OccupantLists lists) => Enumerable.Range(1, lists.Stays).Select(stay =>
        string.Join(' ', lists.Of(stay).ToArray().Select(occupant => $"{occupant.Person}{occupant.Registrant}")));

    private static IEnumerable<string> Expected((byte Person, bool Registrant)[][] stays) => stays.Select(of =>
        string.Join(' ', of.GroupBy(said => said.Person % 7).OrderBy(person => person.Key).Select(person => $"{person.Key}{person.Last().Registrant}")));

    private static OccupantDraft Following(int first, (byte Person, bool Registrant)[][] stays)
    {
        var draft = new OccupantDraft();
        for (var i = 0; i < stays.Length; i++)
        {
            foreach (var (person, registrant) in stays[i])
            {
                draft.Add(first + i, person % 7, registrant);
            }
        }

        return draft;
    }

    private static OccupantDraft Draft((byte Stay, byte Person, bool Registrant)[] statements)
    {
        var draft = new OccupantDraft();
        foreach (var (stay, person, registrant) in statements)
        {
            draft.Add((stay % Stays) + 1, person % 7, registrant);
        }

        return draft;
    }
}
