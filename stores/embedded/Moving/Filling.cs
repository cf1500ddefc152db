using System.Buffers;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Embedded.Casework;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Facts;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Moving;

/// <summary>Writes the parts that another store gives into an empty file, in the transaction of its caller.</summary>
internal sealed class Filling(SqliteConnection db)
{
    private readonly ArrayBufferWriter<byte> scratch = new(1 << 20);
    private readonly Dictionary<string, FactPage> pages = [];
    private (ImportId Import, FactKind Kind) at;
    private int sequence;

    /// <summary>What is to stand outside the database as the head of the log.</summary>
    public LogHead? Head { get; private set; }

    public void Put(Holding part)
    {
        switch (part)
        {
            case HeldFacts facts:
                Put(facts);
                break;
            case HeldSetting setting:
                db.Run("INSERT INTO deployment (name, value) VALUES ($1, $2)", setting.Name, setting.Value.ToArray());
                break;
            case HeldLoad load:
                Put(load);
                break;
            case HeldRejections rejections:
                Ledger.Reject(db, rejections.Import, rejections.File, rejections.Rows);
                break;
            case HeldRecords records:
                Ledger.Keep(db, records.Import, records.File, records.Rows);
                break;
            case HeldContradictions contradictions:
                Ledger.Contradict(db, contradictions.Import, contradictions.Rows);
                break;
            case HeldChange { Import: null } erasing:
                db.Run("INSERT INTO erasure (version, at) VALUES ($1, $2)", erasing.Version, erasing.At.UtcTicks);
                break;
            case HeldChange { IsWithdrawal: true } withdrawal:
                db.Run("INSERT INTO withdrawal (import, at, version) VALUES ($1, $2, $3)", withdrawal.Import!.Value.Value, withdrawal.At.UtcTicks, withdrawal.Version);
                break;
            case HeldChange:
                break;
            case HeldNumbers numbers:
                Put(numbers);
                break;
            default:
                CaseworkFilling.Put(db, part);
                break;
        }

        Head = part is HeldHead held ? held.Head : Head;
    }

    /// <summary>Writes what waits.</summary>
    public void End() => Write(pages.Values);

    private void Put(HeldLoad load)
    {
        var run = load.Run;
        db.Run(
            "INSERT INTO import (id, status, started_at, finished_at, version) VALUES ($1, $2, $3, $4, $5)", run.Id.Value, (int)run.Status,
            run.StartedAt.UtcTicks, run.FinishedAt?.UtcTicks, load.Version);
        Ledger.PutFiles(db, run.Id, run.Files);
        foreach (var needed in load.Needs)
        {
            db.Run("INSERT INTO import_need (import, needs) VALUES ($1, $2)", run.Id.Value, needed);
        }
    }

    /// <summary>Rows of one kind come in the order of their ids, whatever file they stand in: a page of each file is open.</summary>
    private void Put(HeldFacts facts)
    {
        var kind = (FactKind)(int)facts.Kind;
        if (at != (facts.Import, kind))
        {
            End();
            pages.Clear();
            (at, sequence) = ((facts.Import, kind), 0);
        }

        foreach (var fact in facts.Facts)
        {
            if (!pages.TryGetValue(fact.File, out var page))
            {
                pages.Add(fact.File, page = ChunkCoding.Empty(kind, facts.Import, fact.File)
                    ?? throw new ArgumentException($"Expected a kind of fact, found {facts.Kind}.", nameof(facts)));
            }

            MovedPage.Add(page, fact);
            if (page.Count == FactPage.MostRows)
            {
                Write([page]);
                pages.Remove(fact.File);
            }
        }
    }

    private void Write(IEnumerable<FactPage> full) => ChunkTable.Insert(db, full.Select(page => ChunkCoding.Encode(page, sequence++, scratch)));

    private void Put(HeldNumbers numbers)
    {
        foreach (var (kind, highest) in HeldNumbers.Kinds.Zip(numbers.Highest))
        {
            // Of the others nothing is ever erased: their highest id is one that is stated.
            if (highest > 0 && kind is not (HeldKind.Building or HeldKind.Room or HeldKind.Reporter or HeldKind.Incident))
            {
                db.Run("INSERT INTO given (kind, highest) VALUES ($1, $2)", (int)kind, highest);
            }
        }
    }
}
