using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class IncidentIntake(ImportId import, FamilyDrafts drafts, KeyIndex index, RoomIntake rooms, ChunkQueue queue)
    : FamilyIntake<IncidentBatch, IncidentPage>(drafts.Incidents, index, queue)
{
    protected override int[] Columns(IncidentBatch batch) => [batch.Key.Count, batch.Room.Count, batch.At.Count, batch.Kind.Count];

    protected override IncidentPage Begin(string name) => new(import, name);

    protected override void LookAhead(IncidentBatch batch, int from, int count)
    {
        rooms.LookAhead(batch.Room, from, count);
        LookAhead(batch.Key, from, count);
    }

    protected override RowOutcome Take(IncidentBatch batch, int i, int ahead)
    {
        var room = rooms.Find(batch.Room[i], ahead);
        if (room == 0)
        {
            return RowOutcome.UnknownReference;
        }

        var (id, _) = FindOrAdd(batch.Key[i], ahead);
        var page = Row(batch.File, batch.Rows[i], id, out var number);
        page.Keys.Add(batch.Key[i]);
        page.Room.Add(room);
        page.At.Add(batch.At[i].UtcTicks);
        page.IncidentKind.Add((byte)batch.Kind[i]);
        return Decide(page, number);
    }
}
