using Investigate.GraphModel;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Facts;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Erasing;

/// <summary>
/// Goes over all facts of all loads, withdrawn ones among them, and finds what is due: kind by kind, chunk by chunk, so that memory holds
/// some bytes of each thing and one page at a time.
/// </summary>
internal sealed partial class Survey
{
    private readonly SqliteConnection db;
    private readonly Expiry expiry;
    private readonly IReadOnlyDictionary<ImportId, DateTimeOffset> ends;
    private readonly DueFacts due = new();
    private readonly List<Expired> counts = [];

    /// <summary>Persons to whom something refers that stays.</summary>
    private readonly IdSet referred = new();

    private Survey(SqliteConnection db, Expiry expiry) => (this.db, this.expiry, ends) = (db, expiry, Ledger.Ends(db));

    /// <summary>What is due now. Whoever asks sees to it that no load ends meanwhile, or reads in one transaction.</summary>
    public static DueFacts Of(SqliteConnection db, Expiry expiry)
    {
        var survey = new Survey(db, expiry);
        survey.Stays();
        survey.Vehicles();
        survey.Accounts();
        survey.Reports();
        survey.Persons();
        survey.Count(ExpiryKind.RejectedRows, Ledger.CountKept(db, expiry.RejectedRows), 0);
        survey.due.Counts = [.. survey.counts.OrderBy(count => count.Kind)];
        return survey.due;
    }

    private static long Ticks(DateTimeOffset at) => at.UtcTicks;

    private IEnumerable<(TPage Page, bool Withdrawn)> Pages<TPage>(FactKind kind)
        where TPage : FactPage =>
        ChunkTable.Of(db, kind).Select(entry => ((TPage)ChunkCoding.Decode(entry.Chunk), entry.Withdrawn));

    private bool IsSubject(int person) => expiry.Subjects.Contains(new PersonId(person));

    /// <summary>True when the load of a page ended so recently that it keeps what it stated.</summary>
    private bool IsRecent(FactPage page) => !ends.TryGetValue(page.Import, out var end) || end > expiry.Unreferenced;

    private void Refer(List<int> persons)
    {
        foreach (var person in persons)
        {
            referred.Add(person);
        }
    }

    private void Count(ExpiryKind kind, int dueNow, int held) => counts.Add(new Expired(kind, dueNow, held));

    /// <summary>Takes what is old and not held as due.</summary>
    private void Decide(ExpiryKind kind, IEnumerable<int> old, Func<int, bool> isHeld, IdSet into)
    {
        var held = 0;
        foreach (var id in old)
        {
            if (isHeld(id))
            {
                held++;
            }
            else
            {
                into.Add(id);
            }
        }

        Count(kind, into.Count, held);
    }
}
