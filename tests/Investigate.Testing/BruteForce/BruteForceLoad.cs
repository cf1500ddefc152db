using System.Collections.Immutable;
using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

internal sealed partial class BruteForceLoad(BruteForceStore store, ImportId import, Facts basis) : ILoad
{
    private static readonly Source Nowhere = new(default, "", 0);

    private readonly Dictionary<(string File, object Key), object> said = [];
    private readonly HashSet<ImportId> needs = [];
    private readonly List<Contradiction> contradictions = [];
    private readonly List<Facts> stated = [basis];
    private bool published;

    public ImportId Import => import;

    /// <summary>What holds for this load; every wording it takes is remembered, also one that a later row of it corrects.</summary>
    private Facts Facts
    {
        get => stated[^1];
        set => stated.Add(value);
    }

    public ValueTask<IReadOnlyList<RowOutcome>> Add(BuildingBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        var key = batch.Key.Text(row)!;
        var known = Facts.Buildings.GetValueOrDefault(key);
        Need(known?.Source);
        var fact = new Building(
            known?.Id ?? new BuildingId(Number("Buildings", key)), key, batch.Name.Text(row)!, batch.Address.Text(row), batch.District.Text(row),
            batch.Latitude[row], batch.Longitude[row], source);
        return Take(batch, key, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => Facts = Facts with { Buildings = Facts.Buildings.SetItem(key, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(RoomBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        if (Facts.Buildings.GetValueOrDefault(batch.Building.Text(row) ?? "") is not { } building)
        {
            return RowOutcome.UnknownReference;
        }

        Need(building.Source);
        var key = batch.Key.Text(row)!;
        var known = Facts.Rooms.GetValueOrDefault(key);
        Need(known?.Source);
        var fact = new Room(
            known?.Id ?? new RoomId(Number("Rooms", key)), key, building.Id, batch.Number.Text(row)!, batch.OperatorDocument.Text(row),
            batch.LandlordDocument.Text(row), batch.RegisteredOn[row], batch.Grade[row], source);
        return Take(batch, key, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => Facts = Facts with { Rooms = Facts.Rooms.SetItem(key, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(PersonBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        var document = new Document(batch.DocumentKind[row], batch.DocumentNumber.Text(row)!);
        var known = Facts.Persons.GetValueOrDefault(document);
        Need(known?.Source);
        var fact = new Person(
            known?.Id ?? new PersonId(Number("Persons", document)), document, batch.Name.Text(row), batch.BirthDate[row], batch.Phone.Text(row), source);
        return Take(batch, document, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () =>
            {
                var (name, birth) = (Differ(known?.Name, fact.Name), known?.BirthDate is { } before && fact.BirthDate is { } now && before != now);
                if (known is not null && (name || birth))
                {
                    contradictions.Add(new Contradiction(source.File, source.Row, known.Source, name, birth));
                }

                Facts = Facts with { Persons = Facts.Persons.SetItem(document, fact) };
            });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(StayBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        if (Facts.Rooms.GetValueOrDefault(batch.Room.Text(row) ?? "") is not { } room)
        {
            return RowOutcome.UnknownReference;
        }

        Need(room.Source);
        var key = batch.Key.Text(row)!;
        var known = Facts.Stays.GetValueOrDefault(key);
        Need(known?.Source);
        var fact = new Stay(known?.Id ?? new StayId(Number("Stays", key)), key, room.Id, default, batch.During[row], source);
        return Take(batch, key, known is null ? null : known with { Source = Nowhere }, fact with { Source = Nowhere },
            () => Facts = Facts with { Stays = Facts.Stays.SetItem(key, fact) });
    });

    public ValueTask<IReadOnlyList<RowOutcome>> Add(OccupantBatch batch, CancellationToken ct) => Each(batch, (row, source) =>
    {
        if (Facts.Stays.GetValueOrDefault(batch.Stay.Text(row) ?? "") is not { } stay)
        {
            return RowOutcome.UnknownReference;
        }

        Need(stay.Source);
        var person = PersonWith(new Document(batch.DocumentKind[row], batch.DocumentNumber.Text(row)!), source);
        var key = (stay.Id, person);
        object? known = Facts.Occupants.TryGetValue(key, out var entry) ? entry.Registrant : null;
        if (known is bool before && before == batch.Registrant[row] && entry.Source.Import != import)
        {
            // Which load said so first is told by no store: all that stated occupants may be meant.
            needs.UnionWith(store.StatedOccupants);
        }

        return Take(batch, key, known, batch.Registrant[row],
            () => Facts = Facts with { Occupants = Facts.Occupants.SetItem(key, (batch.Registrant[row], source)) });
    });

    public ValueTask Reject(string file, IReadOnlyList<Rejection> rows, CancellationToken ct)
    {
        store.Reject(import, file, rows);
        return ValueTask.CompletedTask;
    }

    public ValueTask Keep(string file, IReadOnlyList<RejectedRecord> records, CancellationToken ct)
    {
        store.Keep(import, file, records);
        return ValueTask.CompletedTask;
    }

    public IReadOnlyList<Contradiction> Contradictions => contradictions;

    public ValueTask<GraphVersion> Publish(IReadOnlyList<ImportFile> files, CancellationToken ct)
    {
        published = true;
        return new(store.Publish(import, stated, needs, contradictions, files));
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

    /// <summary>The number of a thing: the one it was given when it was first named, else the next.</summary>
    private long Number(string kind, object key)
    {
        if (!Facts.Ids.TryGetValue((kind, key), out var number))
        {
            number = Facts.Ids.Keys.Count(id => id.Kind == kind) + 1;
            Facts = Facts with { Ids = Facts.Ids.Add((kind, key), number) };
        }

        return number;
    }

    private static bool Differ(string? before, string? now) => before is not null && now is not null && before != now;

    /// <summary>This load builds on the one that stated this.</summary>
    private void Need(Source? source)
    {
        if (source is not null && source.Import != import)
        {
            needs.Add(source.Import);
        }
    }

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
