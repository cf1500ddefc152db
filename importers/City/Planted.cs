namespace Investigate.Importers.City;

/// <summary>What was planted, by guest and registration number: the truth that analyses can be held against.</summary>
internal sealed class Planted
{
    public List<Circle> Circles { get; } = [];

    public List<Ring> Rings { get; } = [];

    public List<Family> Families { get; } = [];

    public List<Couple> Couples { get; } = [];

    public List<Tour> Tours { get; } = [];

    public List<Fair> Fairs { get; } = [];

    public List<Commuters> Commuters { get; } = [];

    public List<ResidentHost> Hosts { get; } = [];

    /// <summary>Registrations of one room for one time, which is let once: the second was planted.</summary>
    public List<(int First, int Second)> SharedRooms { get; } = [];
}
