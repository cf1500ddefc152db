using System.Text;
using Investigate.GraphModel;
using Investigate.Importers.Values;

namespace Investigate.Importers.City;

/// <summary>
/// Names and numbers that can be nobody's.
/// <list type="bullet">
/// <item>Names are a common surname with a word such as 样例 (sample) or 虚构 (fictitious), so that they read as invented.</item>
/// <item>Identity numbers have a correct GB 11643 check digit, because imports check it, and the region code 999nnn. GB/T 2260 begins
/// no region with 9; the cards of foreign residents begin with 9, but go on with the code of a province, and no province has 99.</item>
/// <item>Passports begin with XX, which ISO 3166-1 leaves to users and gives to no country.</item>
/// <item>Telephone numbers begin with 000; no Chinese number does.</item>
/// </list>
/// Each is a function of the person's number: no list of them is kept.
/// </summary>
internal sealed class InventedPerson(Guests guests, long seed)
{
    private const string Surnames =
        "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹";

    private const string Ordinals = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥一二三四五六七八九十";

    private static readonly string[] Words = ["样例", "虚构", "示范", "测试", "样本", "演示", "模拟", "假设", "范例", "试验", "拟名", "习作"];

    private static readonly string[] LatinSurnames = ["EXAMPLE", "SAMPLE", "SPECIMEN", "FICTIVE", "INVENTED", "PATTERN", "PLACEHOLDER", "DUMMY"];

    private static readonly string[] LatinNames =
    [
        "ALFA", "BRAVO", "CHARLIE", "DELTA", "ECHO", "FOXTROT", "GOLF", "HOTEL", "INDIA", "JULIETT", "KILO", "LIMA", "MIKE",
        "NOVEMBER", "OSCAR", "PAPA", "QUEBEC", "ROMEO", "SIERRA", "TANGO", "UNIFORM", "VICTOR", "WHISKEY", "XRAY", "YANKEE", "ZULU",
    ];

    public string Name(int guest)
    {
        var pick = Pick(guest, 1);
        return guests.Kind(guest) == DocumentKind.Passport
            ? $"{LatinSurnames[pick % 8]} {LatinNames[pick / 8 % 26]} {LatinNames[pick / 208 % 26]}"
            : $"{Surnames[pick % Surnames.Length]}{Words[pick / 128 % Words.Length]}{Ordinal(pick / 2048 % (Ordinals.Length * 5 / 4))}";
    }

    /// <summary>Empty for one in five, who gave none.</summary>
    public string Phone(int guest) => Pick(guest, 2) % 5 == 0 ? "" : $"000{Pick(guest, 3) % 100_000_000:D8}";

    public string KindWord(int guest) => guests.Kind(guest) switch
    {
        DocumentKind.ChineseId => "CN_ID",
        DocumentKind.Passport => "PASSPORT",
        _ => "OTHER",
    };

    public string Number(int guest) => guests.Kind(guest) switch
    {
        DocumentKind.ChineseId => IdentityNumber(guest),
        DocumentKind.Passport => $"XX{guest:D7}",
        _ => $"YL-{guest:D7}",
    };

    public DateOnly Born(int guest)
    {
        var day = guests.Born(guest).DayNumber;
        return DateOnly.FromDayNumber(day - (day % 16) + (guest / 1_000_000));
    }

    /// <summary>Different for each person: region and sequence count up to a million, scattered; whoever comes after is told apart by the day of birth.</summary>
    private string IdentityNumber(int guest)
    {
        var scattered = (int)((guest % 1_000_000 * 387_420_489L) % 1_000_000);
        Span<byte> number = stackalloc byte[ChineseId.Length];
        Encoding.ASCII.GetBytes($"999{scattered / 1000:D3}{Born(guest):yyyyMMdd}{scattered % 1000:D3}", number);
        number[17] = ChineseId.CheckCharacter(number[..17]);
        return Encoding.ASCII.GetString(number);
    }

    private static string Ordinal(int pick) => pick < Ordinals.Length ? Ordinals[pick].ToString() : "";

    private int Pick(int guest, ulong what) => (int)(SeededRandom.Mix((ulong)seed ^ SeededRandom.Mix(((ulong)guest << 8) | what)) >> 33);
}
