using System.Globalization;
using Investigate.Api.Hosting;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>Why records contradict, in the reader's language: numbers first, then how it ordinarily comes about.</summary>
internal static class ConflictText
{
    public static string Of(TimelineConflict conflict) => ReaderLanguage.IsChinese ? Chinese(conflict) : English(conflict);

    private static string English(TimelineConflict conflict) => conflict.Rule switch
    {
        ConflictRule.TwoRooms => $"Registered in two rooms of one building {Lasting(conflict)}; often a person who books for others.",
        ConflictRule.FarStays => $"Registered in two buildings {Far(conflict)} km apart {Lasting(conflict)}; registration is not presence, somebody may have signed for another.",
        _ => $"{English(conflict.Length!.Value)} between two records {Far(conflict)} km apart; the way takes at least {English(conflict.Least!.Value)}. "
            + "Somebody may have signed for another, a clock may be wrong, or two people may have been merged.",
    };

    private static string Chinese(TimelineConflict conflict) => conflict.Rule switch
    {
        ConflictRule.TwoRooms => $"同时登记在同一楼栋的两个房间，{Together(conflict)}；多为代他人订房。",
        ConflictRule.FarStays => $"同时登记在相距 {Far(conflict)} 公里的两栋楼，{Together(conflict)}；登记不等于本人在场，可能是代人登记。",
        _ => $"两条记录相隔 {Chinese(conflict.Length!.Value)}，相距 {Far(conflict)} 公里；走完这段路至少需要 {Chinese(conflict.Least!.Value)}。可能是代人登记、时钟有误，或两人被误并为一人。",
    };

    private static string Lasting(TimelineConflict conflict) => conflict.Length is { } length ? $"at once for {English(length)}" : "at once, both still without a check-out";

    private static string Together(TimelineConflict conflict) => conflict.Length is { } length ? $"重叠 {Chinese(length)}" : "均无退房记录";

    private static string Far(TimelineConflict conflict) => conflict.Kilometres!.Value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string English(TimeSpan length) => length.TotalHours < 1 ? $"{length.Minutes} min" : $"{(long)length.TotalHours} h {length.Minutes} min";

    private static string Chinese(TimeSpan length) => length.TotalHours < 1 ? $"{length.Minutes} 分钟" : $"{(long)length.TotalHours} 小时 {length.Minutes} 分钟";
}
