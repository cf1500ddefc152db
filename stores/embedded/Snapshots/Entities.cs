using System.Diagnostics.CodeAnalysis;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>
/// Which fact holds of each thing of one kind, by id. The pages are shared between versions and hold superseded facts too; what a version
/// says is the address of the newest fact it may see.
/// </summary>
/// <param name="latest">By id, from 1: page and row in one number, or <see cref="None"/>, or the same number under <see cref="Withheld"/>; may be
/// longer than the ids given.</param>
/// <param name="ids">How many ids were given: the highest one.</param>
/// <param name="stated">How many ids have a fact.</param>
internal sealed class Entities<TPage>(TPage[] pages, int[] latest, int ids, int stated)
    where TPage : class, IImported
{
    public const int None = -1;

    /// <summary>Marks the address of a fact that only a withdrawn load stated: it tells the key, and nothing that holds.</summary>
    public const int Withheld = int.MinValue;

    public static readonly Entities<TPage> Empty = new([], [None], 0, 0);

    public int Ids => ids;

    public int Stated => stated;

    public bool TryFind(long id, [NotNullWhen(true)] out TPage? page, out int row)
    {
        var address = id > 0 && id <= ids ? latest[id] : None;
        (page, row) = address < 0 ? (null, 0) : (pages[address >> FactPage.RowBits], address & (FactPage.MostRows - 1));
        return page is not null;
    }

    /// <summary>A draft that begins with what this says.</summary>
    public EntitiesDraft<TPage> Succeed() => new(pages, latest, ids, stated);
}
