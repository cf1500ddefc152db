using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class BuildingIntake(ImportId import, Draft draft, KeyIndex index, ChunkQueue queue) : Intake<BuildingBatch, BuildingPage>(queue)
{
    private readonly BuildingKeys keys = new(draft.Buildings);
    private readonly Lookahead lookahead = new();

    /// <returns>The id with this key; 0 when there is none.</returns>
    /// <param name="ahead">Index into the rows last looked ahead.</param>
    public int Find(ReadOnlySpan<byte> key, int ahead) =>
        lookahead.Find(index.Table, keys, ahead, key) is var id && draft.Buildings.Touch(id) ? id : 0;

    /// <summary>Prepares <see cref="Find"/> for these rows of a column.</summary>
    public void LookAhead(TextColumn column, int from, int count)
    {
        for (var i = 0; i < count; i++)
        {
            lookahead.Hashes[i] = KeyTable.Hash(column[from + i]);
        }

        lookahead.Run(index.Table, keys, count);
    }

    protected override int[] Columns(BuildingBatch batch) =>
    [
        batch.Key.Count, batch.Name.Count, batch.Address.Count, batch.District.Count, batch.Latitude.Count, batch.Longitude.Count,
    ];

    protected override BuildingPage Begin(string name) => new(import, name);

    protected override int Open(BuildingPage opened) => draft.Buildings.Open(opened);

    protected override void LookAhead(BuildingBatch batch, int from, int count)
    {
        LookAhead(batch.Key, from, count);
    }

    protected override RowOutcome Take(BuildingBatch batch, int i, int ahead)
    {
        var id = lookahead.Find(index.Table, keys, ahead, batch.Key[i]);
        if (id == 0)
        {
            index.Add(lookahead.Hashes[ahead], id = draft.Buildings.Ids + 1);
        }

        draft.Buildings.Touch(id);

        var (outcome, isNews) = Judge(id, IsKnown(batch, i, id));
        if (isNews)
        {
            Append(batch, i, id);
        }

        return outcome;
    }

    private bool IsKnown(BuildingBatch batch, int i, int id) => draft.Buildings.TryFind(id, out var page, out var row)
        && page.Name[row].SequenceEqual(batch.Name[i]) && page.Address[row].SequenceEqual(batch.Address[i])
        && page.District[row].SequenceEqual(batch.District[i])
        && page.Latitude[row].Equals(batch.Latitude[i] ?? double.NaN) && page.Longitude[row].Equals(batch.Longitude[i] ?? double.NaN);

    private void Append(BuildingBatch batch, int i, int id)
    {
        var (page, number) = PageFor(batch.File);
        page.Row.Add(batch.Rows[i]);
        page.Id.Add(id);
        page.Key.Add(batch.Key[i]);
        page.Name.Add(batch.Name[i]);
        page.Address.Add(batch.Address[i]);
        page.District.Add(batch.District[i]);
        page.Latitude.Add(batch.Latitude[i] ?? double.NaN);
        page.Longitude.Add(batch.Longitude[i] ?? double.NaN);
        draft.Put(page, number, page.Count - 1);
    }
}
