using NodaTime;

namespace Investigate.Importers.Values;

/// <summary>
/// The clock of the load's zone, for times that state no offset. A time that the clock showed twice is taken as the first; one that it
/// never showed, because it was put forward, has no instant.
/// </summary>
internal sealed class ZoneClock(DateTimeZone zone)
{
    // The local times around the last one asked, well away from any change of the clock: nearly every row falls within.
    private long certainFrom = long.MaxValue;
    private long certainUntil = long.MinValue;
    private long offset;

    public string Zone => zone.Id;

    /// <returns>False where the clock never showed the time.</returns>
    public bool TryUtcTicks(IsoTime time, out long utcTicks)
    {
        if (time.OffsetTicks is { } stated)
        {
            utcTicks = time.LocalTicks - stated;
            return true;
        }

        if (time.LocalTicks < certainFrom || time.LocalTicks >= certainUntil)
        {
            return TryMap(time.LocalTicks, out utcTicks);
        }

        utcTicks = time.LocalTicks - offset;
        return true;
    }

    private bool TryMap(long localTicks, out long utcTicks)
    {
        var mapping = zone.MapLocal(LocalDateTime.FromDateTime(new DateTime(localTicks)));
        if (mapping.Count == 0)
        {
            utcTicks = 0;
            return false;
        }

        var interval = mapping.EarlyInterval;
        offset = interval.WallOffset.Ticks;
        utcTicks = localTicks - offset;
        certainFrom = (interval.HasStart ? Ticks(interval.IsoLocalStart) : 0) + TimeSpan.TicksPerDay;
        certainUntil = (interval.HasEnd ? Ticks(interval.IsoLocalEnd) : DateTime.MaxValue.Ticks) - TimeSpan.TicksPerDay;
        return utcTicks >= 0 && utcTicks <= DateTime.MaxValue.Ticks;
    }

    private static long Ticks(LocalDateTime local) =>
        local.Year < 1 ? 0 : local.Year > 9999 ? DateTime.MaxValue.Ticks : local.ToDateTimeUnspecified().Ticks;
}
