using Investigate.GraphModel;

namespace Investigate.Stores.Embedded.Reading;

/// <summary>Collects the rows of an answer, origin by origin, up to the limit of each.</summary>
internal sealed class LimitedRows<TRow>
    where TRow : IRow
{
    private const int RowsBetweenChecks = 1 << 12;

    private readonly int limit;
    private readonly CancellationToken ct;
    private readonly List<TRow> rows = [];
    private readonly List<int> cut = [];
    private long originEnd;

    public LimitedRows(ReadLimits limits, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.RowsPerOrigin, 1, nameof(limits));
        (limit, this.ct) = (limits.RowsPerOrigin, ct);
    }

    /// <summary>The entry of the frontier that the rows now added are of.</summary>
    public int Origin { get; private set; }

    /// <summary>The rows that follow are of this entry of the frontier.</summary>
    public void Begin(int origin)
    {
        ct.ThrowIfCancellationRequested();
        Origin = origin;
        originEnd = (long)rows.Count + limit;
    }

    /// <returns>False when the limit has cut this origin: nothing more of it is wanted.</returns>
    public bool Add(TRow row)
    {
        if (rows.Count == originEnd)
        {
            cut.Add(Origin);
            return false;
        }

        if (rows.Count % RowsBetweenChecks == 0)
        {
            ct.ThrowIfCancellationRequested();
        }

        rows.Add(row);
        return true;
    }

    public Rows<TRow> Answer() => new(rows.ToArray(), cut);
}
