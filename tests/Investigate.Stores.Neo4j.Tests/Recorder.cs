using System.Text.Json;

namespace Investigate.Stores.Neo4j.Tests;

/// <summary>A request that was sent, with what the server answered.</summary>
/// <param name="Path">Of the Query API, such as <c>/tx</c>.</param>
/// <param name="Body">As it was sent; undefined where there was none.</param>
/// <param name="Answer">Undefined while there is none.</param>
internal sealed record Exchange(string Path, JsonElement Body, JsonElement Answer)
{
    public string Statement => Body.GetProperty("statement").GetString()!;

    /// <summary>The plan that EXPLAIN or PROFILE before the statement tells.</summary>
    public JsonElement Plan => Answer.TryGetProperty("profiledQueryPlan", out var profiled) ? profiled : Answer.GetProperty("queryPlan");
}

/// <summary>Sees every request of the sessions it stands before, and every answer.</summary>
internal sealed class Recorder
{
    private readonly Lock gate = new();
    private readonly List<Exchange> requests = [];

    /// <summary>In the order in which they were answered or failed.</summary>
    public IReadOnlyList<Exchange> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    public Neo4jSettings On(Neo4jSettings settings) => settings with { Through = connections => new Ear(this, connections) };

    public void Forget()
    {
        lock (gate)
        {
            requests.Clear();
        }
    }

    private void Note(Exchange exchange)
    {
        lock (gate)
        {
            requests.Add(exchange);
        }
    }

    private sealed class Ear(Recorder recorder, HttpMessageHandler connections) : DelegatingHandler(connections)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            var path = request.RequestUri!.AbsolutePath.Split("/query/v2")[1];
            var body = request.Content is { } content ? JsonElement.Parse(await content.ReadAsByteArrayAsync(ct)) : default;
            JsonElement answer = default;
            try
            {
                var response = await base.SendAsync(request, ct);
                await response.Content.LoadIntoBufferAsync(ct);
                answer = Parsed(await response.Content.ReadAsByteArrayAsync(ct));
                return response;
            }
            finally
            {
                recorder.Note(new Exchange(path, body, answer));
            }
        }

        private static JsonElement Parsed(byte[] body) => body is [] ? default : JsonElement.Parse(body, new JsonDocumentOptions { MaxDepth = 1000 });
    }
}
