using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Neo4j.Loading;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>Writes settings, cases, charts and the log as another store has them.</summary>
internal sealed class CaseworkFilling(Turn turn)
{
    private static readonly string Setting = Turn.Fenced("MERGE (d:Deployment {name: $name}) SET d.value = $value RETURN 1 AS done");

    private static readonly string Case = Turn.Fenced("""
        MERGE (c:Case {id: $id})
        SET c.number = $number, c.title = $title, c.status = $status, c.ground = $ground, c.approvedBy = $approvedBy, c.validFrom = $from,
          c.validUntil = $until, c.key = $key, c.members = $members, c.closedAt = $closedAt
        RETURN 1 AS done
        """);

    private static readonly string Chart = Turn.Fenced("""
        MERGE (c:Chart {id: $id})
        SET c.case = $case, c.name = $name, c.document = $document, c.savedBy = $by, c.savedAt = $at, c.isNewest = true
        WITH c
        CALL (c) {
          MATCH (earlier:Chart) WHERE earlier.case = c.case AND earlier.name = c.name AND earlier.id < c.id SET earlier.isNewest = false
          RETURN count(*) AS superseded
        }
        RETURN superseded AS done
        """);

    private static readonly string Entries = Turn.Fenced("""
        UNWIND $rows AS r
        MERGE (e:LogEntry {sequence: r[0]})
        SET e.text = r[1], e.hash = r[2], e.at = r[3], e.actor = r[4], e.answered = r[5], e.case = r[6], e.purpose = r[7],
          e.stated = CASE WHEN r[5] THEN r[7] END
        RETURN count(*) AS done
        """);

    private static readonly string Log = Turn.Fenced("""
        MATCH (h:Store {name: 'log'})
        SET h.sequence = $sequence, h.hash = $hash, h.cases = $cases, h.subjects = $subjects, h.wishes = $wishes, h.charts = $charts
        RETURN 1 AS done
        """);

    private static readonly string Subjects = Rows("Subject {case: $case, person: r[0]}", "x.basis = r[1], x.addedBy = r[2], x.addedAt = r[3], x.place = r[4]");

    private static readonly string Marks = Rows("Mark {case: $case, person: r[0]}", "x.category = r[1], x.unmasked = r[2], x.agreed = r[3]");

    private static readonly string Wishes = Rows(
        "Wish {id: r[0]}",
        "x.case = $case, x.person = r[1], x.reason = r[2], x.requestedBy = r[3], x.requestedAt = r[4], x.agreedBy = r[5], x.agreedReason = r[6], x.agreedAt = r[7]");

    private static readonly string Handles = Rows("Handle {case: $case, person: r[0]}", "x.handle = r[1]");

    private static readonly string Questions = Rows("Look {case: $case, question: r[0]}", "x.case = $case");

    private static readonly string HandedOut = Rows("HandedOut {case: $case, kind: r[0], number: r[1]}", "x.case = $case");

    private long cases;
    private long subjects;
    private long wishes;
    private long charts;
    private long entries;
    private LogHead? head;

    public async Task Put(Holding part, CancellationToken ct)
    {
        switch (part)
        {
            case HeldSetting setting:
                await turn.Write(Setting, new Parameters { { "name", setting.Name }, { "value", Convert.ToBase64String(setting.Value.Span) } }, ct);
                break;
            case HeldCase held:
                await Put(held, ct);
                break;
            case HeldChart { Chart: var chart }:
                await turn.Write(
                    Chart,
                    new Parameters
                    {
                        { "id", chart.Id }, { "case", chart.Case.Value }, { "name", chart.Name }, { "document", chart.Document }, { "by", chart.SavedBy },
                        { "at", chart.SavedAt.UtcTicks },
                    },
                    ct);
                break;
            case HeldChartNumber number:
                charts = number.Highest;
                break;
            case HeldEntries log:
                entries = log.Entries[^1].Sequence;
                await turn.Write(
                    Entries,
                    new Parameters
                    {
                        {
                            "rows",
                            log.Entries.Select(entry => (object?[])
                            [
                                entry.Sequence, entry.Text, Convert.ToHexStringLower(entry.Hash.Span), entry.At.UtcTicks, entry.Actor, entry.Answered,
                                entry.Case?.Value, entry.Purpose,
                            ])
                        },
                    },
                    ct);
                break;
            case HeldHead held:
                head = held.Head;
                break;
        }
    }

    /// <exception cref="StoreException">Entries follow the head that was kept outside the log, and it is none of the log.</exception>
    public async Task End(CancellationToken ct)
    {
        if ((head?.Sequence ?? 0) < entries)
        {
            throw new StoreException(
                $"The log of the source does not hold together at entry {head?.Sequence ?? 0}: `audit verify` there tells more. It cannot be copied.",
                isTransient: false);
        }

        await turn.Write(
            Log,
            new Parameters
            {
                { "sequence", head?.Sequence }, { "hash", head is null ? null : Convert.ToHexStringLower(head.Hash.Span) }, { "cases", cases },
                { "subjects", subjects }, { "wishes", wishes }, { "charts", charts },
            },
            ct);
    }

    private async Task Put(HeldCase held, CancellationToken ct)
    {
        var file = held.File;
        cases = file.Id.Value;
        await turn.Write(
            Case,
            new Parameters
            {
                { "id", file.Id.Value }, { "number", file.Number }, { "title", file.Title }, { "status", (long)file.Status }, { "ground", file.Ground },
                { "approvedBy", file.ApprovedBy }, { "from", file.Authority.StartTicks }, { "until", file.Authority.EndTicks },
                { "key", Convert.ToBase64String(file.Key.Span) }, { "members", file.Members.Select(member => (string?)member) },
                { "closedAt", file.ClosedAt?.UtcTicks },
            },
            ct);
        await All(Subjects, held.Subjects, subject => [subject.Person.Value, subject.Basis, subject.AddedBy, subject.AddedAt.UtcTicks, ++subjects]);
        await All(Marks, held.Marks, mark => [mark.Person.Value, (long)mark.Category, mark.Unmasked, mark.Agreed]);
        await All(Wishes, held.Requests, wish =>
        [
            wish.Id, wish.Person.Value, wish.Reason, wish.RequestedBy, wish.RequestedAt.UtcTicks, wish.AgreedBy, wish.AgreedReason, wish.AgreedAt?.UtcTicks,
        ]);
        await All(Handles, held.Handles, handle => [handle.Person.Value, handle.Code]);
        await All(Questions, held.Questions, question => [question]);
        await All(HandedOut, held.HandedOut, node => [(long)node.Kind, node.Number]);
        wishes = Math.Max(wishes, held.Requests.Select(wish => wish.Id).DefaultIfEmpty().Max());

        async Task All<T>(string text, IReadOnlyList<T> items, Func<T, object?[]> row)
        {
            foreach (var some in items.Chunk(Holding.RowsAtOnce))
            {
                await turn.Write(text, new Parameters { { "case", file.Id.Value }, { "rows", some.Select(row).ToList() } }, ct);
            }
        }
    }

    private static string Rows(string merged, string set) => Turn.Fenced($$"""
        UNWIND $rows AS r
        MERGE (x:{{merged}})
        SET {{set}}
        RETURN count(*) AS done
        """);
}
