using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

internal sealed class StayIntake(KnownThings<string> stays, FactWriter writer, KnownThings<string> rooms) : FactIntake<StayBatch, string>(stays, writer)
{
    protected override int[] Columns(StayBatch batch) => [batch.Key.Count, batch.Room.Count, batch.During.Count];

    protected override async Task Meet(StayBatch batch, CancellationToken ct)
    {
        await rooms.Meet(Texts(batch.Room), ct);
        await MeetWordings(Texts(batch.Key), ct);
    }

    protected override RowOutcome Take(StayBatch batch, int i)
    {
        if (rooms.Find(batch.Room.Text(i) ?? "") is not { } room)
        {
            return RowOutcome.UnknownReference;
        }

        var key = batch.Key.Text(i) ?? "";
        var during = batch.During[i];
        return Decide(Things.FindOrNumber(key), [key], [room.Id, room.Carried, during.StartTicks, during.EndTicks], batch.Rows[i]);
    }

    /// <summary>The building is the room's and no row of stays says it.</summary>
    protected override bool Same(object?[] before, object?[] content) =>
        Equals(before[0], content[0]) && before.AsSpan(2).SequenceEqual(content.AsSpan(2));
}

/// <summary>Takes who occupied which stay; the key is both together.</summary>
internal sealed class OccupantIntake(LoadAtHand load, KnownThings<string> stays, KnownThings<Document> known, PersonIntake persons) : Intake<OccupantBatch>
{
    private readonly long staysBefore = load.Numbers.Last(FactKinds.Stay);
    private readonly Dictionary<(long Stay, long Person), (bool Registrant, int File)> stated = [];
    private readonly Dictionary<(long Stay, long Person), bool> before = [];
    private readonly HashSet<long> revised = [];
    private List<(long Stay, long Person, bool Registrant, int Row)> waiting = [];
    private int files;

    /// <summary>Takes what was collected of a file; the returned call writes it.</summary>
    public Func<Task> Take(string file)
    {
        var (occupants, copied) = (waiting, revised.ToArray());
        waiting = [];
        revised.Clear();
        return async () =>
        {
            foreach (var some in copied.Chunk(LoadAtHand.RowsAtOnce))
            {
                await load.Write(StayTexts.Revise, new Parameters { { "id", some } });
            }

            // By person: rows that hang on one node come together.
            foreach (var some in occupants.OrderBy(occupant => occupant.Person).Chunk(LoadAtHand.RowsAtOnce))
            {
                await load.Write(StayTexts.Occupy, new Parameters
                {
                    { "rows", some.Select(occupant => (object?[])[occupant.Stay, occupant.Person, occupant.Registrant, (long)occupant.Row]) },
                    { "import", load.Import }, { "file", file },
                });
            }
        };
    }

    protected override void Enter(string name)
    {
        base.Enter(name);
        files++;
    }

    protected override int[] Columns(OccupantBatch batch) =>
        [batch.Stay.Count, batch.DocumentKind.Count, batch.DocumentNumber.Count, batch.Registrant.Count];

    protected override async Task Meet(OccupantBatch batch, CancellationToken ct)
    {
        await stays.Meet(Texts(batch.Stay), ct);
        await known.Meet(Documents(batch.DocumentKind, batch.DocumentNumber), ct);
        before.Clear();
        var earlier = Texts(batch.Stay).Distinct().Select(stays.Peek).Where(stay => stay is { Holds: true } && stay.Id <= staysBefore).Select(stay => stay!.Id);
        foreach (var some in earlier.Chunk(LoadAtHand.RowsAtOnce))
        {
            await load.Written();
            var answer = await load.Session.Read(StayTexts.Occupants, new Parameters { { "id", some }, { "v", load.Version.Number } }, ct);
            foreach (var row in answer.Rows)
            {
                before[(row.Number(0), row.Number(1))] = row.Flag(2);
            }
        }
    }

    protected override RowOutcome Take(OccupantBatch batch, int i)
    {
        if (stays.Find(batch.Stay.Text(i) ?? "") is not { } stay)
        {
            return RowOutcome.UnknownReference;
        }

        var person = persons.Named(new Document(batch.DocumentKind[i], batch.DocumentNumber.Text(i) ?? ""), batch.Rows[i]);
        var key = (stay.Id, person);
        var registrant = batch.Registrant[i];
        var isStated = stated.TryGetValue(key, out var said);
        if (isStated && said.File == files)
        {
            return said.Registrant == registrant ? RowOutcome.Taken : RowOutcome.Contradicts;
        }

        var isRestated = !isStated && before.TryGetValue(key, out var held) && held == registrant;
        load.RestatedOccupants |= isRestated;
        if (!isRestated && !(isStated && said.Registrant == registrant))
        {
            Put(stay, person, registrant, batch.Rows[i]);
        }

        stated[key] = (registrant, files);
        return RowOutcome.Taken;
    }

    private void Put(Known stay, long person, bool registrant, int row)
    {
        load.Changed = load.StatedOccupants = true;
        if (!stay.IsInDraft)
        {
            revised.Add(stay.Id);
            stay.IsInDraft = true;
        }

        waiting.Add((stay.Id, person, registrant, row));
    }
}
