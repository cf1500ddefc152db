using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class StayIntake(ImportId import, Draft draft, KeyIndex index, RoomIntake rooms, ChunkQueue queue)
    : Intake<StayBatch, StayPage>(queue)
{
    private readonly StayKeys keys = new(draft.Stays);
    private readonly Lookahead lookahead = new();
    private int last;

    /// <summary>
    /// The id with this key; 0 when there is none. Occupants mostly come in the order of their stays, so the last one found and the one
    /// after it are tried first.
    /// </summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        if (!keys.Is(last, key))
        {
            last = keys.Is(last + 1, key) ? last + 1 : index.Table.Find(KeyTable.Hash(key), key, keys);
        }

        return draft.Stays.Touch(last) ? last : 0;
    }

    protected override int[] Columns(StayBatch batch) => [batch.Key.Count, batch.Room.Count, batch.During.Count];

    protected override StayPage Begin(string name) => new(import, name);

    protected override int Open(StayPage opened) => draft.Stays.Open(new StayNames(opened));

    protected override void LookAhead(StayBatch batch, int from, int count)
    {
        rooms.LookAhead(batch.Room, from, count);
        LookAhead(batch.Key, from, count);
    }

    protected override RowOutcome Take(StayBatch batch, int i, int ahead)
    {
        var room = rooms.Find(batch.Room[i], ahead);
        if (room == 0)
        {
            return RowOutcome.UnknownReference;
        }

        var id = lookahead.Find(index.Table, keys, ahead, batch.Key[i]);
        if (id == 0)
        {
            index.Add(lookahead.Hashes[ahead], id = draft.Stays.Ids + 1);
        }

        draft.Stays.Touch(id);

        var (outcome, isNews) = Judge(id, IsKnown(batch, i, id, room));
        if (isNews)
        {
            Append(batch, i, id, room);
        }

        return outcome;
    }

    private void LookAhead(TextColumn column, int from, int count)
    {
        for (var i = 0; i < count; i++)
        {
            lookahead.Hashes[i] = KeyTable.Hash(column[from + i]);
        }

        lookahead.Run(index.Table, keys, count);
    }

    private bool IsKnown(StayBatch batch, int i, int id, int room) => draft.Stays.TryFind(id, out _, out _)
        && draft.RoomOf(id) == room && draft.StartOf(id) == batch.During[i].StartTicks && draft.EndOf(id) == batch.During[i].EndTicks;

    private void Append(StayBatch batch, int i, int id, int room)
    {
        var (page, number) = PageFor(batch.File);
        page.Row.Add(batch.Rows[i]);
        page.Id.Add(id);
        page.Key.Add(batch.Key[i]);
        page.Room.Add(room);
        page.Start.Add(batch.During[i].StartTicks);
        page.End.Add(batch.During[i].EndTicks);
        draft.Put(page, number, page.Count - 1);
    }
}
