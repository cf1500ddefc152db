using Investigate.Cases;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>How many p are at most this.</summary>
internal sealed record CalibrationBound(double UpTo, double Pairs, double ByChance);

internal sealed class CalibrationType : ObjectType<CalibrationReport>
{
    /// <summary>Guests asked about in a run that a page waits for.</summary>
    private const int MostSubjects = 500;

    protected override void Configure(IObjectTypeDescriptor<CalibrationReport> type)
    {
        type.Name("Calibration").Description("What the companion question finds where there is nothing to find: the guests of each building and week are dealt out anew in "
            + "memory, and guests are asked about in turn. Counts only; every finding in it is false.");
        type.Field("ranAt").Type("DateTime").Description("Null for a run that did not note it.").Resolve(report => report.RanAt);
        type.Field("subjects").Type("Int!").Description("Guests with six stays or more who were asked about.").Resolve(report => report.Subjects);
        type.Field("withFinding").Type("Int!").Description("Those of them for whom somebody was called beyond chance.").Resolve(report => report.WithFinding);
        type.Field("falseShare").Type("Float!").Description("Their share, from 0 to 1.").Resolve(report => report.FalseShare);
        type.Field("limit").Type("Float!").Description("The largest share that is good.").Resolve(_ => CalibrationReport.Limit);
        type.Field("isGood").Type("Boolean!").Description("While false, every companions answer carries a caution.").Resolve(report => report.IsGood);
        type.Field("pairsTested").Type("Float!").Description("A whole number.").Resolve(report => (double)report.Tested);
        type.Field("histogram").Type("[CalibrationBound!]!").Description("By upTo, each holding those before it.")
            .Resolve(report => CalibrationReport.Bounds.Zip(report.UpTo, (bound, pairs) => new CalibrationBound(bound, pairs, bound * report.Tested)).ToArray());
        type.Field("graphVersion").Type("String!").Description("The state of the data it was run on.").Resolve(report => report.GraphVersion);
        type.Field("seed").Type("Int!").Description("The same seed on the same data gives the same numbers.").Resolve(report => report.Seed);
    }

    /// <summary>The field <c>Query.calibration</c>.</summary>
    public static async ValueTask<CalibrationReport?> Last(IResolverContext context) =>
        await context.State<Request>().Inquiry.LastCalibration(context.CancellationToken) is { } kept ? CalibrationReport.Read(kept) : null;

    /// <summary>The field <c>Mutation.calibrate</c>.</summary>
    public static async ValueTask<CalibrationReport> Run(IResolverContext context)
    {
        var (subjects, seed) = (context.Argument<int>("subjects"), context.Argument<int>("seed"));
        var clock = context.State<Request>().Clock;
        return CalibrationReport.Read(await context.State<Request>().Inquiry.Calibrate(
            async (store, at, ct) =>
            {
                if (subjects is < 1 or > MostSubjects)
                {
                    throw new RefusedException(
                        Refusal.BadUserInput, $"Expected `subjects` from 1 to {MostSubjects}, found {subjects}.", $"`subjects` 应为 1 至 {MostSubjects}，实际为 {subjects}。");
                }

                return (await Calibration.Run(store, subjects, seed, clock, _ => { }, ct) with { RanAt = at }).Write();
            },
            context.CancellationToken));
    }
}

internal sealed class CalibrationBoundType : ObjectType<CalibrationBound>
{
    protected override void Configure(IObjectTypeDescriptor<CalibrationBound> type)
    {
        type.Name("CalibrationBound").Description("How many of the pairs tested had a p of at most this.");
        type.Field("upTo").Type("Float!").Resolve(bound => bound.UpTo);
        type.Field("pairs").Type("Float!").Description("A whole number.").Resolve(bound => bound.Pairs);
        type.Field("atMostByChance").Type("Float!").Description("How many chance alone gives at most, on the mean.").Resolve(bound => bound.ByChance);
    }
}
