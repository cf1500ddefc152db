using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Testing.BruteForce;

// What supervisors change of cases and what people decide about persons in them.
public sealed partial class MemoryCasework
{
    private readonly List<(CaseId Case, PersonMark Mark)> marks = [];
    private readonly List<UnmaskingRequest> requests = [];
    private long requestsMade;

    public ValueTask<CaseFile?> Change(CaseId id, CaseChange change, Seal entry, CancellationToken ct)
    {
        lock (gate)
        {
            var at = cases.FindIndex(c => c.Id == id);
            if (at < 0 || cases[at].IsErased)
            {
                return new((CaseFile?)null);
            }

            var was = cases[at];
            cases[at] = was with
            {
                Status = change.Status ?? was.Status,
                Authority = new Interval(was.Authority.Start, change.ValidUntil ?? was.Authority.End),
                Members = change.Members ?? was.Members,
                ClosedAt = change.Status switch { null => was.ClosedAt, CaseStatus.Closed => was.ClosedAt ?? change.At, _ => null },
            };
            if (change.MasksAgain)
            {
                Mark(id, mark => mark with { Unmasked = false, Agreed = false });
            }

            Append(entry);
            return new(cases[at]);
        }
    }

    public ValueTask<IReadOnlyList<PersonMark>> Marks(CaseId id, CancellationToken ct)
    {
        lock (gate)
        {
            return new([.. marks.Where(m => m.Case == id).Select(m => m.Mark).OrderBy(m => m.Person)]);
        }
    }

    public ValueTask SetCategory(CaseId id, PersonId person, PersonCategory category, Seal entry, CancellationToken ct) =>
        Decide(id, person, mark => mark with { Category = category }, entry);

    public ValueTask Unmask(CaseId id, PersonId person, Seal entry, CancellationToken ct) =>
        Decide(id, person, mark => mark with { Unmasked = true }, entry);

    public ValueTask<UnmaskingRequest> RequestUnmasking(NewUnmaskingRequest wish, Seal entry, CancellationToken ct)
    {
        lock (gate)
        {
            if (requests.Find(r => r.Case == wish.Case && r.Person == wish.Person && r.AgreedAt is null) is { } waiting)
            {
                return new(waiting);
            }

            var made = new UnmaskingRequest(++requestsMade, wish.Case, wish.Person, wish.Reason, wish.RequestedBy, wish.RequestedAt, null, null, null);
            requests.Add(made);
            Append(entry);
            return new(made);
        }
    }

    public ValueTask<IReadOnlyList<UnmaskingRequest>> UnmaskingRequests(CaseId id, CancellationToken ct)
    {
        lock (gate)
        {
            return new([.. requests.Where(r => r.Case == id)]);
        }
    }

    public ValueTask<UnmaskingRequest?> UnmaskingRequest(long id, CancellationToken ct)
    {
        lock (gate)
        {
            return new(requests.Find(r => r.Id == id));
        }
    }

    public ValueTask<UnmaskingRequest?> Agree(long id, string by, string reason, DateTimeOffset at, Seal entry, CancellationToken ct)
    {
        lock (gate)
        {
            var index = requests.FindIndex(r => r.Id == id && r.AgreedAt is null);
            if (index < 0)
            {
                return new((UnmaskingRequest?)null);
            }

            requests[index] = requests[index] with { AgreedBy = by, AgreedReason = reason, AgreedAt = at };
            DecideNow(requests[index].Case, requests[index].Person, mark => mark with { Agreed = true }, entry);
            return new(requests[index]);
        }
    }

    public ValueTask<IReadOnlyList<CaseRemains>> Remains(CancellationToken ct)
    {
        lock (gate)
        {
            return new([.. cases.Where(c => !c.IsErased).Select(c => new CaseRemains(
                c, subjects.Count(s => s.Case == c.Id), reached.Count(r => r.Case == c.Id), marks.Count(m => m.Case == c.Id) + requests.Count(r => r.Case == c.Id)))
                .Where(remains => remains.Subjects + remains.Handles + remains.Grants > 0)]);
        }
    }

    public ValueTask Erase(CaseId id, Seal entry, CancellationToken ct)
    {
        lock (gate)
        {
            subjects.RemoveAll(s => s.Case == id);
            reached.RemoveAll(r => r.Case == id);
            marks.RemoveAll(m => m.Case == id);
            requests.RemoveAll(r => r.Case == id);
            charts.RemoveAll(c => c.Case == id);
            handedOut.RemoveWhere(h => h.Case == id);
            var at = cases.FindIndex(c => c.Id == id);
            cases[at] = cases[at] with { Key = ReadOnlyMemory<byte>.Empty, Members = [] };
            Append(entry);
            return ValueTask.CompletedTask;
        }
    }

    public ValueTask Compact(CancellationToken ct) => ValueTask.CompletedTask;

    private ValueTask Decide(CaseId id, PersonId person, Func<PersonMark, PersonMark> decision, Seal entry)
    {
        lock (gate)
        {
            DecideNow(id, person, decision, entry);
            return ValueTask.CompletedTask;
        }
    }

    private void DecideNow(CaseId id, PersonId person, Func<PersonMark, PersonMark> decision, Seal entry)
    {
        if (!marks.Exists(m => m.Case == id && m.Mark.Person == person))
        {
            marks.Add((id, new PersonMark(person, PersonCategory.Contact, false, false)));
        }

        Mark(id, mark => mark.Person == person ? decision(mark) : mark);
        Append(entry);
    }

    private void Mark(CaseId id, Func<PersonMark, PersonMark> decision)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            marks[i] = marks[i].Case == id ? (id, decision(marks[i].Mark)) : marks[i];
        }
    }
}
