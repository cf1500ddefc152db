using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

// What the companion question finds on this deployment's data where there is nothing to find: counts only, no person.
public sealed partial class Inquiry
{
    /// <summary>So many stays are shuffled while a page waits; more are the command's.</summary>
    public const int MostStaysShuffled = 200_000;

    /// <summary>The report of the last calibration; null where there was none. For supervisors.</summary>
    /// <exception cref="RefusedException">FORBIDDEN.</exception>
    public ValueTask<ReadOnlyMemory<byte>?> LastCalibration(CancellationToken ct)
    {
        Require("calibration", Role.Supervisor);
        return casework.LastCalibration(ct);
    }

    /// <summary>Runs a calibration and keeps its report in place of the last one; the log entry is durable with it. One at a time; for supervisors.</summary>
    /// <param name="run">Makes the report, of counts only, for a run at this instant.</param>
    /// <exception cref="RefusedException">FORBIDDEN; LIMIT_EXCEEDED for more than 200,000 stays; CONFLICT while another one runs.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> Calibrate(
        Func<IGraphStore, DateTimeOffset, CancellationToken, ValueTask<ReadOnlyMemory<byte>>> run, CancellationToken ct)
    {
        Require("calibrate", Role.Supervisor);
        if ((await Counts(ct)).Stays > MostStaysShuffled)
        {
            throw Refuse(Refusals.TooManyStaysToShuffle(MostStaysShuffled));
        }

        if (!calibrating.TryEnter())
        {
            throw Refuse(Refusals.CalibrationRuns());
        }

        try
        {
            var report = await run(graph, Now, ct);
            await casework.Calibrated(report, LogChain.Seal(Entry("calibrate", LogResult.Answered, null, null, null, [], 0) with { IsChange = true }), ct);
            Logged++;
            outside.Clear();
            return report;
        }
        finally
        {
            calibrating.Leave();
        }
    }
}
