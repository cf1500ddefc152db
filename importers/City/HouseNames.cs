namespace Investigate.Importers.City;

/// <summary>
/// Names of buildings and streets that read as invented. Together with the coordinates, which lie in the open East China Sea, they
/// make sure that nobody's house is meant.
/// </summary>
internal sealed class HouseNames
{
    public static readonly string[] Districts =
    [
        "样例区", "虚构区", "示范区", "测试区", "样本区", "演示区", "模拟区", "假设区", "范例区", "试验区", "拟名区", "习作区", "举例区", "摹本区", "设想区", "草图区",
    ];

    private static readonly string[] Words = ["样例", "虚构", "示范", "测试", "样本", "演示", "模拟", "假设", "范例", "试验", "拟名", "习作"];

    private static readonly string[] Kinds = ["公寓", "大厦", "里", "苑", "客栈", "民宿", "花园", "家园", "旅舍", "山庄", "楼", "府"];

    private readonly Queue<string> plain;
    private int round;

    public HouseNames(SeededRandom random)
    {
        var names = Words.SelectMany(word => Kinds.Select(kind => word + kind)).ToArray();
        for (var i = names.Length - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (names[i], names[other]) = (names[other], names[i]);
        }

        plain = new Queue<string>(names);
    }

    /// <summary>A name no other building has: once all are given, wings A座, B座 and so on follow.</summary>
    public string Next(bool isDormitory, SeededRandom random)
    {
        var name = plain.Dequeue();
        plain.Enqueue(name);
        round++;
        var wing = (round - 1) / plain.Count;
        var suffix = wing == 0 ? "" : wing <= 26 ? $"{(char)('A' + wing - 1)}座" : $"{wing}号楼";
        return (isDormitory ? name + "青年旅社" : name) + suffix;
    }

    public static string Address(string district, SeededRandom random) => $"{district}{random.Pick(Words)}{random.Pick(["路", "街", "巷", "大道"])}{random.Between(1, 399)}号";
}
