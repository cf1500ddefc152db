using System.Text;

namespace Investigate.Importers.Format;

/// <summary>
/// The traits of persons that are never read into the store, whatever a file offers: ethnicity, religion, political views, union
/// membership, health, sexual orientation, biometrics. This is the one list.
/// <para>A header counts as a protected one when it holds, also as part of something longer,</para>
/// <list type="bullet">
/// <item>a Chinese term, anywhere (<c>宗教信仰</c>);</item>
/// <item>a <see cref="Roots">root</see> inside one of its words (<c>guestEthnicityCode</c>);</item>
/// <item>a <see cref="Words">word</see> as a word of its own (<c>face_id</c>, <c>isHIVPositive</c>). These are the short ones that other
/// words contain: <c>surface</c>, <c>trace</c> and <c>destination</c> are no traits;</item>
/// <item>a <see cref="Beginnings">beginning</see> of a word (<c>faceid</c>).</item>
/// </list>
/// Words end where letters end and where camel case begins a new one. In doubt a header is protected: a column that is dropped in
/// error was not going to be read either.
/// </summary>
internal static class ProtectedTraits
{
    private static readonly string[] Roots =
    [
        "ethnic", "religi", "politic", "tradeunion", "unionmember", "health", "medical", "diagnos", "disab", "disease", "illness", "symptom",
        "pregnan", "vaccin", "sexual", "orientation", "biometr", "fingerprint", "palmprint", "voiceprint", "genetic", "genom",
    ];

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "race", "races", "racial", "nation", "nations", "nationality", "tribe", "caste",
        "faith", "faiths", "belief", "beliefs", "creed", "church",
        "party", "parties", "union", "unions",
        "hiv", "aids", "allergy", "allergies", "blood", "handicap", "handicapped",
        "gay", "lesbian", "lgbt", "lgbtq",
        "face", "faces", "facial", "iris", "irises", "retina", "finger", "fingers", "dna", "gene", "genes",
    };

    private static readonly string[] Beginnings =
    [
        "faceid", "faceimage", "faceimg", "facephoto", "facepic", "facescan", "facedata", "faceprint", "facefeature", "facevector", "facetemplate",
        "facetoken", "facerecog", "faceembedding", "irisscan", "iriscode", "irisdata", "hivstatus", "hivpositive", "hivtest", "hivresult",
        "bloodtype", "bloodgroup",
    ];

    private static readonly string[] Chinese =
    [
        "民族", "族别", "族別", "族裔", "种族", "種族",
        "宗教", "信仰", "教派",
        "党派", "黨派", "政党", "政黨", "党员", "黨員", "政治", "工会", "工會",
        "健康", "病史", "病历", "病歷", "疾病", "病情", "诊断", "診斷", "医疗", "醫療", "残疾", "殘疾", "残障", "殘障", "艾滋", "愛滋", "传染病", "傳染病", "精神病",
        "血型", "体温", "體溫", "核酸", "疫苗", "怀孕", "懷孕",
        "性取向", "性倾向", "性傾向", "同性恋", "同性戀",
        "生物特征", "生物特徵", "生物识别", "生物識別", "指纹", "指紋", "掌纹", "掌紋", "声纹", "聲紋", "人脸", "人臉", "面部", "脸部", "臉部", "刷脸", "刷臉",
        "虹膜", "视网膜", "視網膜", "基因",
    ];

    /// <summary>True when a column under this header is never to be read.</summary>
    public static bool Names(HeaderName header) =>
        Chinese.Any(term => header.Text.Contains(term, StringComparison.Ordinal))
        || WordsOf(header.Text).Any(word => Words.Contains(word)
            || Roots.Any(root => word.Contains(root, StringComparison.Ordinal))
            || Beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.Ordinal)));

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var isLetter = char.IsAsciiLetter(text[i]);
            if (word.Length > 0 && (!isLetter || BeginsWord(text, i)))
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (isLetter)
            {
                word.Append(char.ToLowerInvariant(text[i]));
            }
        }

        words.Add(word.ToString());
        return words;
    }

    /// <summary>In camel case: a capital after a small letter, or the last capital of several before a small letter.</summary>
    private static bool BeginsWord(string text, int i) =>
        char.IsAsciiLetterUpper(text[i])
        && (char.IsAsciiLetterLower(text[i - 1]) || (i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1])));
}
