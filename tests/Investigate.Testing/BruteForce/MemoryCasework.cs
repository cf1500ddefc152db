using System.Runtime.CompilerServices;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Testing.BruteForce;

/// <summary>The casework port over plain lists under one lock: nothing is durable, everything is obvious.</summary>
public sealed partial class MemoryCasework : ICasework
{
    private readonly Lock gate = new();
    private readonly List<CaseFile> cases = [];
    private readonly List<(CaseId Case, CaseSubject Subject)> subjects = [];
    private readonly List<(CaseId Case, PersonId Person, string Handle)> reached = [];
    private readonly HashSet<(CaseId Case, string Question)> looks = [];
    private readonly List<LogRecord> log = [];
    private ReadOnlyMemory<byte>? calibration;
    private byte[]? key;

    /// <summary>Entries as they stand, for tests that look at them or tamper with them.</summary>
    public IList<LogRecord> Entries => log;

    /// <summary>False where somebody has removed the anchor.</summary>
    public bool Anchored { get; set; } = true;

    /// <summary>When set, nothing can be written: every entry fails with it.</summary>
    public StoreException? Unwritable { get; set; }

    /// <summary>Sets a case's status directly.</summary>
    public void Set(CaseId id, CaseStatus status)
    {
        lock (gate)
        {
            var at = cases.FindIndex(c => c.Id == id);
            cases[at] = cases[at] with { Status = status };
        }
    }

    public ValueTask<ReadOnlyMemory<byte>> DeploymentKey(ReadOnlyMemory<byte> proposed, CancellationToken ct)
    {
        lock (gate)
        {
            return new(key ??= proposed.ToArray());
        }
    }

    public ValueTask<CaseFile?> Open(NewCase opening, Func<CaseId, Seal> entry, CancellationToken ct)
    {
        lock (gate)
        {
            if (cases.Exists(c => c.Number == opening.Number))
            {
                return new((CaseFile?)null);
            }

            var opened = new CaseFile(
                new CaseId(cases.Count + 1), opening.Number, opening.Title, CaseStatus.Open, opening.Ground, opening.ApprovedBy,
                new Interval(opening.ValidFrom, opening.ValidUntil), opening.Members, opening.Key);
            cases.Add(opened);
            Append(entry(opened.Id));
            return new(opened);
        }
    }

    public ValueTask<CaseFile?> Case(CaseId id, CancellationToken ct)
    {
        lock (gate)
        {
            return new(cases.Find(c => c.Id == id));
        }
    }

    public ValueTask<Page<CaseFile>> Cases(string? member, PageRequest page, CancellationToken ct)
    {
        lock (gate)
        {
            var all = cases.Where(c => member is null || c.Members.Contains(member)).OrderByDescending(c => c.Id).ToList();
            var wanted = all.Where(c => page.After is not { } after || c.Id.Value < after).ToList();
            return new(new Page<CaseFile>([.. wanted.Take(page.First)], wanted.Count > page.First, all.Count));
        }
    }

    public ValueTask<bool> AddSubject(CaseId id, CaseSubject subject, Seal entry, CancellationToken ct)
    {
        lock (gate)
        {
            if (subjects.Exists(s => s.Case == id && s.Subject.Person == subject.Person))
            {
                return new(false);
            }

            subjects.Add((id, subject));
            Append(entry);
            return new(true);
        }
    }

    public ValueTask<IReadOnlyList<CaseSubject>> Subjects(CaseId id, CancellationToken ct)
    {
        lock (gate)
        {
            return new([.. subjects.Where(s => s.Case == id).Select(s => s.Subject)]);
        }
    }

    public ValueTask<IReadOnlyList<string>> Reach(CaseId id, IReadOnlyList<PersonCode> persons, CancellationToken ct)
    {
        lock (gate)
        {
            return new([.. persons.Select(person => Handle(id, person))]);
        }
    }

    public ValueTask<IReadOnlyList<PersonId>> Reached(CaseId id, CancellationToken ct)
    {
        lock (gate)
        {
            return new([.. reached.Where(r => r.Case == id).Select(r => r.Person).Order()]);
        }
    }

    public ValueTask<int> Look(CaseId id, ReadOnlyMemory<byte> question, CancellationToken ct)
    {
        lock (gate)
        {
            looks.Add((id, Convert.ToHexString(question.Span)));
            return new(looks.Count(look => look.Case == id));
        }
    }

    public ValueTask Calibrated(ReadOnlyMemory<byte> report, Seal entry, CancellationToken ct)
    {
        lock (gate)
        {
            calibration = report.ToArray();
            Append(entry);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<ReadOnlyMemory<byte>?> LastCalibration(CancellationToken ct)
    {
        lock (gate)
        {
            return new(calibration);
        }
    }

    public ValueTask<IReadOnlyList<string>> Purposes(CaseId id, string user, int first, CancellationToken ct)
    {
        lock (gate)
        {
            return new([.. log.Where(e => e.Case == id && e.Actor == user && e.Answered && e.Purpose is not null)
                .Reverse().Select(e => e.Purpose!).Distinct().Take(first)]);
        }
    }

    public ValueTask Record(IReadOnlyList<Seal> entries, CancellationToken ct)
    {
        lock (gate)
        {
            foreach (var entry in entries)
            {
                Append(entry);
            }
        }

        return ValueTask.CompletedTask;
    }

    public async IAsyncEnumerable<LogRecord> Log([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var entry in log.ToArray())
        {
            yield return entry;
        }
    }

    public ValueTask<Page<LogRecord>> Log(LogFilter filter, PageRequest page, CancellationToken ct)
    {
        lock (gate)
        {
            var all = log.AsEnumerable().Reverse().Where(e => (filter.Case is null || e.Case == filter.Case)
                && (filter.Actor is null || e.Actor == filter.Actor) && filter.During.Contains(e.At)).ToList();
            var wanted = all.Where(e => page.After is not { } after || e.Sequence < after).ToList();
            return new(new Page<LogRecord>([.. wanted.Take(page.First)], wanted.Count > page.First, all.Count));
        }
    }

    public ValueTask<LogHead?> AnchoredHead(CancellationToken ct) =>
        new(Anchored && log is [.., var last] ? new LogHead(last.Sequence, last.Hash) : null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Append(Seal entry) => log.Add(
        Unwritable is { } reason ? throw new StoreException(reason.Message, reason.IsTransient)
            : entry(log is [.., var last] ? new LogHead(last.Sequence, last.Hash) : LogHead.Empty));

    private string Handle(CaseId id, PersonCode person)
    {
        var handle = reached.Find(r => r.Case == id && r.Person == person.Person).Handle;
        if (handle is null)
        {
            handle = Enumerable.Range(PersonCode.ShortestHandle, person.Code.Length).Select(length => person.Code[..length])
                .First(candidate => !reached.Exists(r => r.Case == id && r.Handle == candidate));
            reached.Add((id, person.Person, handle));
        }

        return handle;
    }
}
