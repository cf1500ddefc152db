using System.Text;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Reading;

internal sealed partial class SnapshotReader
{
    public ValueTask<Rows<Found<Stay>>> Stays(IReadOnlyList<StayId> ids, CancellationToken ct) => Find(ids, StayOf, ct);

    public ValueTask<Rows<Found<Person>>> Persons(IReadOnlyList<PersonId> ids, CancellationToken ct) => Find(ids, id => PersonOf(id.Value), ct);

    public ValueTask<Rows<Found<Person>>> PersonsWith(IReadOnlyList<Document> documents, CancellationToken ct) => Find(documents, PersonWith, ct);

    public ValueTask<Rows<Found<Room>>> Rooms(IReadOnlyList<RoomId> ids, CancellationToken ct) =>
        Find(ids, id => snapshot.Rooms.TryFind(id.Value, out var page, out var row) ? page.Fact(row) : null, ct);

    public ValueTask<Rows<Found<Building>>> Buildings(IReadOnlyList<BuildingId> ids, CancellationToken ct) =>
        Find(ids, id => snapshot.Buildings.TryFind(id.Value, out var page, out var row) ? page.Fact(row) : null, ct);

    private static ValueTask<Rows<Found<TFact>>> Find<TKey, TFact>(IReadOnlyList<TKey> frontier, Func<TKey, TFact?> factOf, CancellationToken ct)
        where TFact : class
    {
        var found = new Found<TFact>[frontier.Count];
        var count = 0;
        for (var origin = 0; origin < frontier.Count; origin++)
        {
            ct.ThrowIfCancellationRequested();
            if (factOf(frontier[origin]) is { } fact)
            {
                found[count++] = new Found<TFact>(origin, fact);
            }
        }

        return new(new Rows<Found<TFact>>(found.AsMemory(0, count), []));
    }

    private Stay? StayOf(StayId id)
    {
        if (!snapshot.Stays.TryFind(id.Value, out var names, out var row))
        {
            return null;
        }

        var room = snapshot.Columns.Room[id.Value];
        return new Stay(
            id, names.Key.Text(row) ?? "", new RoomId(room), new BuildingId(snapshot.BuildingOfRoom[room]), During((int)id.Value), names.Source(row));
    }

    private Person? PersonOf(long id) => snapshot.Persons.TryFind(id, out var page, out var row) ? page.Fact(row) : null;

    private Person? PersonWith(Document document)
    {
        var kind = (byte)document.Kind;
        var number = Encoding.UTF8.GetBytes(document.Number);
        return PersonOf(snapshot.Documents.Find(DocumentKeys.Hash(kind, number), number, new KnownDocumentKeys(snapshot.Persons, kind)));
    }
}
