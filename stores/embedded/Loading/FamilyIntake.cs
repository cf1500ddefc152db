using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>
/// Takes the rows of one family. A row is appended, compared with what holds of its key, and taken back if it is no news: so each family says
/// once what its columns are.
/// </summary>
internal abstract class FamilyIntake<TBatch, TPage>(FamilyDraft<TPage> draft, KeyIndex index, ChunkQueue queue) : Intake<TBatch, TPage>(queue)
    where TBatch : Batch
    where TPage : FamilyPage
{
    private readonly FamilyKeys<TPage> keys = new(draft.Facts);
    private readonly Lookahead lookahead = new();

    protected KeyIndex Index { get; } = index;

    /// <returns>The id with this key; 0 when there is none.</returns>
    /// <param name="ahead">Index into the rows last looked ahead.</param>
    public int Find(ReadOnlySpan<byte> key, int ahead) =>
        lookahead.Find(Index.Table, keys, ahead, key) is var id && draft.Facts.Touch(id) ? id : 0;

    /// <summary>As <see cref="Find"/>, without building on what is found.</summary>
    public int Peek(ReadOnlySpan<byte> key, int ahead) => lookahead.Find(Index.Table, keys, ahead, key);

    /// <summary>Prepares <see cref="Find"/> for these rows of a column.</summary>
    public void LookAhead(TextColumn column, int from, int count)
    {
        for (var i = 0; i < count; i++)
        {
            lookahead.Hashes[i] = KeyTable.Hash(column[from + i]);
        }

        LookAhead(count);
    }

    protected override int Open(TPage opened) => draft.Facts.Open(opened);

    /// <summary>The hash of each key of this go.</summary>
    protected Span<uint> Hashes => lookahead.Hashes;

    /// <summary>Prepares <see cref="Find"/> for the hashes that were set.</summary>
    protected void LookAhead(int count) => lookahead.Run(Index.Table, keys, count);

    /// <returns>The id with this key, a new one where there was none, and whether nothing holds of it yet.</returns>
    protected (int Id, bool IsNew) FindOrAdd(ReadOnlySpan<byte> key, int ahead)
    {
        var id = lookahead.Find(Index.Table, keys, ahead, key);
        if (id != 0)
        {
            return (id, !draft.Facts.Touch(id));
        }

        Index.Add(lookahead.Hashes[ahead], id = draft.Facts.Ids + 1);
        Indexed(lookahead.Hashes[ahead], id);
        return (id, true);
    }

    /// <summary>A key was taken up for the first time.</summary>
    protected virtual void Indexed(uint hash, int id)
    {
    }

    /// <summary>A page whose next row is of this file and row and id; the columns of the family follow, then <see cref="Put"/>.</summary>
    protected TPage Row(string file, int row, int id, out int number)
    {
        (var page, number) = PageFor(file);
        page.Row.Add(row);
        page.Id.Add(id);
        return page;
    }

    /// <summary>Decides the row that was appended.</summary>
    protected RowOutcome Decide(TPage page, int number)
    {
        var row = page.Count - 1;
        var known = draft.Facts.TryFind(page.Id[row], out var before, out var rowBefore) && page.Says(row, before, rowBefore);
        var (outcome, isNews) = Judge(page.Id[row], known);
        if (isNews)
        {
            draft.Put(page, number, row);
        }
        else
        {
            page.RemoveLast();
        }

        return outcome;
    }

    /// <summary>Lets the row that was appended hold, whatever was known.</summary>
    protected void Put(TPage page, int number) => draft.Put(page, number, page.Count - 1);
}
