using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

internal sealed partial class GraphReader
{
    public ValueTask<Rows<EntryRow>> StaysOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) => Ask(
        window.IsEmpty ? [] : persons,
        some => (Text(limits, EntryTexts.StaysOf, EntryTexts.FirstStaysOf), With(limits, new Parameters
        {
            { "ids", some.Select(person => person.Value) }, { "from", window.StartTicks }, { "to", window.EndTicks },
        })),
        RowMapping.Entry, InTime, limits, ct);

    public ValueTask<Rows<EntryRow>> StaysAt(IReadOnlyList<PlaceWindow> places, ReadLimits limits, CancellationToken ct) => Ask(
        places, some => (Text(limits, EntryTexts.StaysAt, EntryTexts.FirstStaysAt), With(limits, Windows.Of(some, []))), RowMapping.Entry, InTime, limits, ct);

    public async ValueTask<CheckIns> CheckInsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct) => Columns(
        buildings.Count,
        await Ask<BuildingWindow, CheckIn>(
            buildings, some => (Text(limits, EntryTexts.CheckInsAt, EntryTexts.FirstCheckInsAt), With(limits, Windows.Of([], some))), CheckIn.Of, CheckIn.InTime,
            limits, ct));

    public async ValueTask<(Rows<EntryRow> Entries, CheckIns CheckIns)> Around(
        IReadOnlyList<PlaceWindow> places, IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct)
    {
        if (places.Count == 0 || buildings.Count == 0 || places.Count + buildings.Count > EntriesAtOnce)
        {
            return (await StaysAt(places, limits, ct), await CheckInsAt(buildings, limits, ct));
        }

        ct.ThrowIfCancellationRequested();
        var parameters = With(limits, Windows.Of(places, buildings));
        parameters.Add("v", version.Number);
        var answer = await session.Read(Text(limits, EntryTexts.Around, EntryTexts.FirstAround), parameters, ct);
        var (entries, checkIns) = (new List<EntryRow>(), new List<CheckIn>(answer.Count));
        foreach (var row in answer.Rows)
        {
            var entry = (int)row.Number(0);
            if (entry >= places.Count)
            {
                checkIns.Add(CheckIn.Of(entry - places.Count, row)!.Value);
            }
            else
            {
                entries.Add(RowMapping.Entry(entry, row)!.Value);
            }
        }

        return (Ordered(entries, InTime, limits), Columns(buildings.Count, Ordered(checkIns, CheckIn.InTime, limits)));
    }

    public ValueTask<Rows<EntryRow>> OccupantsOf(IReadOnlyList<StayId> stays, CancellationToken ct) => Ask(
        stays, some => (EntryTexts.OccupantsOf, new Parameters { { "ids", some.Select(stay => stay.Value) } }), RowMapping.Entry, InTime, ReadLimits.Unbounded, ct);

    private static string Text(ReadLimits limits, string all, string first) => limits == ReadLimits.Unbounded ? all : first;

    private static Parameters With(ReadLimits limits, Parameters parameters)
    {
        if (limits != ReadLimits.Unbounded)
        {
            parameters.Add("most", Most(limits));
        }

        return parameters;
    }

    private static int InTime(EntryRow a, EntryRow b)
    {
        var byStart = a.During.StartTicks.CompareTo(b.During.StartTicks);
        var byStay = byStart != 0 ? byStart : a.Stay.CompareTo(b.Stay);
        return byStay != 0 ? byStay : a.Person.CompareTo(b.Person);
    }

    private static CheckIns Columns(int origins, Rows<CheckIn> rows)
    {
        var (bounds, starts, stays, persons) = (new int[origins + 1], new long[rows.Count], new StayId[rows.Count], new PersonId[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            bounds[row.Origin + 1]++;
            (starts[i], stays[i], persons[i]) = (row.Start, new StayId(row.Stay), new PersonId(row.Person));
        }

        for (var origin = 0; origin < origins; origin++)
        {
            bounds[origin + 1] += bounds[origin];
        }

        return new CheckIns(bounds, starts, stays, persons, rows.CutOrigins);
    }

    private readonly record struct CheckIn(int Origin, long Stay, long Start, long Person) : IRow
    {
        public static CheckIn? Of(int origin, Row row) => new CheckIn(origin, row.Number(1), row.Number(2), row.Number(3));

        public static int InTime(CheckIn a, CheckIn b) => (a.Start, a.Stay, a.Person).CompareTo((b.Start, b.Stay, b.Person));
    }
}
