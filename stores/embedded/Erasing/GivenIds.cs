using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Facts;
using Investigate.Stores.Embedded.Snapshots;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Erasing;

/// <summary>
/// The highest id that was ever given of each kind whose facts were erased: what follows is numbered from there, so no id is given twice.
/// </summary>
internal static class GivenIds
{
    /// <summary>Keeps those of a version.</summary>
    public static void Keep(SqliteConnection db, Snapshot snapshot)
    {
        var families = snapshot.Families;
        foreach (var (kind, highest) in new[]
        {
            (FactKind.Person, snapshot.Persons.Ids), (FactKind.Stay, snapshot.Stays.Ids), (FactKind.Vehicle, families.Vehicles.Facts.Ids),
            (FactKind.Sighting, families.Sightings.Facts.Ids), (FactKind.Account, families.Accounts.Facts.Ids),
            (FactKind.Transfer, families.Transfers.Facts.Ids), (FactKind.Report, families.Reports.Facts.Ids),
        })
        {
            db.Run("INSERT INTO given (kind, highest) VALUES ($1, $2) ON CONFLICT (kind) DO UPDATE SET highest = excluded.highest", (int)kind, highest);
        }
    }

    /// <summary>Lets a version go on after them.</summary>
    public static void Reserve(SqliteConnection db, Draft draft)
    {
        foreach (var (kind, highest) in db.Rows(row => ((FactKind)row.GetInt32(0), row.GetInt32(1)), "SELECT kind, highest FROM given"))
        {
            draft.Reserve(kind, highest);
        }
    }
}
