using Investigate.Cases;

namespace Investigate.Api.Schema;

/// <summary>
/// The parents of one level may have been reached through several cases or purposes. Each visit answers for its own, in one call each.
/// </summary>
internal static class Visits
{
    public static async ValueTask<IReadOnlyList<TResult>> Each<TParent, TResult>(
        IReadOnlyList<TParent> parents, Func<TParent, CaseReader> visit, Func<CaseReader, IReadOnlyList<TParent>, ValueTask<IReadOnlyList<TResult>>> answer)
    {
        var results = new TResult[parents.Count];
        foreach (var group in Enumerable.Range(0, parents.Count).GroupBy(i => visit(parents[i])))
        {
            var indices = group.ToArray();
            var answers = await answer(group.Key, [.. indices.Select(i => parents[i])]);
            for (var i = 0; i < indices.Length; i++)
            {
                results[indices[i]] = answers[i];
            }
        }

        return results;
    }

    /// <summary>Where each parent has many things: asks for all at once and deals them out again.</summary>
    public static async ValueTask<IReadOnlyList<IReadOnlyList<TResult>>> Flat<TKey, TResult>(
        IReadOnlyList<IReadOnlyList<TKey>> keys, Func<IReadOnlyList<TKey>, ValueTask<IReadOnlyList<TResult>>> answer)
    {
        var answers = await answer([.. keys.SelectMany(own => own)]);
        var results = new IReadOnlyList<TResult>[keys.Count];
        for (int i = 0, from = 0; i < keys.Count; from += keys[i].Count, i++)
        {
            results[i] = [.. answers.Skip(from).Take(keys[i].Count)];
        }

        return results;
    }
}
