using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed class IntervalType : ObjectType<Interval>
{
    protected override void Configure(IObjectTypeDescriptor<Interval> type)
    {
        type.Name("Interval").Description("A half-open span of time: start <= t < end.");
        type.Field("start").Type("DateTime!").Resolve(span => span.Start);
        type.Field("end").Type("DateTime").Description("The first instant no longer inside. Null while still open.").Resolve(span => span.End);
    }
}

/// <summary>A span of time as it is asked about.</summary>
internal sealed record IntervalInput(DateTimeOffset? Start, DateTimeOffset? End)
{
    /// <summary>The span; all of time where nothing is given.</summary>
    /// <exception cref="RefusedException">BAD_USER_INPUT: the end lies before the start.</exception>
    public static Interval Of(IntervalInput? input)
    {
        var start = input?.Start ?? Interval.Always.Start;
        return input?.End is { } end && end < start
            ? throw new RefusedException(
                Refusal.BadUserInput,
                $"Expected `during` to end at or after its start, found {DateTimeType.Write(start)} to {DateTimeType.Write(end)}.",
                $"`during` 的结束不应早于开始，实际为 {DateTimeType.Write(start)} 至 {DateTimeType.Write(end)}。")
            : new Interval(start, input?.End);
    }
}

internal sealed class IntervalInputType : InputObjectType<IntervalInput>
{
    protected override void Configure(IInputObjectTypeDescriptor<IntervalInput> type)
    {
        type.Name("IntervalInput").Description("A half-open span of time: start <= t < end.");
        type.Field("start").Type("DateTime").Description("Null: from the beginning.");
        type.Field("end").Type("DateTime").Description("Null: without end.");
    }
}
