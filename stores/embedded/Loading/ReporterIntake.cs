using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>Reporters, and who they are in pages of its own. Their documents make no person.</summary>
internal sealed class ReporterIntake(ImportId import, FamilyDrafts drafts, KeyIndex index, ChunkQueue queue)
    : FamilyIntake<ReporterBatch, ReporterPage>(drafts.Reporters, index, queue)
{
    private readonly PageFiller<ReporterIdentityPage> identities =
        new(queue, name => new ReporterIdentityPage(import, name), drafts.Identities.Facts.Open);

    public override void Close()
    {
        base.Close();
        identities.Close();
    }

    protected override int[] Columns(ReporterBatch batch) =>
        [batch.Key.Count, batch.Since.Count, batch.DocumentKind.Count, batch.DocumentNumber.Count];

    protected override ReporterPage Begin(string name) => new(import, name);

    protected override void LookAhead(ReporterBatch batch, int from, int count) => LookAhead(batch.Key, from, count);

    protected override RowOutcome Take(ReporterBatch batch, int i, int ahead)
    {
        var (id, _) = FindOrAdd(batch.Key[i], ahead);
        var known = drafts.Reporters.Facts.TryFind(id, out var before, out var row) && before.Since[row] == Day.Of(batch.Since[i]);
        var identified = IsIdentified(id, (byte)batch.DocumentKind[i], batch.DocumentNumber[i]);
        var (outcome, isNews) = Judge(id, known && identified);
        if (isNews)
        {
            var page = Row(batch.File, batch.Rows[i], id, out var number);
            page.Keys.Add(batch.Key[i]);
            page.Since.Add(Day.Of(batch.Since[i]));
            Put(page, number);
        }

        if (isNews && !identified)
        {
            Identify(batch, i, id);
        }

        return outcome;
    }

    private bool IsIdentified(int id, byte kind, ReadOnlySpan<byte> number)
    {
        var known = drafts.Identities.Facts.TryFind(id, out var page, out var row);
        var before = known && page is not null ? page.DocumentNumber[row] : [];
        return before.SequenceEqual(number) && (number.IsEmpty || page?.DocumentKind[row] == kind);
    }

    private void Identify(ReporterBatch batch, int i, int id)
    {
        var (page, number) = identities.PageFor(batch.File);
        page.Row.Add(batch.Rows[i]);
        page.Id.Add(id);
        page.DocumentKind.Add((byte)batch.DocumentKind[i]);
        page.DocumentNumber.Add(batch.DocumentNumber[i]);
        drafts.Identities.Put(page, number, page.Count - 1);
    }
}
