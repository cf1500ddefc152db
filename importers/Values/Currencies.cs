using System.Text;
using Investigate.GraphModel;

namespace Investigate.Importers.Values;

/// <summary>Currencies as files name them: codes of ISO 4217 in any case, and the Chinese words of bank exports.</summary>
internal static class Currencies
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["人民币"] = "CNY",
        ["人民币元"] = "CNY",
        ["元"] = "CNY",
        ["RMB"] = "CNY",
        ["港币"] = "HKD",
        ["港元"] = "HKD",
        ["澳门元"] = "MOP",
        ["新台币"] = "TWD",
        ["美元"] = "USD",
        ["欧元"] = "EUR",
        ["英镑"] = "GBP",
        ["日元"] = "JPY",
        ["韩元"] = "KRW",
        ["新加坡元"] = "SGD",
    };

    /// <returns>Null where no currency is named so.</returns>
    public static Currency? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.SequenceEqual("CNY"u8))
        {
            return Currency.Cny;
        }

        var text = Encoding.UTF8.GetString(utf8).ToUpperInvariant();
        return Currency.Find(Words.GetValueOrDefault(text, text));
    }
}
