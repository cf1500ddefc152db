using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// When a registration without check-out is taken to have ended (method «Companions» section 2): at the first check-in of its room at
/// least <see cref="Settling"/> later that finds the room empty, and after <see cref="Longest"/> at the latest. A check-in finds the
/// room empty when no registration with a stated check-out began before it and ends after it; other open ones do not count.
/// </summary>
internal static class OpenEnd
{
    /// <summary>Whoever registers within this time is a room mate: his arrival ends nothing.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromHours(12);

    /// <summary>Longer than nearly all stays.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>
    /// The stay with its end: as stated or, where it is open, by the rule above.
    /// </summary>
    /// <param name="room">Registrations of the same room in order of check-in, complete from the stay's check-in to the end of the time
    /// that matters to the caller, those included that began before; the stay itself and repeated rows do no harm.</param>
    public static Interval Closed(Interval stay, ReadOnlySpan<EntryRow> room)
    {
        if (!stay.IsOpen)
        {
            return stay;
        }

        var settled = stay.StartTicks + Settling.Ticks;
        var occupiedUntil = long.MinValue;
        foreach (var other in room)
        {
            if (other.During.StartTicks >= settled && other.During.StartTicks >= occupiedUntil)
            {
                return stay.ClosedAt(Earlier(other.During.Start, stay.Start + Longest));
            }

            if (!other.During.IsOpen)
            {
                occupiedUntil = Math.Max(occupiedUntil, other.During.EndTicks);
            }
        }

        return stay.ClosedAt(stay.Start + Longest);
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
