using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>How far apart two places are, and how long the way takes at least.</summary>
public static class Travel
{
    private const double EarthKilometres = 6371.0088;

    /// <summary>The great-circle distance in kilometres (haversine, mean radius); null where a place has no coordinates.</summary>
    public static double? Kilometres(Building from, Building to) =>
        from is { Latitude: { } lat, Longitude: { } lon } && to is { Latitude: { } otherLat, Longitude: { } otherLon }
            ? Kilometres(lat, lon, otherLat, otherLon) : null;

    /// <summary>The same of four degrees.</summary>
    public static double Kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (phi, otherPhi) = (double.DegreesToRadians(latitude), double.DegreesToRadians(otherLatitude));
        var (acrossLatitude, acrossLongitude) = (Math.Sin((otherPhi - phi) / 2), Math.Sin(double.DegreesToRadians(otherLongitude - longitude) / 2));
        var half = (acrossLatitude * acrossLatitude) + (Math.Cos(phi) * Math.Cos(otherPhi) * acrossLongitude * acrossLongitude);
        return 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>The shortest of road at 120 km/h, rail at 300 km/h with one hour, and air at 800 km/h with two and a half hours around it.</summary>
    public static TimeSpan Least(double kilometres) =>
        TimeSpan.FromHours(Math.Min(kilometres / 120, Math.Min(1 + (kilometres / 300), 2.5 + (kilometres / 800))));
}
