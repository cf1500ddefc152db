namespace Investigate.Testing;

/// <summary>
/// A clock whose date is turned by hand and whose timers go with the real time: where a store looks every second, a day that passes at once is
/// one day and not 86,400 looks.
/// </summary>
public sealed class Calendar(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public void Turn(TimeSpan by) => now += by;

    public void Set(DateTimeOffset to) => now = to;

    public override DateTimeOffset GetUtcNow() => now;
}
