using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class RoomIntake(ImportId import, Draft draft, KeyIndex index, BuildingIntake buildings, ChunkQueue queue)
    : Intake<RoomBatch, RoomPage>(queue)
{
    private readonly RoomKeys keys = new(draft.Rooms);
    private readonly Lookahead lookahead = new();

    /// <returns>The id with this key; 0 when there is none.</returns>
    /// <param name="ahead">Index into the rows last looked ahead.</param>
    public int Find(ReadOnlySpan<byte> key, int ahead) =>
        lookahead.Find(index.Table, keys, ahead, key) is var id && draft.Rooms.Touch(id) ? id : 0;

    /// <summary>Prepares <see cref="Find"/> for these rows of a column.</summary>
    public void LookAhead(TextColumn column, int from, int count)
    {
        for (var i = 0; i < count; i++)
        {
            lookahead.Hashes[i] = KeyTable.Hash(column[from + i]);
        }

        lookahead.Run(index.Table, keys, count);
    }

    protected override int[] Columns(RoomBatch batch) =>
    [
        batch.Key.Count, batch.Building.Count, batch.Number.Count, batch.OperatorDocument.Count, batch.LandlordDocument.Count,
        batch.RegisteredOn.Count, batch.Grade.Count,
    ];

    protected override RoomPage Begin(string name) => new(import, name);

    protected override int Open(RoomPage opened) => draft.Rooms.Open(opened);

    protected override void LookAhead(RoomBatch batch, int from, int count)
    {
        buildings.LookAhead(batch.Building, from, count);
        LookAhead(batch.Key, from, count);
    }

    protected override RowOutcome Take(RoomBatch batch, int i, int ahead)
    {
        var building = buildings.Find(batch.Building[i], ahead);
        if (building == 0)
        {
            return RowOutcome.UnknownReference;
        }

        var id = lookahead.Find(index.Table, keys, ahead, batch.Key[i]);
        if (id == 0)
        {
            index.Add(lookahead.Hashes[ahead], id = draft.Rooms.Ids + 1);
        }

        draft.Rooms.Touch(id);

        var (outcome, isNews) = Judge(id, IsKnown(batch, i, id, building));
        if (isNews)
        {
            Append(batch, i, id, building);
        }

        return outcome;
    }

    private bool IsKnown(RoomBatch batch, int i, int id, int building) => draft.Rooms.TryFind(id, out var page, out var row)
        && page.Building[row] == building && page.Number[row].SequenceEqual(batch.Number[i])
        && page.OperatorDocument[row].SequenceEqual(batch.OperatorDocument[i]) && page.LandlordDocument[row].SequenceEqual(batch.LandlordDocument[i])
        && page.RegisteredOn[row] == Day.Of(batch.RegisteredOn[i]) && page.Grade[row] == (byte)batch.Grade[i];

    private void Append(RoomBatch batch, int i, int id, int building)
    {
        var (page, number) = PageFor(batch.File);
        page.Row.Add(batch.Rows[i]);
        page.Id.Add(id);
        page.Key.Add(batch.Key[i]);
        page.Building.Add(building);
        page.Number.Add(batch.Number[i]);
        page.OperatorDocument.Add(batch.OperatorDocument[i]);
        page.LandlordDocument.Add(batch.LandlordDocument[i]);
        page.RegisteredOn.Add(Day.Of(batch.RegisteredOn[i]));
        page.Grade.Add((byte)batch.Grade[i]);
        draft.Put(page, number, page.Count - 1);
    }
}
