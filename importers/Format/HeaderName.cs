using System.Text;

namespace Investigate.Importers.Format;

/// <summary>
/// A header as people type it: surrounding blanks do not count, full-width letters are their ordinary twins, and for an English name
/// neither case matters nor whether its words are joined by underscores, hyphens or blanks.
/// </summary>
internal readonly record struct HeaderName
{
    public HeaderName(string written)
    {
        var text = new StringBuilder(written.Length);
        foreach (var letter in written)
        {
            text.Append(letter switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(letter - 0xFEE0),
                '\u3000' or '\u00A0' => ' ',
                _ => letter,
            });
        }

        Text = text.ToString().Trim();
        Identifier = string.Join('_', Text.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
    }

    /// <summary>As written, without surrounding blanks and in ordinary width.</summary>
    public string Text { get; }

    /// <summary>As the contract writes names: <c>check_in</c>.</summary>
    public string Identifier { get; }
}
