using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

internal sealed partial class GraphReader
{
    public ValueTask<Rows<EntryRow>> StaysOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct) => Ask(
        window.IsEmpty ? [] : persons,
        some =>
        {
            var parameters = new Parameters { { "ids", some.Select(person => person.Value) }, { "from", window.StartTicks }, { "to", window.EndTicks } };
            return (Limit(limits, parameters) ? ReadTexts.FirstStaysOf : ReadTexts.StaysOf, parameters);
        },
        RowMapping.Entry, InTime, limits, ct);

    public ValueTask<Rows<EntryRow>> StaysAt(IReadOnlyList<PlaceWindow> places, ReadLimits limits, CancellationToken ct) =>
        Ask(places, some => Places(some, limits), RowMapping.Entry, InTime, limits, ct);

    public ValueTask<Rows<EntryRow>> OccupantsOf(IReadOnlyList<StayId> stays, CancellationToken ct) => Ask(
        stays, some => (ReadTexts.OccupantsOf, new Parameters { { "ids", some.Select(stay => stay.Value) } }), RowMapping.Entry, InTime, ReadLimits.Unbounded, ct);

    /// <returns>True when there is a limit.</returns>
    private static bool Limit(ReadLimits limits, Parameters parameters)
    {
        if (limits == ReadLimits.Unbounded)
        {
            return false;
        }

        parameters.Add("most", Most(limits));
        return true;
    }

    private static int InTime(EntryRow a, EntryRow b)
    {
        var byStart = a.During.StartTicks.CompareTo(b.During.StartTicks);
        var byStay = byStart != 0 ? byStart : a.Stay.CompareTo(b.Stay);
        return byStay != 0 ? byStay : a.Person.CompareTo(b.Person);
    }

    private static (string, Parameters) Places(ArraySegment<PlaceWindow> places, ReadLimits limits)
    {
        var (rooms, buildings) = (new Windows(), new Windows());
        for (var origin = 0; origin < places.Count; origin++)
        {
            var place = places[origin];
            if (!place.During.IsEmpty)
            {
                (place.Room is null ? buildings : rooms).Add(origin, place.Room?.Value ?? place.Building!.Value.Value, place.During);
            }
        }

        var parameters = new Parameters();
        var limited = Limit(limits, parameters);
        if (rooms.Any || !buildings.Any)
        {
            rooms.AddTo(parameters, "room");
            parameters.Add("longest", StayTexts.Longest);
        }

        if (buildings.Any)
        {
            buildings.AddTo(parameters, "building");
        }

        var text = (rooms.Any, buildings.Any) switch
        {
            (true, true) => limited ? ReadTexts.FirstStaysAt : ReadTexts.StaysAt,
            (false, true) => limited ? ReadTexts.FirstCheckIns : ReadTexts.CheckIns,
            _ => limited ? ReadTexts.FirstStaysInRooms : ReadTexts.StaysInRooms,
        };
        return (text, parameters);
    }

    /// <summary>Windows of one kind of place as parallel arrays.</summary>
    private sealed class Windows
    {
        private readonly List<long> origins = [];
        private readonly List<long> places = [];
        private readonly List<long> froms = [];
        private readonly List<long> tos = [];

        public bool Any => origins.Count > 0;

        public void Add(int origin, long place, Interval during)
        {
            origins.Add(origin);
            places.Add(place);
            froms.Add(during.StartTicks);
            tos.Add(during.EndTicks);
        }

        public void AddTo(Parameters parameters, string name)
        {
            parameters.Add(name, places);
            parameters.Add(name + "Origin", origins);
            parameters.Add(name + "From", froms);
            parameters.Add(name + "To", tos);
        }
    }
}
