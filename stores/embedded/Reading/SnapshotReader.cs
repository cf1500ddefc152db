using Investigate.GraphModel;
using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Reading;

/// <summary>Answers from one snapshot in memory; everything completes at once. A handle that costs nothing to open.</summary>
internal sealed partial class SnapshotReader(Snapshot snapshot) : IGraphReader
{
    public GraphVersion Version => snapshot.Version;

    public ValueTask<GraphCounts> Counts(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(new GraphCounts(snapshot.Buildings.Stated, snapshot.Rooms.Stated, snapshot.Stays.Stated, snapshot.Persons.Stated)
        {
            Vehicles = Families.Vehicles.Stated,
            Sightings = Families.Sightings.Stated,
            Accounts = Families.Accounts.Stated,
            Transfers = Families.Transfers.Stated,
            Reporters = Families.Reporters.Stated,
            Reports = Families.Reports.Stated,
            Incidents = Families.Incidents.Stated,
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
