using System.Globalization;
using Investigate.Importers;

namespace Investigate.Api.Commands;

/// <summary>How fast a load is, from when it began: rows a second over all files, and the time that the bytes still to be read will take at that pace.</summary>
internal sealed class LoadPace(TimeProvider time)
{
    /// <summary>Before so much time and so much of the bytes nothing is foretold.</summary>
    private static readonly TimeSpan Earliest = TimeSpan.FromMilliseconds(500);
    private const double SmallestShare = 0.01;

    private readonly long began = time.GetTimestamp();

    /// <summary>Such as «41,300 rows/s, about 12 s left».</summary>
    public string Of(LoadProgress load)
    {
        var elapsed = time.GetElapsedTime(began);
        if (elapsed < Earliest)
        {
            return "rows/s not known yet";
        }

        var rate = string.Create(CultureInfo.InvariantCulture, $"{load.RowsRead / elapsed.TotalSeconds:N0} rows/s");
        return load.Share >= 1 ? rate
            : load.Share < SmallestShare ? rate + ", time left not known yet"
            : $"{rate}, about {Words(elapsed * ((1 - load.Share) / load.Share))} left";
    }

    private static string Words(TimeSpan left) => left.TotalSeconds < 100
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalSeconds):F0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(left.TotalMinutes):F0} min");
}
