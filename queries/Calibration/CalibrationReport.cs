using System.Text.Json;

namespace Investigate.Queries;

/// <summary>
/// What a calibration found: counts only, no person. The guests of each building and week were shuffled, so that every finding is false.
/// </summary>
/// <param name="Subjects">Guests who were asked about in turn.</param>
/// <param name="WithFinding">Those of them for whom somebody was called beyond chance.</param>
/// <param name="Tested">Pairs tested in all.</param>
/// <param name="UpTo">Pairs with a p of at most each of <see cref="Bounds"/>.</param>
/// <param name="GraphVersion">The state of the data.</param>
/// <param name="Seed">The same seed on the same data gives the same report.</param>
public sealed record CalibrationReport(int Subjects, int WithFinding, long Tested, IReadOnlyList<long> UpTo, string GraphVersion, int Seed)
{
    /// <summary>When it was run; null where that was not noted.</summary>
    public DateTimeOffset? RanAt { get; init; }

    /// <summary>The largest share of subjects with a finding that is still good.</summary>
    public const double Limit = 0.05;

    /// <summary>Where the p are counted. Chance alone gives at most this share of the pairs tested a p up to each.</summary>
    public static readonly IReadOnlyList<double> Bounds = [0.0001, 0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 1];

    /// <summary>Share of subjects with a finding; 0 where nobody could be asked about.</summary>
    public double FalseShare => Subjects == 0 ? 0 : (double)WithFinding / Subjects;

    public bool IsGood => FalseShare <= Limit;

    /// <summary>The report as it is kept.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    public static CalibrationReport Read(ReadOnlyMemory<byte> kept) => JsonSerializer.Deserialize<CalibrationReport>(kept.Span)
        ?? throw new JsonException("Expected the report of a calibration, found null.");
}
