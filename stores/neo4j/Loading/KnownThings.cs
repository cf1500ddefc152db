using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Loading;

/// <summary>A thing that has a number.</summary>
internal sealed class Known(long id)
{
    public long Id => id;

    /// <summary>The load whose row holds of it; 0 where none holds.</summary>
    public long Import { get; set; }

    /// <summary>True when something holds of it, by the load at hand or by the version it began with.</summary>
    public bool Holds => Import != 0;

    /// <summary>The property of its content that <see cref="FactKind.Carried"/> names; 0 where none does.</summary>
    public long Carried { get; set; }

    /// <summary>True when it has a node of the version that is being made.</summary>
    public bool IsInDraft { get; set; }
}

/// <summary>What holds of a thing before the row at hand, where it was asked for.</summary>
internal sealed record Wording(object?[] Content, long Import, string File, int Row);

/// <summary>
/// The things of one kind by key, as the load at hand has met them. What it has not met it looks up in the store, many at a time; in a store
/// that has none of the kind there is nothing to look up.
/// </summary>
internal sealed class KnownThings<TKey>(FactKind kind, LoadAtHand load, Func<TKey, object?[]> keyOf)
    where TKey : notnull
{
    private readonly FactTexts texts = FactTexts.Of(kind);
    private readonly Dictionary<TKey, Known> met = [];
    private readonly long basis = load.Numbers.Last(kind);

    /// <summary>The thing with this key; null where nothing holds of it. What is found is built on.</summary>
    public Known? Find(TKey key) => met.TryGetValue(key, out var known) && load.Touch(known) ? known : null;

    /// <summary>The thing with this key, as it is or with the next number. Whoever gets a new one states something of it.</summary>
    public Known FindOrNumber(TKey key)
    {
        if (!met.TryGetValue(key, out var known))
        {
            met.Add(key, known = new Known(load.Numbers.Next(kind)));
        }

        load.Touch(known);
        return known;
    }

    /// <summary>As <see cref="Find"/>, without building on what is found, and also where nothing holds.</summary>
    public Known? Peek(TKey key) => met.GetValueOrDefault(key);

    /// <summary>Meets the things with these keys.</summary>
    public async Task Meet(IEnumerable<TKey> keys, CancellationToken ct)
    {
        if (basis > 0 && keys.Distinct().Where(key => !met.ContainsKey(key)).ToArray() is { Length: > 0 } unmet)
        {
            await Ask(texts.Find, unmet, (_, _) => { }, ct);
        }
    }

    /// <summary>Meets the things with these keys, and tells what holds of those that were known.</summary>
    public async Task<IReadOnlyDictionary<long, Wording>> MeetWordings(IEnumerable<TKey> keys, CancellationToken ct)
    {
        var wordings = new Dictionary<long, Wording>();
        var wanted = keys.Distinct().Where(key => met.TryGetValue(key, out var known) ? known.Holds : basis > 0).ToArray();
        if (wanted.Length > 0)
        {
            await load.Written();
            await Ask(texts.FindContent, wanted, Note, ct);
        }

        return wordings;

        void Note(Known known, Row row) => wordings[known.Id] = new Wording(
            [.. Enumerable.Range(7, kind.Content.Length).Select(row.Value)], row.Number(3), row.Text(5), (int)row.Number(6));
    }

    private async Task Ask(string text, TKey[] keys, Action<Known, Row> holds, CancellationToken ct)
    {
        foreach (var some in keys.Chunk(LoadAtHand.RowsAtOnce))
        {
            var parameters = new Parameters();
            var values = Array.ConvertAll(some, key => keyOf(key));
            for (var part = 0; part < kind.Key.Length; part++)
            {
                var at = part;
                parameters.Add($"k{part}", values.Select(value => value[at]));
            }

            foreach (var row in (await load.Session.Read(text, parameters, ct)).Rows)
            {
                Take(some[row.Number(0)], row, holds);
            }
        }
    }

    private void Take(TKey key, Row row, Action<Known, Row> holds)
    {
        if (!met.TryGetValue(key, out var known))
        {
            met.Add(key, known = new Known(row.Number(1)));
        }

        if (row.Flag(2))
        {
            known.Import = row.Number(3);
            known.Carried = row.Number(4);
            holds(known, row);
        }
    }
}
