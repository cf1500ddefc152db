using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Investigate.GraphQL.Execution;

/// <summary>
/// Keeps prepared documents by the SHA-256 of their text, as many as fit. A document that many ask for at once is prepared once. What is
/// refused is not kept. Eviction gives each document that was used since the last round a second chance.
/// </summary>
internal sealed class DocumentCache(long capacity)
{
    private readonly ConcurrentDictionary<Key, PreparedDocument> documents = new();
    private readonly ConcurrentDictionary<Key, TaskCompletionSource<Preparation>> pending = new();
    private readonly Queue<Key> order = new();
    private readonly Lock evicting = new();
    private long bytes;

    /// <summary>Bytes that the kept documents take, by estimate.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public int Count => documents.Count;

    /// <summary>The document of a text, prepared if it is not kept.</summary>
    /// <param name="prepare">Called by one of those who wait for the same text.</param>
    public async ValueTask<Preparation> Get(ReadOnlyMemory<byte> text, Func<ReadOnlyMemory<byte>, Preparation> prepare)
    {
        var key = Key.Of(text.Span);
        if (documents.TryGetValue(key, out var kept))
        {
            kept.IsUsed = true;
            return new(kept);
        }

        var own = new TaskCompletionSource<Preparation>(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = pending.GetOrAdd(key, own);
        if (first != own)
        {
            return await first.Task.ConfigureAwait(false);
        }

        try
        {
            var preparation = prepare(text.ToArray());
            if (preparation.Document is { } document)
            {
                Keep(key, document);
            }

            own.SetResult(preparation);
            return preparation;
        }
        catch (Exception error)
        {
            own.SetException(error);
            throw;
        }
        finally
        {
            pending.TryRemove(key, out _);
        }
    }

    private void Keep(Key key, PreparedDocument document)
    {
        lock (evicting)
        {
            if (document.Bytes <= capacity && documents.TryAdd(key, document))
            {
                order.Enqueue(key);
                Grow(document.Bytes);
                document.Grown = Grow;
            }
        }
    }

    private void Grow(long by)
    {
        Interlocked.Add(ref bytes, by);
        if (Bytes <= capacity)
        {
            return;
        }

        lock (evicting)
        {
            while (Bytes > capacity && order.TryDequeue(out var key))
            {
                if (documents.TryGetValue(key, out var document) && document.IsUsed)
                {
                    document.IsUsed = false;
                    order.Enqueue(key);
                }
                else if (documents.TryRemove(key, out document))
                {
                    document.Grown = null;
                    Interlocked.Add(ref bytes, -document.Bytes);
                }
            }
        }
    }

    /// <summary>A SHA-256.</summary>
    private readonly record struct Key(ulong A, ulong B, ulong C, ulong D)
    {
        public static Key Of(ReadOnlySpan<byte> text)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(text, hash);
            return MemoryMarshal.Read<Key>(hash);
        }

        public override int GetHashCode() => A.GetHashCode();
    }
}
