namespace Investigate.GraphModel;

/// <summary>
/// The check-ins of whole buildings, column by column: so many that rows of them would cost more than what is asked about them. One entry
/// for each occupant of each registration, by origin, start, stay, person; a registration that names nobody has none.
/// </summary>
/// <param name="bounds">Where the entries of each origin begin, ascending from 0; at the end how many there are.</param>
/// <param name="cutOrigins">Origins whose entries a limit cut, ascending.</param>
public sealed class CheckIns(int[] bounds, long[] startTicks, StayId[] stays, PersonId[] persons, IReadOnlyList<int> cutOrigins)
{
    public static readonly CheckIns None = new([0], [], [], [], []);

    public int Count => startTicks.Length;

    /// <summary>Instant of each check-in, in ticks of UTC.</summary>
    public ReadOnlySpan<long> StartTicks => startTicks;

    public ReadOnlySpan<StayId> Stays => stays;

    /// <summary>Never <see cref="PersonId.None"/>.</summary>
    public ReadOnlySpan<PersonId> Persons => persons;

    public IReadOnlyList<int> CutOrigins { get; } = cutOrigins;

    /// <summary>Where the entries of one entry of the frontier lie.</summary>
    public Range Of(int origin) => bounds[origin]..bounds[origin + 1];
}
