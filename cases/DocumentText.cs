using Investigate.GraphModel;

namespace Investigate.Cases;

/// <summary>A document as somebody types it: the number alone, or its kind, a colon and the number.</summary>
internal static class DocumentText
{
    private static readonly (string Name, DocumentKind Kind)[] Kinds =
        [("CN_ID", DocumentKind.ChineseId), ("PASSPORT", DocumentKind.Passport), ("OTHER", DocumentKind.Other)];

    /// <summary>The documents the text may mean: one where it names a kind, else one of each kind.</summary>
    public static IReadOnlyList<Document> Candidates(string text)
    {
        var typed = text.Trim();
        foreach (var (name, kind) in Kinds)
        {
            if (typed.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            {
                return [Document.Normalised(kind, typed[(name.Length + 1)..])];
            }
        }

        return [.. Kinds.Select(pair => Document.Normalised(pair.Kind, typed))];
    }
}
