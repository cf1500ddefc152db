using System.Globalization;

namespace Investigate.GraphModel;

/// <summary>
/// A half-open span of time [<see cref="Start"/>, <see cref="End"/>) between UTC instants: the start belongs to it, the end does not.
/// <list type="bullet">
/// <item>No <see cref="End"/>: still open, longer than any other span.</item>
/// <item>End equal to Start: empty. It holds no instant and overlaps nothing, but it still lies somewhere (<see cref="Meets"/>).</item>
/// <item>Touching spans, where one ends at the instant the other starts, do not overlap.</item>
/// </list>
/// Resolution is 100 ns. <c>default</c> is the empty span at the first instant of year 1.
/// </summary>
public readonly record struct Interval
{
    private const long Open = long.MaxValue;

    private readonly long start;
    private readonly long end;

    /// <param name="start">First instant inside.</param>
    /// <param name="end">First instant no longer inside; null for a span that is still open.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> lies before <paramref name="start"/>.</exception>
    public Interval(DateTimeOffset start, DateTimeOffset? end)
        : this(start.UtcTicks, end?.UtcTicks ?? Open)
    {
    }

    private Interval(long start, long end)
    {
        if (end < start)
        {
            throw new ArgumentOutOfRangeException(nameof(end), string.Create(
                CultureInfo.InvariantCulture, $"Expected an end at or after the start {Instant(start):O}, found {Instant(end):O}."));
        }

        this.start = start;
        this.end = end;
    }

    /// <summary>All of time: from the first instant of year 1, never ending.</summary>
    public static Interval Always => new(0, Open);

    public DateTimeOffset Start => Instant(start);

    /// <summary>First instant no longer inside; null while open.</summary>
    public DateTimeOffset? End => IsOpen ? null : Instant(end);

    /// <summary>True when there is no end.</summary>
    public bool IsOpen => end == Open;

    /// <summary>True when it holds no instant: its end is its start.</summary>
    public bool IsEmpty => start == end;

    /// <summary>End minus start; null while open, zero when empty.</summary>
    public TimeSpan? Length => IsOpen ? null : TimeSpan.FromTicks(end - start);

    /// <summary>The start in 100 ns ticks since year 1, UTC: the form in which stores keep and compare it.</summary>
    public long StartTicks => start;

    /// <summary>The end in 100 ns ticks since year 1, UTC; <see cref="long.MaxValue"/> while open.</summary>
    public long EndTicks => end;

    /// <summary>The span with these ticks; <paramref name="end"/> is <see cref="long.MaxValue"/> for one still open.</summary>
    public static Interval FromTicks(long start, long end) => new(start, end);

    /// <summary>True for Start ≤ instant &lt; End. An empty span contains nothing.</summary>
    public bool Contains(DateTimeOffset instant) => start <= instant.UtcTicks && instant.UtcTicks < end;

    /// <summary>True when both hold at least one common instant. Symmetric; false when either is empty.</summary>
    public bool Overlaps(Interval other) => !IsEmpty && !other.IsEmpty && start < other.end && other.start < end;

    /// <summary>
    /// True when this span is to be found in <paramref name="window"/>: it overlaps it or, being empty, its instant lies inside. Not
    /// symmetric: an empty window is met by nothing. This is the rule by which every store selects registrations.
    /// </summary>
    public bool Meets(Interval window) => IsEmpty ? window.start <= start && start < window.end : Overlaps(window);

    /// <summary>What both hold in common; null when they do not overlap.</summary>
    public Interval? Intersect(Interval other) =>
        Overlaps(other) ? new Interval(Math.Max(start, other.start), Math.Min(end, other.end)) : null;

    /// <summary>The same span with this end where it was open; unchanged where it had one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is open and <paramref name="at"/> lies before its start.</exception>
    public Interval ClosedAt(DateTimeOffset at) => IsOpen ? new Interval(start, at.UtcTicks) : this;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"[{Start:yyyy-MM-ddTHH:mm:ss.FFFFFFFZ}, {(IsOpen ? "open" : Instant(end).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture))})");

    private static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);
}
