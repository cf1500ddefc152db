using Investigate.GraphModel;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Reading;

/// <summary>Collects the rows of an answer, origin by origin, up to the limit of each.</summary>
internal sealed class EntryRows
{
    private const int RowsBetweenChecks = 1 << 12;

    private readonly Snapshot snapshot;
    private readonly int limit;
    private readonly CancellationToken ct;
    private readonly List<int> cut = [];
    private EntryRow[] rows = new EntryRow[64];
    private int count;
    private int origin;
    private int originEnd;

    public EntryRows(Snapshot snapshot, ReadLimits limits, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.RowsPerOrigin, 1, nameof(limits));
        (this.snapshot, limit, this.ct) = (snapshot, limits.RowsPerOrigin, ct);
    }

    public Rows<EntryRow> Answer() => new(rows.AsMemory(0, count), cut);

    /// <summary>The rows that follow are of this entry of the frontier.</summary>
    public void Begin(int next)
    {
        ct.ThrowIfCancellationRequested();
        origin = next;
        originEnd = (int)Math.Min((long)count + limit, int.MaxValue);
    }

    /// <summary>Adds one row for each occupant of a stay, or one that names nobody.</summary>
    /// <returns>False when the limit has cut this origin: nothing more of it is wanted.</returns>
    public bool AddAll(int stay)
    {
        var row = Of(stay);
        var occupants = snapshot.Occupants.Of(stay);
        if (occupants.IsEmpty)
        {
            return Add(row);
        }

        foreach (var occupant in occupants)
        {
            if (!Add(row with { Person = new PersonId(occupant.Person), Registrant = occupant.Registrant }))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc cref="AddAll"/>
    public bool Add(int stay, PersonId person, bool registrant) => Add(Of(stay) with { Person = person, Registrant = registrant });

    /// <summary>The row of a stay that names nobody.</summary>
    private EntryRow Of(int stay)
    {
        var columns = snapshot.Columns;
        var room = columns.Room[stay];
        return new EntryRow(
            origin, new StayId(stay), new RoomId(room), new BuildingId(snapshot.BuildingOfRoom[room]), PersonId.None, Registrant: false,
            Interval.FromTicks(columns.Start[stay], columns.End[stay]));
    }

    private bool Add(in EntryRow row)
    {
        if (count == originEnd)
        {
            cut.Add(origin);
            return false;
        }

        if (count == rows.Length)
        {
            Array.Resize(ref rows, count * 2);
        }

        if (count % RowsBetweenChecks == 0)
        {
            ct.ThrowIfCancellationRequested();
        }

        rows[count++] = row;
        return true;
    }
}
