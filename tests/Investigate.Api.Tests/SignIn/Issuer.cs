using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Investigate.Testing;
using Investigate.Testing.Processes;

namespace Investigate.Api.Tests.SignIn;

/// <summary>The issuer of npm's <c>oidc-provider</c>, started for one test on a free port of this machine.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Client = "investigate-page";

    private const string Redirect = "http://127.0.0.1/signed-in";

    private static readonly SemaphoreSlim Installing = new(1, 1);

    private readonly Process running;

    private Issuer(Process running, int port)
    {
        this.running = running;
        Address = $"http://127.0.0.1:{port}";
    }

    public string Address { get; }

    private static string Folder => Checkout.Path("tests", "Investigate.Api.Tests", "SignIn", "issuer");

    public static async Task<Issuer> Start()
    {
        Tools.Need("node");
        await Install();
        var port = FreePort();
        var start = Command.Start(Folder, new Dictionary<string, string>(), "node", "issuer.mjs", $"{port}", Redirect);
        start.RedirectStandardInput = true;
        var process = new Process { StartInfo = start };
        process.Start();
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        var issuer = new Issuer(process, port);
        await issuer.Said("ready");
        return issuer;
    }

    /// <summary>Replaces the signing key.</summary>
    public Task Rotate() => Tell("rotate");

    /// <summary>Sends people back to the page at this address from now on.</summary>
    public Task SendBackTo(Uri page) => Tell($"page {page}");

    /// <summary>Signs somebody in as the page does: authorization code with PKCE (RFC 7636), no secret.</summary>
    /// <param name="user">Ends in a dot and his role.</param>
    /// <param name="resource">What the token is for; it becomes the audience.</param>
    public async Task<(string AccessToken, string IdToken)> SignIn(string user, string resource = "urn:investigate")
    {
        var verifier = Base64(RandomNumberGenerator.GetBytes(32));
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var next = $"{Address}/auth?client_id={Client}&response_type=code&scope=openid&state=s&nonce=n&redirect_uri={Uri.EscapeDataString(Redirect)}"
            + $"&resource={Uri.EscapeDataString(resource)}&login_hint={user}&code_challenge_method=S256&code_challenge={Base64(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))}";
        while (!next.StartsWith(Redirect, StringComparison.Ordinal))
        {
            using var step = await browser.GetAsync(next);
            next = step.Headers.Location is { } to ? new Uri(new Uri(next), to).AbsoluteUri
                : throw new InvalidOperationException($"{step.StatusCode}: {await step.Content.ReadAsStringAsync()}");
        }

        var code = HttpUtility.ParseQueryString(new Uri(next).Query)["code"] ?? throw new InvalidOperationException(next);
        using var answer = await browser.PostAsync($"{Address}/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["client_id"] = Client,
            ["redirect_uri"] = Redirect,
            ["code_verifier"] = verifier,
            ["resource"] = resource,
        }));
        var tokens = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        return (tokens.GetProperty("access_token").GetString()!, tokens.GetProperty("id_token").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        running.Kill();
        await running.WaitForExitAsync();
        running.Dispose();
    }

    private static async Task Install()
    {
        await Installing.WaitAsync();
        try
        {
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider")))
            {
                var (exitCode, output) = await Command.Run(
                    Folder, new Dictionary<string, string>(), TimeSpan.FromMinutes(5), "npm", "ci", "--no-audit", "--no-fund");
                if (exitCode != 0)
                {
                    throw new InvalidOperationException($"The issuer's packages cannot be installed.\n{output}");
                }
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private async Task Tell(string what)
    {
        await running.StandardInput.WriteLineAsync(what);
        await running.StandardInput.FlushAsync();
        await Said("done");
    }

    private async Task Said(string expected)
    {
        while (await running.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == expected)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The issuer ended before it said «{expected}».");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Base64(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
