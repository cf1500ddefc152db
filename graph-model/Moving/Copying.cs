using System.Text.Json;

namespace Investigate.GraphModel.Moving;

/// <summary>Copies a store into an empty one of another kind, and reads both to see that they hold the same.</summary>
public static class Copying
{
    /// <returns>How many parts were copied of each sort, by sort.</returns>
    /// <exception cref="StoreException">The target was not empty, a store failed, or the source changed meanwhile.</exception>
    public static async Task<IReadOnlyDictionary<string, int>> Run(IHoldings from, IHoldings to, CancellationToken ct)
    {
        await to.Fill(from.All(ct), ct);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await using var written = to.All(ct).GetAsyncEnumerator(ct);
        await foreach (var part in from.All(ct))
        {
            if (!await written.MoveNextAsync() || Text(written.Current) != Text(part))
            {
                throw Differs(part);
            }

            var sort = part.GetType().Name["Held".Length..];
            counts[sort] = counts.GetValueOrDefault(sort) + SizeOf(part);
        }

        return await written.MoveNextAsync() ? throw Differs(written.Current) : counts;
    }

    private static int SizeOf(Holding part) => part switch
    {
        HeldFacts facts => facts.Facts.Count,
        HeldRejections rejections => rejections.Rows.Count,
        HeldRecords records => records.Rows.Count,
        HeldContradictions contradictions => contradictions.Rows.Count,
        HeldEntries entries => entries.Entries.Count,
        _ => 1,
    };

    private static string Text(Holding part) => part.GetType().Name + JsonSerializer.Serialize(part, part.GetType());

    private static StoreException Differs(Holding part) => new(
        $"The copy does not hold what the source holds, first at {part.GetType().Name["Held".Length..]}"
        + $"{(part is HeldFacts facts ? $" of load {facts.Import.Value}, kind {facts.Kind}" : "")}. "
        + "The source was written to meanwhile: stop the service, empty the target and copy again.",
        isTransient: false);
}
