using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>The facts of one family in one version, and where to find them by what they refer to.</summary>
/// <param name="Facts">Which fact holds of each id.</param>
/// <param name="At">By id: when it was; 0 in families without an instant. May be longer than the ids given.</param>
/// <param name="Lists">In the order of <see cref="FamilyPage.References"/>: ids by what they refer to, each list by instant and id.</param>
internal sealed record Family<TPage>(Entities<TPage> Facts, long[] At, Timeline[] Lists)
    where TPage : FamilyPage
{
    public static readonly Family<TPage> Empty = new(Entities<TPage>.Empty, [0], []);

    public int Stated => Facts.Stated;

    /// <summary>Ids that refer to one thing, by instant and id.</summary>
    public ReadOnlySpan<int> Of(int list, long reference) => list < Lists.Length ? Lists[list].Grouped.Of(reference) : [];

    /// <summary>Ids that refer to one thing, of instants in [from, to).</summary>
    public ReadOnlySpan<int> During(int list, long reference, long from, long to) =>
        list < Lists.Length ? Lists[list].Starting(reference, from, to) : [];
}
