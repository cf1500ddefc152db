namespace Investigate.GraphModel;

// Who was where, each pair once and without its facts: for searches that walk on from what they find.
public partial interface IGraphReader
{
    /// <summary>The different rooms that these persons were ever registered in.</summary>
    ValueTask<Neighbours> RoomsOf(IReadOnlyList<PersonId> persons, CancellationToken ct);

    /// <summary>The different persons who were ever registered in these rooms: those that <see cref="Degrees"/> counts.</summary>
    ValueTask<Neighbours> GuestsOf(IReadOnlyList<RoomId> rooms, CancellationToken ct);
}

/// <summary>
/// The things that hang on each entry of a frontier, each once, ascending by number; none for unknown ids. A store may answer with a view of
/// what it holds, so that nothing is copied. Numbers are dense and begin at 1, so they index arrays.
/// </summary>
/// <param name="bounds">By entry of the frontier: where its numbers begin and end.</param>
/// <param name="numbers">Of persons or of rooms; not to be written to.</param>
public sealed class Neighbours((int From, int To)[] bounds, int[] numbers)
{
    public static readonly Neighbours None = new([], []);

    /// <summary>How many entries the frontier had.</summary>
    public int Origins => bounds.Length;

    /// <summary>The numbers of what hangs on one entry of the frontier.</summary>
    public ReadOnlySpan<int> Of(int origin) => bounds[origin] is var (from, to) ? numbers.AsSpan(from, to - from) : [];
}
