using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Investigate.Stores.Neo4j.Session;

/// <summary>One request of the Query API and its whole reply, over a pool of connections.</summary>
internal sealed class Wire : IDisposable
{
    /// <summary>The server closes a connection that was idle for some 50 seconds, without a word.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    /// <summary>A plan nests as deep as it has steps.</summary>
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    private readonly HttpClient http;
    private readonly string path;

    public Wire(Neo4jSettings settings)
    {
        Server = settings.Address;
        path = $"{settings.Address.AbsoluteUri.TrimEnd('/')}/db/{Uri.EscapeDataString(settings.Database)}/query/v2";
        var handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = 64,
            PooledConnectionIdleTimeout = Idle,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = { CertificateChainPolicy = settings.Trusted() },
        };
        http = new HttpClient(settings.Through?.Invoke(handler) ?? handler) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}")));
        http.DefaultRequestHeaders.Accept.Add(new("application/json"));
    }

    public Uri Server { get; }

    /// <param name="suffix">Of the path: empty for a transaction of its own, else <c>/tx</c> and what follows.</param>
    /// <param name="body">Written as JSON; null for none.</param>
    /// <exception cref="RequestFailedException">The reply tells an error, or there is none.</exception>
    public async Task<Reply> Send(HttpMethod method, string suffix, object? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, path + suffix);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, Parameters.Json));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        try
        {
            using var response = await http.SendAsync(request, ct);
            return Believed(response, await response.Content.ReadAsByteArrayAsync(ct));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw ServerErrors.Of(Server, e);
        }
    }

    public void Dispose() => http.Dispose();

    private Reply Believed(HttpResponseMessage response, byte[] body)
    {
        try
        {
            var reply = new Reply(JsonElement.Parse(body is [] ? "{}"u8 : body, Deep));
            return reply.Error is var (code, message) ? throw ServerErrors.Of(Server, response.StatusCode, code, message)
                : response.IsSuccessStatusCode ? reply : throw ServerErrors.Of(Server, response.StatusCode);
        }
        catch (JsonException e)
        {
            throw response.IsSuccessStatusCode ? ServerErrors.Of(Server, e) : ServerErrors.Of(Server, response.StatusCode);
        }
    }
}
