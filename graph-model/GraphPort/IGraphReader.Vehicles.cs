namespace Investigate.GraphModel;

// Vehicles and where they were seen. A window holds the instants in it (Interval.Contains).
public partial interface IGraphReader
{
    /// <summary>What is known of these vehicles, by origin.</summary>
    ValueTask<Rows<Found<Vehicle>>> Vehicles(IReadOnlyList<VehicleId> ids, CancellationToken ct);

    /// <summary>The vehicles with exactly these plates, by origin.</summary>
    ValueTask<Rows<Found<Vehicle>>> VehiclesWith(IReadOnlyList<string> plates, CancellationToken ct);

    /// <summary>The vehicles that these persons own, by origin, vehicle.</summary>
    ValueTask<Rows<Found<Vehicle>>> VehiclesOf(IReadOnlyList<PersonId> owners, CancellationToken ct);

    /// <summary>Sightings that these persons drove at, or of vehicles that they own, each once, by origin, instant, sighting.</summary>
    ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<PersonId> persons, Interval window, ReadLimits limits, CancellationToken ct);

    /// <summary>Sightings of these vehicles, by origin, instant, sighting.</summary>
    ValueTask<Rows<SightingRow>> SightingsOf(IReadOnlyList<VehicleId> vehicles, Interval window, ReadLimits limits, CancellationToken ct);

    /// <summary>Sightings at each building in its own time, by origin, instant, sighting.</summary>
    ValueTask<Rows<SightingRow>> SightingsAt(IReadOnlyList<BuildingWindow> buildings, ReadLimits limits, CancellationToken ct);

    /// <summary>What is known of these sightings, by origin.</summary>
    ValueTask<Rows<Found<Sighting>>> Sightings(IReadOnlyList<SightingId> ids, CancellationToken ct);
}

/// <summary>One building and the time asked about it.</summary>
public readonly record struct BuildingWindow(BuildingId Building, Interval During);
