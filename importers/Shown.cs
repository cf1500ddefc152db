using System.Globalization;
using System.Text;

namespace Investigate.Importers;

/// <summary>How text of a file is shown in a report.</summary>
internal static class Shown
{
    private const int MaxRunes = 60;

    /// <summary>At most 60 characters and an ellipsis, cut between characters; what a terminal or a table would obey is blotted out.</summary>
    public static string Shortened(string text)
    {
        var shown = new StringBuilder();
        var left = MaxRunes;
        foreach (var rune in text.EnumerateRunes())
        {
            if (left-- == 0)
            {
                return shown.Append('…').ToString();
            }

            shown.Append((Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? Rune.ReplacementChar : rune).ToString());
        }

        return shown.ToString();
    }

    public static string Shortened(ReadOnlySpan<byte> utf8) => Shortened(Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 4 * (MaxRunes + 1))]));
}
