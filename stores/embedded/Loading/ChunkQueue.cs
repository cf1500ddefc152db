using System.Buffers;
using Investigate.Stores.Embedded.Chunks;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Loading;

/// <summary>
/// Codes and writes full pages while the load goes on with the next rows: one group of pages is on its way at a time, so that what waits
/// in memory stays bounded. An error of a write comes out of the next call.
/// </summary>
internal sealed class ChunkQueue(LoadWriter writer)
{
    /// <summary>Pages of one transaction: less than a megabyte, some milliseconds.</summary>
    private const int PagesAtOnce = 2;

    private readonly Dictionary<FactKind, int> sequences = [];
    private readonly ArrayBufferWriter<byte> scratch = new(1 << 20);
    private List<(FactPage Page, int Sequence)> waiting = [];
    private Task writing = Task.CompletedTask;

    /// <summary>Takes a page that is full or whose file has ended; nothing may be added to it any more.</summary>
    public void Add(FactPage page)
    {
        page.Visit(Trimming.Instance);
        var sequence = sequences.GetValueOrDefault(page.Kind);
        sequences[page.Kind] = sequence + 1;
        waiting.Add((page, sequence));
    }

    /// <summary>Sends on what waits, if it is enough for a transaction.</summary>
    public ValueTask Send() => waiting.Count < PagesAtOnce ? ValueTask.CompletedTask : SendAll();

    /// <summary>Writes all that waits and all that is on its way.</summary>
    public async ValueTask Flush()
    {
        await SendAll();
        await writing;
    }

    /// <summary>Waits for what is on its way, whatever becomes of it, and forgets the rest.</summary>
    public async ValueTask Settle()
    {
        waiting = [];
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async ValueTask SendAll()
    {
        await writing;
        var pages = waiting;
        waiting = [];
        writing = Task.Run(async () =>
        {
            foreach (var group in pages.Chunk(PagesAtOnce))
            {
                var chunks = Array.ConvertAll(group, entry => ChunkCoding.Encode(entry.Page, entry.Sequence, scratch));
                await writer.Write(
                    db =>
                    {
                        ChunkTable.Insert(db, chunks);
                        return true;
                    },
                    CancellationToken.None);
            }
        });
    }
}
