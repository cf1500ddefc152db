using System.Diagnostics.CodeAnalysis;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>What the next version will say of the things of one kind, while it is put together.</summary>
internal sealed class EntitiesDraft<TPage>(TPage[] basis, int[] latest, int ids, int stated)
    where TPage : class
{
    private const int MostPages = int.MaxValue >> FactPage.RowBits;

    private readonly List<TPage> pages = [.. basis];
    private readonly Growing<int> latest = new(latest, ids + 1);
    private int stated = stated;

    /// <summary>The highest id given.</summary>
    public int Ids => latest.Count - 1;

    /// <summary>Takes up a page whose facts follow; it may still be filled.</summary>
    /// <returns>Its number, for <see cref="Put"/>.</returns>
    /// <exception cref="StoreException">There are more pages than addresses.</exception>
    public int Open(TPage page)
    {
        if (pages.Count == MostPages)
        {
            throw new StoreException($"The store holds {MostPages} pages of facts of one kind and cannot take more.", isTransient: false);
        }

        pages.Add(page);
        return pages.Count - 1;
    }

    /// <summary>Lets this fact hold of this id from now on.</summary>
    /// <returns>True when nothing was said of the id before.</returns>
    public bool Put(int id, int page, int row)
    {
        var first = id > Ids || latest.Items[id] == Entities<TPage>.None;
        latest.Set(id, (page << FactPage.RowBits) | row, Entities<TPage>.None);
        stated += first ? 1 : 0;
        return first;
    }

    public bool TryFind(int id, [NotNullWhen(true)] out TPage? page, out int row) => TryFindAt(Address(id), out page, out row);

    /// <summary>Page and row in one number; <see cref="Entities{TPage}.None"/> where nothing is said.</summary>
    public int Address(int id) => id > 0 && id <= Ids ? latest.Items[id] : Entities<TPage>.None;

    public void AskAddress(int id)
    {
        if (id <= Ids)
        {
            Prefetch.Of(ref latest.Items[id]);
        }
    }

    public TPage? PageAt(int address) => address == Entities<TPage>.None ? null : pages[address >> FactPage.RowBits];

    public bool TryFindAt(int address, [NotNullWhen(true)] out TPage? page, out int row)
    {
        (page, row) = address == Entities<TPage>.None
            ? (null, 0) : (pages[address >> FactPage.RowBits], address & (FactPage.MostRows - 1));
        return page is not null;
    }

    public Entities<TPage> Freeze() => new([.. pages], latest.Items, Ids, stated);
}
