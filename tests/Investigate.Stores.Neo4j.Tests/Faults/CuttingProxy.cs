using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Investigate.Stores.Neo4j.Tests.Faults;

/// <summary>Stands between a store and its server, and resets connections in the middle of an answer: what was asked is done, and nobody is told.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private const int BytesOfAnswer = 20;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly ConcurrentDictionary<TcpClient, bool> open = [];
    private readonly Uri server;
    private readonly Task accepting;
    private int cuts;
    private int spared;
    private int cut;

    public CuttingProxy(Uri server)
    {
        this.server = server;
        listener.Start();
        accepting = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>Answers that were cut.</summary>
    public int Cut => Volatile.Read(ref cut);

    /// <summary>Lets answers break off after some bytes.</summary>
    /// <param name="after">So many whole ones come before.</param>
    public void CutNext(int answers, int after = 0)
    {
        Volatile.Write(ref spared, after);
        Volatile.Write(ref cuts, answers);
    }

    /// <summary>Resets every connection at once: whoever waits for an answer gets none, and the server is not told.</summary>
    public void CutAll()
    {
        foreach (var client in open.Keys)
        {
            client.Client.Close(0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await Task.WhenAll([accepting, .. connections]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    private async Task Accept()
    {
        while (!ending.IsCancellationRequested)
        {
            connections.Add(Serve(await listener.AcceptTcpClientAsync(ending.Token)));
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        using (var upstream = new TcpClient())
        {
            open[client] = true;
            await upstream.ConnectAsync(IPAddress.Loopback, server.Port, ending.Token);
            await Task.WhenAny(
                client.GetStream().CopyToAsync(upstream.GetStream(), ending.Token), Answer(upstream.GetStream(), client));
            open.TryRemove(client, out _);
        }
    }

    private async Task Answer(NetworkStream from, TcpClient client)
    {
        var buffer = new byte[1 << 16];
        while (await from.ReadAsync(buffer, ending.Token) is var read and > 0)
        {
            if (Volatile.Read(ref cuts) > 0 && Interlocked.Decrement(ref spared) < 0)
            {
                Interlocked.Decrement(ref cuts);
                Interlocked.Increment(ref cut);
                await client.GetStream().WriteAsync(buffer.AsMemory(0, Math.Min(read, BytesOfAnswer)), ending.Token);
                client.Client.Close(0);
                return;
            }

            await client.GetStream().WriteAsync(buffer.AsMemory(0, read), ending.Token);
        }
    }
}
