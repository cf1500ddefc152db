using Investigate.GraphModel;

namespace Investigate.Testing;

/// <summary>The two ends of what can have expired.</summary>
public static class Expiries
{
    /// <summary>Nothing is due.</summary>
    public static readonly Expiry Never = At(DateTimeOffset.MinValue);

    /// <summary>All is due that can be.</summary>
    public static readonly Expiry Everything = At(DateTimeOffset.MaxValue);

    /// <summary>Every kind by the same instant.</summary>
    public static Expiry At(DateTimeOffset at) => new()
    {
        Stays = at,
        OpenStays = at,
        Sightings = at,
        Transfers = at,
        Reports = at,
        Unreferenced = at,
        RejectedRows = at,
    };
}
