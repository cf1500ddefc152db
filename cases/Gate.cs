using System.Security.Cryptography;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>What a deployment decides about cases.</summary>
/// <param name="LongestAuthority">How far ahead the end of a case may lie when it is opened or extended.</param>
public sealed record CaseRules(TimeSpan LongestAuthority, RetentionRules Retention)
{
    public static readonly CaseRules Default = new(TimeSpan.FromDays(90), RetentionRules.Default);
}

/// <summary>
/// The only way to a person. Whoever asks gets an <see cref="Inquiry"/>; the inquiry enters cases; a case entered gives a
/// <see cref="CaseReader"/>, and nothing else does.
/// </summary>
public sealed class Gate(IGraphStore graph, ICasework casework, DeploymentIds ids, CaseRules rules, TimeProvider time)
{
    private readonly OneAtATime calibrating = new();

    /// <summary>Opens the gate of a deployment, whose secret is made on first use.</summary>
    public static async ValueTask<Gate> Open(IGraphStore graph, ICasework casework, CaseRules rules, TimeProvider time, CancellationToken ct)
    {
        var key = await casework.DeploymentKey(RandomNumberGenerator.GetBytes(32), ct);
        return new Gate(graph, casework, new DeploymentIds(key), rules, time);
    }

    public DeploymentIds Ids => ids;

    /// <summary>Begins one operation of one viewer.</summary>
    public Inquiry Begin(Viewer viewer) => new(viewer, graph, casework, ids, rules, time, calibrating);

    /// <summary>Keeps the report of a calibration, which holds counts only, and logs that it was run.</summary>
    /// <param name="user">Who ran it, as the machine knows him.</param>
    public static ValueTask LogCalibration(ICasework casework, string user, ReadOnlyMemory<byte> report, TimeProvider time, CancellationToken ct) =>
        casework.Calibrated(
            report, LogChain.Seal(new LogEntry(time.GetUtcNow(), user, "command", "calibrate", LogResult.Answered, null, null, null, null, null, [], 0)), ct);

    /// <summary>What this deployment erases, and when.</summary>
    public Retention Retention => new(graph, casework, ids, rules.Retention, time);

    /// <summary>Walks the whole log. Costs one pass over all entries.</summary>
    public ValueTask<ChainState> VerifyLog(CancellationToken ct) => VerifyLog(casework, ids, ct);

    /// <summary>Walks the whole log and holds it against a head kept elsewhere.</summary>
    public ValueTask<ChainState> VerifyLog(LogHead expected, CancellationToken ct) => LogChain.Verify(casework.Log(ct), expected, ids.OpenCase, ct);

    /// <summary>A log with entries whose head is kept nowhere has lost its anchor: then nobody can tell whether its end was cut off.</summary>
    internal static async ValueTask<ChainState> VerifyLog(ICasework casework, DeploymentIds ids, CancellationToken ct)
    {
        var anchor = await casework.AnchoredHead(ct);
        var state = await LogChain.Verify(casework.Log(ct), anchor, ids.OpenCase, ct);
        return anchor is null && state is { Whole: true, Head.Sequence: > 0 } ? new ChainState(state.Head.Sequence + 1, state.Head) : state;
    }
}
