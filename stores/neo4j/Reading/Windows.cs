using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

/// <summary>What is asked of a place in its window.</summary>
internal enum WindowKind
{
    /// <summary>Nothing: the window holds no instant.</summary>
    None,

    /// <summary>The registrations of a room that meet it.</summary>
    Room,

    /// <summary>The registrations of a building that begin in it.</summary>
    Building,

    /// <summary>Who checked into a building in it.</summary>
    CheckIns,
}

/// <summary>
/// Windows of all kinds of place as parallel arrays of one length, in the order of the frontier: the server plans a text anew for each combination of
/// lengths.
/// </summary>
internal static class Windows
{
    public static Parameters Of(IReadOnlyCollection<PlaceWindow> places, IReadOnlyCollection<BuildingWindow> buildings) => new()
    {
        { "kind", places.Select(place => (long)Kind(place)).Concat(buildings.Select(_ => (long)WindowKind.CheckIns)) },
        { "place", places.Select(place => place.Room?.Value ?? place.Building?.Value ?? 0).Concat(buildings.Select(window => window.Building.Value)) },
        { "f", places.Select(place => place.During.StartTicks).Concat(buildings.Select(window => window.During.StartTicks)) },
        { "t", places.Select(place => place.During.EndTicks).Concat(buildings.Select(window => window.During.EndTicks)) },
        { "longest", StayTexts.Longest },
    };

    private static WindowKind Kind(PlaceWindow place) =>
        place.During.IsEmpty ? WindowKind.None : place.Room is null ? WindowKind.Building : WindowKind.Room;
}
