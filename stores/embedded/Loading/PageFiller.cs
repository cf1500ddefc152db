using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>Fills pages of one kind one after the other and hands full ones on.</summary>
/// <param name="begin">An empty page of a file.</param>
/// <param name="open">Takes up a page in the draft and gives its number.</param>
internal sealed class PageFiller<TPage>(ChunkQueue queue, Func<string, TPage> begin, Func<TPage, int> open)
    where TPage : FactPage
{
    private TPage? page;
    private int number;

    /// <summary>The page that takes the next fact of a file, and its number.</summary>
    public (TPage Page, int Number) PageFor(string file)
    {
        if (page is not null && (page.Count == FactPage.MostRows || page.File != file))
        {
            Close();
        }

        if (page is null)
        {
            page = begin(file);
            number = open(page);
        }

        return (page, number);
    }

    /// <summary>Hands on the page that is not full.</summary>
    public void Close()
    {
        if (page is { Count: > 0 })
        {
            queue.Add(page);
        }

        page = null;
    }
}
