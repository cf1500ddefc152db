using Investigate.Api.Hosting;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>The sentences of the ordinary explanations, as the method words them, in the reader's language.</summary>
internal static class ExplanationText
{
    public static string Code(ExplanationCode code) => code switch
    {
        ExplanationCode.OneBooking => "ONE_BOOKING",
        ExplanationCode.Party => "PARTY",
        ExplanationCode.Household => "HOUSEHOLD",
        ExplanationCode.BooksTogether => "BOOKS_TOGETHER",
        ExplanationCode.Host => "HOST",
        ExplanationCode.Peak => "PEAK",
        ExplanationCode.Rhythm => "RHYTHM",
        _ => "ROUTINE",
    };

    public static string Of(Explanation e) => ReaderLanguage.IsChinese ? Chinese(e) : English(e);

    private static string English(Explanation e) => e.Code switch
    {
        ExplanationCode.OneBooking => $"One registration of {e.Size} people, {Times(e.Times)}: a group booking.",
        ExplanationCode.Party => $"One party of about {e.Size}: the same people arrived with the subject on {e.Times} stays; counted as one occasion.",
        ExplanationCode.Household =>
            $"Registered together {Times(e.Times)}, {e.Minors} with a minor: may be a household. Kinship is not in the data.",
        ExplanationCode.BooksTogether => $"Registered together {Times(e.Times)}: they book as one.",
        ExplanationCode.Host => $"Operates or lets a room used on {e.Times} of {e.Of} shared occasions.",
        ExplanationCode.Peak => $"{e.Times} of {e.Of} shared occasions fell on an arrival of up to {e.Size} people: a fair, an event, a coach.",
        ExplanationCode.Rhythm => $"Both keep the same weekly rhythm in this building ({e.Times} stays); counted as one occasion.",
        _ => $"Both use this house at the same hour ({e.Times} of {e.Of} occasions within two hours of the clock): a shift, a timetable, a desk that types at fixed hours.",
    };

    private static string Chinese(Explanation e) => e.Code switch
    {
        ExplanationCode.OneBooking => $"同一登记{e.Size}人,共{e.Times}次:团体订房。",
        ExplanationCode.Party => $"约{e.Size}人的同一团队,与对象{e.Times}次同住,只计一次。",
        ExplanationCode.Household => $"共同登记{e.Times}次,其中{e.Minors}次有未成年人:可能是家庭,数据不含亲属关系。",
        ExplanationCode.BooksTogether => $"共同登记{e.Times}次:一同订房。",
        ExplanationCode.Host => $"{e.Of}次中有{e.Times}次所住房屋由其经营或出租。",
        ExplanationCode.Peak => $"{e.Of}次中有{e.Times}次为集中入住(最多{e.Size}人)。",
        ExplanationCode.Rhythm => $"两人在该楼有相同的每周规律({e.Times}次),只计一次。",
        _ => $"两人均在相近钟点入住该楼({e.Of}次中有{e.Times}次在同一两小时段内):可能是轮班、固定行程或前台定时录入。",
    };

    private static string Times(int times) => times == 1 ? "1 time" : $"{times} times";
}
