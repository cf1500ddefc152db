using System.Diagnostics.CodeAnalysis;
using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Snapshots;

/// <summary>What the next version will say of the things of one kind, while it is put together.</summary>
internal sealed class EntitiesDraft<TPage>(TPage[] basis, int[] latest, int ids, int stated)
    where TPage : class, IImported
{
    private const int MostPages = int.MaxValue >> FactPage.RowBits;

    private readonly List<TPage> pages = [.. basis];
    private readonly Growing<int> latest = new(latest, ids + 1);
    private readonly Growing<bool> touched = new([], 0);
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
    /// <returns>True when the id was not known before, not even from a withdrawn load.</returns>
    public bool Put(int id, int page, int row)
    {
        var before = id > Ids ? Entities<TPage>.None : latest.Items[id];
        latest.Set(id, (page << FactPage.RowBits) | row, Entities<TPage>.None);
        stated += before < 0 ? 1 : 0;
        return before == Entities<TPage>.None;
    }

    /// <summary>So many facts will follow, as far as is known.</summary>
    public void Expect(int facts) => latest.Expect(facts);

    /// <summary>Lets the facts of a page hold, row by row, of the ids that come next.</summary>
    public void PutNext(int page, int rows)
    {
        var places = latest.Extend(rows);
        for (var row = 0; row < rows; row++)
        {
            places[row] = (page << FactPage.RowBits) | row;
        }

        stated += rows;
    }

    /// <summary>Takes up the key of an id that a withdrawn load stated; what holds of it stays.</summary>
    /// <inheritdoc cref="Put" path="/returns"/>
    public bool Withhold(int id, int page, int row)
    {
        var isNew = id > Ids || latest.Items[id] == Entities<TPage>.None;
        if (isNew)
        {
            latest.Set(id, ((page << FactPage.RowBits) | row) | Entities<TPage>.Withheld, Entities<TPage>.None);
        }

        return isNew;
    }

    /// <summary>Gives no id up to this one: they were given and their facts erased.</summary>
    public void Reserve(int id)
    {
        if (id > Ids)
        {
            latest.Set(id, Entities<TPage>.None, Entities<TPage>.None);
        }
    }

    /// <summary>True when something holds of this id.</summary>
    public bool Holds(int id) => id > 0 && id <= Ids && latest.Items[id] >= 0;

    public bool TryFind(int id, [NotNullWhen(true)] out TPage? page, out int row)
    {
        var address = id > 0 && id <= Ids ? latest.Items[id] : Entities<TPage>.None;
        (page, row) = address < 0 ? (null, 0) : (pages[address >> FactPage.RowBits], address & (FactPage.MostRows - 1));
        return page is not null;
    }

    /// <summary>A fact that tells the key of this id, whether it holds or only a withdrawn load stated it.</summary>
    public bool TryFindKey(int id, [NotNullWhen(true)] out TPage? page, out int row)
    {
        var address = Address(id);
        (page, row) = address == Entities<TPage>.None
            ? (null, 0) : (pages[address >> FactPage.RowBits], address & (FactPage.MostRows - 1));
        return page is not null;
    }

    /// <summary>
    /// True when something holds of this id. The load at hand builds on it from now on, so that the load which stated it cannot be withdrawn
    /// before this one.
    /// </summary>
    public bool Touch(int id)
    {
        var address = id > 0 && id <= Ids ? latest.Items[id] : Entities<TPage>.None;
        if (address < 0)
        {
            return false;
        }

        var page = address >> FactPage.RowBits;
        if (page >= touched.Count || !touched.Items[page])
        {
            touched.Set(page, true, false);
        }

        return true;
    }

    /// <summary>The loads whose facts were touched.</summary>
    public IEnumerable<ImportId> Touched() => Enumerable.Range(0, touched.Count).Where(page => touched.Items[page]).Select(page => pages[page].Import);

    /// <summary>Page and row in one number of a fact that tells the key; <see cref="Entities{TPage}.None"/> where there is none.</summary>
    public int Address(int id)
    {
        var address = id > 0 && id <= Ids ? latest.Items[id] : Entities<TPage>.None;
        return address == Entities<TPage>.None ? address : address & int.MaxValue;
    }

    public void AskAddress(int id)
    {
        if (id <= Ids)
        {
            Prefetch.Of(ref latest.Items[id]);
        }
    }

    public TPage? PageAt(int address) => address == Entities<TPage>.None ? null : pages[address >> FactPage.RowBits];

    public Entities<TPage> Freeze() => new([.. pages], latest.Items, Ids, stated);
}
