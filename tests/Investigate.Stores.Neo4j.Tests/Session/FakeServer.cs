using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Investigate.Stores.Neo4j.Tests.Session;

/// <summary>
/// Answers requests of the Query API with what a test prepared, byte for byte: what a real server says only when something breaks. Each answer is
/// for one request, in order; the last one serves all that follow.
/// </summary>
internal sealed class FakeServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly List<string> requests = [];
    private readonly Task serving;
    private int answered;

    /// <param name="answers">Null closes the connection without a word.</param>
    public FakeServer(params (int Status, string Body)?[] answers)
    {
        listener.Start();
        serving = Serve(answers);
    }

    public Neo4jSettings Settings => new(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"), "neo4j", "secret");

    /// <summary>Paths and bodies so far.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ended.Dispose();
    }

    private async Task Serve((int Status, string Body)?[] answers)
    {
        while (!ended.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(ended.Token);
            await using var stream = client.GetStream();
            var request = await Read(stream);
            lock (requests)
            {
                requests.Add(request);
            }

            if (answers[Math.Min(answered++, answers.Length - 1)] is var (status, body))
            {
                var bytes = Encoding.UTF8.GetBytes(body);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 {status} Answer\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n"), ended.Token);
                await stream.WriteAsync(bytes, ended.Token);
            }
        }
    }

    private async Task<string> Read(NetworkStream stream)
    {
        var received = new List<byte>();
        var buffer = new byte[4096];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, ended.Token);
            received.AddRange(buffer.AsSpan(0, count));
            var text = Encoding.UTF8.GetString([.. received]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (count == 0 || (end >= 0 && Encoding.UTF8.GetByteCount(text.AsSpan(end + 4)) >= Length(text)))
            {
                return text[..text.IndexOf("\r\n", StringComparison.Ordinal)] + " " + text[(end + 4)..];
            }
        }
    }

    private static int Length(string head) => head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
        is { } line ? int.Parse(line["Content-Length:".Length..]) : 0;
}
