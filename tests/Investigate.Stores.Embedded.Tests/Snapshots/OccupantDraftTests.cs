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
