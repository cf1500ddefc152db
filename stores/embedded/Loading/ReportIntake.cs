using System.Text;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Loading;

internal sealed class ReportIntake(
    ImportId import, Draft draft, KeyIndex index, ReporterIntake reporters, KeyIndex rooms, KeyIndex buildings, PersonIntake persons, ChunkQueue queue)
    : FamilyIntake<ReportBatch, ReportPage>(draft.Families.Reports, index, queue)
{
    private readonly RoomKeys roomKeys = new(draft.Rooms);
    private readonly BuildingKeys buildingKeys = new(draft.Buildings);

    protected override int[] Columns(ReportBatch batch) =>
    [
        batch.Key.Count, batch.Reporter.Count, batch.MadeAt.Count, batch.AboutKind.Count, batch.About.Count, batch.AboutDocumentKind.Count,
        batch.Statement.Count, batch.Outcome.Count, batch.DecidedAt.Count,
    ];

    protected override ReportPage Begin(string name) => new(import, name);

    protected override void LookAhead(ReportBatch batch, int from, int count)
    {
        reporters.LookAhead(batch.Reporter, from, count);
        LookAhead(batch.Key, from, count);
    }

    protected override RowOutcome Take(ReportBatch batch, int i, int ahead)
    {
        var reporter = reporters.Find(batch.Reporter[i], ahead);
        if (reporter == 0)
        {
            return RowOutcome.UnknownReference;
        }

        var kind = batch.AboutKind[i];
        var about = batch.About[i];
        var room = kind == TopicKind.Room ? rooms.Table.Find(KeyTable.Hash(about), about, roomKeys) : 0;
        var building = kind == TopicKind.Building ? buildings.Table.Find(KeyTable.Hash(about), about, buildingKeys) : 0;
        if ((kind == TopicKind.Room && !draft.Rooms.Touch(room)) || (kind == TopicKind.Building && !draft.Buildings.Touch(building)))
        {
            return RowOutcome.UnknownTopic;
        }

        var person = kind == TopicKind.Person ? Person(batch, i) : 0;
        var (id, _) = FindOrAdd(batch.Key[i], ahead);
        var page = Row(batch.File, batch.Rows[i], id, out var number);
        page.Keys.Add(batch.Key[i]);
        page.Reporter.Add(reporter);
        page.MadeAt.Add(batch.MadeAt[i].UtcTicks);
        page.Room.Add(room);
        page.Building.Add(building);
        page.Person.Add(person);
        page.Statement.Add(batch.Statement[i]);
        page.Outcome.Add((byte)batch.Outcome[i]);
        page.DecidedAt.Add(batch.DecidedAt[i]?.UtcTicks ?? long.MaxValue);
        return Decide(page, number);
    }

    private int Person(ReportBatch batch, int i)
    {
        var written = Encoding.UTF8.GetString(batch.About[i]);
        foreach (var kind in batch.AboutDocumentKind[i] is { } stated ? [stated] : Enum.GetValues<DocumentKind>())
        {
            if (persons.Find(Document.Normalised(kind, written)) is var known and not 0)
            {
                return known;
            }
        }

        return persons.Named(Document.Normalised(batch.AboutDocumentKind[i] ?? DocumentKind.Other, written), batch.File, batch.Rows[i]);
    }
}
