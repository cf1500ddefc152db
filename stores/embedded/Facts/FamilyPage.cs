using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Facts;

/// <summary>
/// Facts of one of the families that are alike: each has an id by its key, most have an instant, and they are found by what they refer to.
/// </summary>
internal abstract class FamilyPage(ImportId import, string file) : FactPage(import, file)
{
    public List<int> Id { get; } = [];

    /// <summary>Ids of what each row refers to, one column for each list in which it stands; 0 for nothing.</summary>
    public abstract IReadOnlyList<List<int>> References { get; }

    /// <summary>When it was, in ticks; 0 in families without an instant.</summary>
    public virtual long Instant(int row) => 0;

    /// <summary>True when the row has this key.</summary>
    public abstract bool HasKey(int row, ReadOnlySpan<byte> key);

    /// <summary>The key of a row.</summary>
    /// <param name="scratch">Room for a key that is put together from columns.</param>
    public abstract ReadOnlySpan<byte> Key(int row, Span<byte> scratch);

    /// <summary>True when two rows of one key say the same.</summary>
    public abstract bool Says(int row, FamilyPage other, int otherRow);

    /// <summary>Takes back the newest row.</summary>
    public void RemoveLast() => Visit(Shortening.Instance);

    public override void Visit(IColumns columns)
    {
        base.Visit(columns);
        columns.Integers(Id);
    }
}

/// <summary>Takes the last row off every column.</summary>
internal sealed class Shortening : IColumns
{
    public static readonly Shortening Instance = new();

    public void Integers(List<int> column) => column.RemoveAt(column.Count - 1);

    public void Times(List<long> column) => column.RemoveAt(column.Count - 1);

    public void Optional(List<int> column, int missing) => column.RemoveAt(column.Count - 1);

    public void OptionalTimes(List<long> column, long missing) => column.RemoveAt(column.Count - 1);

    public void Ends(List<long> starts, List<long> ends) => ends.RemoveAt(ends.Count - 1);

    public void Bytes(List<byte> column) => column.RemoveAt(column.Count - 1);

    public void Degrees(List<double> column) => column.RemoveAt(column.Count - 1);

    public void Flags(List<bool> column) => column.RemoveAt(column.Count - 1);

    public void Texts(Texts column) => column.RemoveLast();
}
