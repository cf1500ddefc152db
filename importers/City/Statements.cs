namespace Investigate.Importers.City;

/// <summary>What a report says: a few plain observations, all of them invented.</summary>
internal static class Statements
{
    private static readonly string[] Seen =
    [
        "每晚都有不同的人进出", "前台没有登记就放人上楼", "夜里经常有人搬运箱子", "房东从不露面", "房门密码被多人共用", "走廊里停放电动车", "楼下长期停着一辆面包车",
        "登记的人和住的人不是同一个", "半夜有吵闹声", "同一房间一天换了几拨人", "有未成年人独自入住", "消防通道被堵住",
    ];

    private static readonly string[] When = ["最近一周", "上个周末", "连续几天", "昨天夜里", "这个月", "从上周起"];

    private static readonly string[] Beginnings = ["听说", "我也看到", "邻居说", "据说"];

    public static string Of(SeededRandom random)
    {
        var first = random.Below(Seen.Length);
        var second = (first + random.Between(1, Seen.Length - 1)) % Seen.Length;
        return $"{random.Pick(When)}{Seen[first]}，{Seen[second]}，大约{random.Between(0, 23)}点，在{random.Between(1, 16)}层。";
    }

    public static string Repeated(SeededRandom random, string statement) => random.Pick(Beginnings) + statement;
}
