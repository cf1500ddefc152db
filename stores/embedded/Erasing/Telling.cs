using Investigate.Stores.Embedded.Snapshots;

namespace Investigate.Stores.Embedded.Erasing;

/// <summary>
/// Of each thing the wording that holds, else the one that a withdrawn load stated last. Wordings are put in the order of their loads.
/// </summary>
internal sealed class Telling<T>
    where T : struct
{
    private readonly Growing<T> wordings = new([], 0);
    private readonly IdSet holding = new();
    private readonly IdSet stated = new();

    public T this[int id] => wordings.Items[id];

    public void Put(int id, T wording, bool withdrawn)
    {
        if (withdrawn && holding.Contains(id))
        {
            return;
        }

        wordings.Set(id, wording, default);
        stated.Add(id);
        if (!withdrawn)
        {
            holding.Add(id);
        }
    }

    /// <summary>The ids, ascending, whose telling wording is like this.</summary>
    public IEnumerable<int> Where(Func<T, bool> isLike) => stated.Ascending().Where(id => isLike(wordings.Items[id]));
}
