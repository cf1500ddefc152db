using System.Collections.Immutable;
using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

internal sealed partial class BruteForceLoad(BruteForceStore store, ImportId import, Facts facts) : ILoad
{
    private static readonly Source Nowhere = new(default, "", 0);

    private readonly Dictionary<(string File, object Key), object> said = [];
    private Facts facts = facts;
    private bool published;

    public ImportId Import => import;

    public ValueTask<IReadOnlyList<RowOutcome>> Add(BuildingBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        var key = batch.Key.Text(row)!;
        var known = facts.Buildings.GetValueOrDefault(key);
        var fact = new Building(
            known?.Id ?? new BuildingId(facts.Buildings.Count + 1), key, batch.Name.Text(row)!, batch.Address.Text(row), batch.District.Text(row),
            batch.Latitude[row], batch.Longitude[row], source);
        return Take(batch, key, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => facts = facts with { Buildings = facts.Buildings.SetItem(key, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(RoomBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        if (facts.Buildings.GetValueOrDefault(batch.Building.Text(row) ?? "") is not { } building)
        {
            return RowOutcome.UnknownReference;
        }

        var key = batch.Key.Text(row)!;
        var known = facts.Rooms.GetValueOrDefault(key);
        var fact = new Room(
            known?.Id ?? new RoomId(facts.Rooms.Count + 1), key, building.Id, batch.Number.Text(row)!, batch.OperatorDocument.Text(row),
            batch.LandlordDocument.Text(row), batch.RegisteredOn[row], batch.Grade[row], source);
        return Take(batch, key, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => facts = facts with { Rooms = facts.Rooms.SetItem(key, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(PersonBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        var document = new Document(batch.DocumentKind[row], batch.DocumentNumber.Text(row)!);
        var known = facts.Persons.GetValueOrDefault(document);
        var fact = new Person(
            known?.Id ?? new PersonId(facts.Persons.Count + 1), document, batch.Name.Text(row), batch.BirthDate[row], batch.Phone.Text(row), source);
        return Take(batch, document, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => facts = facts with { Persons = facts.Persons.SetItem(document, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(StayBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        if (facts.Rooms.GetValueOrDefault(batch.Room.Text(row) ?? "") is not { } room)
        {
            return RowOutcome.UnknownReference;
        }

        var key = batch.Key.Text(row)!;
        var known = facts.Stays.GetValueOrDefault(key);
        var fact = new Stay(known?.Id ?? new StayId(facts.Stays.Count + 1), key, room.Id, default, batch.During[row], source);
        return Take(batch, key, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => facts = facts with { Stays = facts.Stays.SetItem(key, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(OccupantBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        if (facts.Stays.GetValueOrDefault(batch.Stay.Text(row) ?? "") is not { } stay)
        {
            return RowOutcome.UnknownReference;
        }

        var person = PersonWith(new Document(batch.DocumentKind[row], batch.DocumentNumber.Text(row)!), source);
        var key = (stay.Id, person);
        object? known = facts.Occupants.TryGetValue(key, out var entry) ? entry.Registrant : null;
        return Take(batch, key, known, batch.Registrant[row],
            () => facts = facts with { Occupants = facts.Occupants.SetItem(key, (batch.Registrant[row], source)) });
    });

    public ValueTask Reject(string file, IReadOnlyList<Rejection> rows, CancellationToken ct)
    {
        store.Reject(import, file, rows);
        return ValueTask.CompletedTask;
    }

    public ValueTask<GraphVersion> Publish(IReadOnlyList<ImportFile> files, CancellationToken ct)
    {
        published = true;
        return new(store.Publish(import, facts, files));
    }

    public ValueTask DisposeAsync()
    {
        if (!published)
        {
            published = true;
            store.Abandon(import);
        }

        return ValueTask.CompletedTask;
    }

    private ValueTask<IReadOnlyList<RowOutcome>> Each(Batch batch, Func<int, Source, RowOutcome> take) =>
        new([.. Enumerable.Range(0, batch.Count).Select(row => take(row, new Source(import, batch.File, batch.Rows[row])))]);

    /// <summary>The rules of <see cref="RowOutcome"/>. What is compared is what the rows say, not where they stand.</summary>
    private RowOutcome Take(Batch batch, object key, object? known, object content, Action set)
    {
        if (!said.TryAdd((batch.File, key), content) && !said[(batch.File, key)].Equals(content))
        {
            return RowOutcome.Contradicts;
        }

        if (!content.Equals(known))
        {
            set();
        }

        return RowOutcome.Taken;
    }
}
