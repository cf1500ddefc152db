using System.Globalization;

namespace Investigate.GraphModel;

/// <summary>A currency of ISO 4217 and how many decimals its minor unit has.</summary>
public readonly record struct Currency
{
    // ISO 4217 (list one, 2024) without funds, metals and testing codes.
    private const string Codes =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE "
        + "CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS "
        + "KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR "
        + "PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD "
        + "TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";

    private static readonly Dictionary<string, Currency> All = Codes.Split(' ').Select((code, i) => (code, i)).ToDictionary(
        pair => pair.code, pair => new Currency(pair.i + 1), StringComparer.Ordinal);

    private static readonly string[] ByNumber = ["", .. Codes.Split(' ')];

    private readonly int number;

    private Currency(int number) => this.number = number;

    public static readonly Currency Cny = All["CNY"];

    /// <summary>Three capital letters; empty for <c>default</c>, which is no currency.</summary>
    public string Code => ByNumber[number];

    /// <summary>Decimals of its amounts: 2 of most, 0 or 3 of some.</summary>
    public int Decimals => Code switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        _ => 2,
    };

    /// <summary>The currency with this code; null where ISO 4217 has none.</summary>
    public static Currency? Find(string code) => All.TryGetValue(code, out var found) ? found : null;

    public override string ToString() => Code;
}

/// <summary>An amount of money, exact.</summary>
/// <param name="MinorUnits">In the smallest unit of the currency: fen, cents, yen. Not negative.</param>
public readonly record struct Money(long MinorUnits, Currency Currency)
{
    /// <summary>As a decimal with all decimals of the currency, such as <c>1280.50</c>.</summary>
    public string Amount
    {
        get
        {
            var digits = MinorUnits.ToString("D" + (Currency.Decimals + 1), CultureInfo.InvariantCulture);
            return Currency.Decimals == 0 ? digits : $"{digits[..^Currency.Decimals]}.{digits[^Currency.Decimals..]}";
        }
    }

    public override string ToString() => $"{Amount} {Currency.Code}";
}
