using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class OccupantIntake(ImportId import, Draft draft, StayIntake stays, PersonIntake persons, ChunkQueue queue)
    : Intake<OccupantBatch, OccupantPage>(queue)
{
    private readonly OccupantIndex stated = new(draft.Occupants);

    protected override void Enter(string name)
    {
        base.Enter(name);
        stated.EnterFile();
    }

    protected override int[] Columns(OccupantBatch batch) =>
        [batch.Stay.Count, batch.DocumentKind.Count, batch.DocumentNumber.Count, batch.Registrant.Count];

    protected override OccupantPage Begin(string name) => new(import, name);

    /// <summary>Pages of occupants are not kept in memory; they have no number.</summary>
    protected override int Open(OccupantPage opened) => 0;

    protected override void LookAhead(OccupantBatch batch, int from, int count) =>
        persons.LookAhead(batch.DocumentKind, batch.DocumentNumber, from, count);

    /// <summary>The rule of <see cref="RowOutcome"/>, for the key of stay and document.</summary>
    protected override RowOutcome Take(OccupantBatch batch, int i, int ahead)
    {
        var stay = stays.Find(batch.Stay[i]);
        if (stay == 0)
        {
            return RowOutcome.UnknownReference;
        }

        var person = persons.Named((byte)batch.DocumentKind[i], batch.DocumentNumber[i], ahead, batch.File, batch.Rows[i]);
        var registrant = batch.Registrant[i];
        var known = IsKnown(stay, person, registrant, out var saidInThisFile);
        if (saidInThisFile)
        {
            return known ? RowOutcome.Taken : RowOutcome.Contradicts;
        }

        if (known)
        {
            draft.Occupants.Add(stay, person, registrant);
        }
        else
        {
            Append(batch, i, stay, person);
        }

        stated.Note(stay, person);
        return RowOutcome.Taken;
    }

    /// <summary>What was last said: in this load, else in the version it began with.</summary>
    private bool IsKnown(int stay, int person, bool registrant, out bool saidInThisFile)
    {
        if (stated.TryFind(stay, person, out var said, out saidInThisFile))
        {
            return said == registrant;
        }

        var restated = draft.Basis.Occupants.TryFind(stay, person, out said) && said == registrant;
        draft.RestatedOccupants |= restated;
        return restated;
    }

    private void Append(OccupantBatch batch, int i, int stay, int person)
    {
        var (page, _) = PageFor(batch.File);
        page.Row.Add(batch.Rows[i]);
        page.Stay.Add(stay);
        page.Person.Add(person);
        page.Registrant.Add(batch.Registrant[i]);
        draft.Put(page, page.Count - 1);
    }
}
