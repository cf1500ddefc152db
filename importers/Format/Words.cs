using System.Text;
using Investigate.GraphModel;

namespace Investigate.Importers.Format;

/// <summary>The words of one enumeration, English in any case and Chinese.</summary>
internal sealed class Words<T>
    where T : struct
{
    private readonly (byte[] English, byte[] Chinese, T Value)[] words;

    public Words(params (string English, string Chinese, T Value)[] words)
    {
        this.words = [.. words.Select(word => (Encoding.UTF8.GetBytes(word.English), Encoding.UTF8.GetBytes(word.Chinese), word.Value))];
        Expected = string.Join('|', words.Select(word => word.English).Concat(words.Select(word => word.Chinese)));
    }

    /// <summary>All English words, then all Chinese ones, divided by bars: what <see cref="RejectionText"/> needs to say.</summary>
    public string Expected { get; }

    /// <summary>The meaning of a word; null where it has none.</summary>
    public T? Find(ReadOnlySpan<byte> utf8)
    {
        foreach (var (english, chinese, value) in words)
        {
            if (Ascii.EqualsIgnoreCase(utf8, english) || utf8.SequenceEqual(chinese))
            {
                return value;
            }
        }

        return null;
    }
}

internal static class Words
{
    public static readonly Words<DocumentKind> DocumentKinds = new(
        ("CN_ID", "身份证", DocumentKind.ChineseId), ("PASSPORT", "护照", DocumentKind.Passport), ("OTHER", "其他", DocumentKind.Other));

    public static readonly Words<RoomGrade> Grades = new(("RED", "红", RoomGrade.Red), ("YELLOW", "黄", RoomGrade.Yellow), ("BLUE", "蓝", RoomGrade.Blue));

    public static readonly Words<AccountKind> AccountKinds = new(
        ("BANK", "银行", AccountKind.Bank), ("PAYMENT", "支付", AccountKind.Payment), ("CHAT", "聊天", AccountKind.Chat));

    public static readonly Words<TopicKind> TopicKinds = new(
        ("ROOM", "房间", TopicKind.Room), ("BUILDING", "楼栋", TopicKind.Building), ("PERSON", "人员", TopicKind.Person));

    public static readonly Words<ReportOutcome> Outcomes = new(
        ("PENDING", "待核查", ReportOutcome.Pending), ("SUBSTANTIATED", "属实", ReportOutcome.Substantiated), ("MISTAKEN", "有误", ReportOutcome.Mistaken),
        ("DELIBERATELY_FALSE", "故意虚假", ReportOutcome.DeliberatelyFalse), ("UNVERIFIABLE", "无法核实", ReportOutcome.Unverifiable));

    public static readonly Words<IncidentKind> IncidentKinds = new(
        ("POLICE", "警情", IncidentKind.Police), ("CASE", "案件", IncidentKind.Case), ("FIRE", "火灾", IncidentKind.Fire));

    public static readonly Words<bool> Truths = new(("true", "是", true), ("false", "否", false));
}
