using System.Buffers;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Investigate.GraphModel;

namespace Investigate.Stores.Neo4j.Session;

/// <summary>One request of the Query API and its whole reply, over a pool of connections.</summary>
internal sealed class Wire : IDisposable
{
    private const int Connections = 64;
    private const int FirstBuffer = 1 << 16;

    /// <summary>The server closes a connection that was idle for some 50 seconds, without a word.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(5);

    private readonly HttpClient http;
    private readonly string path;

    public Wire(Neo4jSettings settings)
    {
        Server = settings.Address;
        path = $"db/{Uri.EscapeDataString(settings.Database)}/query/v2";
        http = new HttpClient(Handler(settings))
        {
            BaseAddress = new Uri(settings.Address.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.User}:{settings.Password}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    public Uri Server { get; }

    /// <param name="suffix">Of the path: empty for a transaction of its own, else <c>/tx</c> and what follows.</param>
    /// <exception cref="RequestFailedException">The reply tells an error, or there is none.</exception>
    public async Task<Reply> Send(HttpMethod method, string suffix, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, path + suffix);
        if (!body.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return await Read(response, ct);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw ServerErrors.Of(Server, e);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<Reply> Read(HttpResponseMessage response, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Max(FirstBuffer, response.Content.Headers.ContentLength ?? 0));
        try
        {
            var length = 0;
            while (await stream.ReadAsync(buffer.AsMemory(length), ct) is var read and > 0)
            {
                length += read;
                if (length == buffer.Length)
                {
                    buffer = Grown(buffer);
                }
            }

            var reply = Parse(response, buffer.AsSpan(0, length));
            return reply.Errors is [var (code, message), ..] ? throw ServerErrors.Of(Server, response.StatusCode, code, message) : reply;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private Reply Parse(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty && response.IsSuccessStatusCode)
        {
            return new Reply();
        }

        try
        {
            var reply = Reply.Read(body);
            return response.IsSuccessStatusCode || reply.Errors.Count > 0 ? reply : throw ServerErrors.Of(Server, response.StatusCode);
        }
        catch (JsonException e)
        {
            throw response.IsSuccessStatusCode ? ServerErrors.Of(Server, e) : ServerErrors.Of(Server, response.StatusCode);
        }
    }

    private static byte[] Grown(byte[] full)
    {
        var grown = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(grown, 0);
        ArrayPool<byte>.Shared.Return(full);
        return grown;
    }

    private static SocketsHttpHandler Handler(Neo4jSettings settings)
    {
        var handler = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = Connections,
            PooledConnectionIdleTimeout = Idle,
            ConnectTimeout = Connecting,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = System.Net.DecompressionMethods.None,
        };
        if (settings.CertificateAuthority is { } file)
        {
            handler.SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Trusting(file) };
        }

        return handler;
    }

    private static X509ChainPolicy Trusting(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new StoreException($"Expected certificates in PEM form in {file}: {e.Message}", isTransient: false, e);
        }

        return policy.CustomTrustStore.Count > 0 ? policy
            : throw new StoreException($"Expected certificates in PEM form in {file}, found none.", isTransient: false);
    }
}
