using Investigate.GraphModel;

namespace Investigate.Testing.BruteForce;

public sealed partial class BruteForceStore
{
    public ValueTask<IReadOnlyList<Expired>> Expired(Expiry expiry, CancellationToken ct) => new(Judge(expiry).Counts);

    public async ValueTask<IReadOnlyList<Expired>> Erase(
        Expiry expiry, Func<IReadOnlyList<Expired>, ValueTask> announce, Action waiting, CancellationToken ct)
    {
        if (!await loading.WaitAsync(0, ct))
        {
            waiting();
            await loading.WaitAsync(ct);
        }

        try
        {
            var judged = Judge(expiry);
            await announce(judged.Counts);
            Erase(judged, expiry);
            return judged.Counts;
        }
        finally
        {
            loading.Release();
        }
    }

    private Expiring Judge(Expiry expiry) => new(
        expiry, wordings, Current, imports.ToDictionary(run => run.Id, run => run.FinishedAt),
        kept.Count(entry => Ended(entry.Import, expiry.RejectedRows)));

    private bool Ended(ImportId import, DateTimeOffset at) => imports.Single(run => run.Id == import).FinishedAt <= at;

    private void Erase(Expiring judged, Expiry expiry)
    {
        if (judged.ErasesFacts)
        {
            var version = new GraphVersion(Current.Version.Number + 1);
            for (var i = 0; i < history.Count; i++)
            {
                history[i] = (history[i].At, judged.Left(history[i].Facts));
            }

            wordings = wordings.ConvertAll(judged.Left);
            foreach (var (import, load) in loads.ToList())
            {
                loads[import] = (judged.Left(load.Before), load.Needs);
            }

            Current = judged.Left(Current) with { Version = version };
            history.Add((time.GetUtcNow(), Current));
            StatedOccupants.IntersectWith(history.SelectMany(entry => entry.Facts.Occupants.Values.Select(occupant => occupant.Source.Import)).ToList());
        }

        kept.RemoveAll(entry => Ended(entry.Import, expiry.RejectedRows));
        for (var i = 0; i < rejections.Count; i++)
        {
            rejections[i] = Ended(rejections[i].Import, expiry.RejectedRows)
                ? rejections[i] with { Rejection = rejections[i].Rejection with { Value = null } } : rejections[i];
        }
    }
}
