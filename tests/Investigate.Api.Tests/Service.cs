using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Investigate.Api.Hosting;
using Investigate.Api.SignIn;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Testing;
using Investigate.Testing.BruteForce;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Investigate.Api.Tests;

/// <summary>
/// The service as it is hosted, on a free port of this machine, over a scenario and a clock that stands at 20 November 2025, 06:14 UTC.
/// </summary>
internal sealed class Service : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2025, 11, 20, 6, 14, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("investigate-api-");
    private readonly HttpClient http = new();
    private WebApplication? app;
    private LocalTokens? tokens;
    private SigningKeys? keys;
    private Gate? gate;

    public FakeTimeProvider Time { get; private init; } = null!;

    public MemoryCasework Casework { get; } = new();

    public IGraphStore Graph { get; private init; } = null!;

    /// <summary>What was opened for this service alone and is closed with it.</summary>
    private IAsyncDisposable? Own { get; init; }

    public Uri Address => new(app!.Urls.Single());

    public static async Task<Service> Over(
        string scenario, StoreUnderTest? store = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var time = new FakeTimeProvider(Now);
        var graph = (store ?? StoreUnderTest.BruteForce).Open(time);
        await Scenario.Parse(scenario).Load(graph);
        var service = new Service { Time = time, Graph = graph, Own = graph };
        await service.Start(service.Casework, settings ?? []);
        return service;
    }

    /// <summary>The service over both ports of a store, which its owner closes.</summary>
    public static async Task<Service> On(IGraphStore graph, ICasework casework, FakeTimeProvider time)
    {
        var service = new Service { Time = time, Graph = graph };
        await service.Start(casework, []);
        return service;
    }

    private async Task Start(ICasework casework, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var data = new DataDirectory(folder.FullName);
        var stores = new OpenStores("test", Graph, casework, Graph);
        keys = new SigningKeys(data, Time);
        tokens = new LocalTokens(keys, Time);
        app = ServiceHost.Build("http://127.0.0.1:0", data, stores, settings, Time);
        gate = await Gate.Open(Graph, casework, ServiceHost.Rules(app.Configuration), Time, default);
        ServiceHost.Map(app, data, stores, gate);
        await app.StartAsync();
    }

    public SigningKeys Keys => keys!;

    /// <summary>Files and folders that uploads have left in the data directory.</summary>
    public IReadOnlyList<string> Uploads => Path.Combine(folder.FullName, "uploads") is var uploads && Directory.Exists(uploads)
        ? Directory.GetFileSystemEntries(uploads, "*", SearchOption.AllDirectories) : [];

    public string CaseIdOf(CaseId id) => gate!.Ids.Of(id);

    public IServiceProvider Parts => app!.Services;

    /// <summary>Every address the service knows.</summary>
    public IEnumerable<RouteEndpoint> Routes => app!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public string Token(string user, params Role[] roles) => Token(user, TimeSpan.FromDays(1000), roles);

    public string Token(string user, TimeSpan valid, params Role[] roles) => tokens!.Issue(user, roles, valid).Token;

    /// <summary>Asks as somebody; null asks without a token.</summary>
    public async Task<Answer> Ask(string? token, string query, object? variables = null, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/graphql")) { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        using var response = await http.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> Get(string path) => http.GetAsync(new Uri(Address, path));

    public Task<HttpResponseMessage> Post(string path, object body) => http.PostAsJsonAsync(new Uri(Address, path), body);

    /// <summary>Sends a request as somebody; null sends no token.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? token, HttpContent? content = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path)) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await http.SendAsync(request);
    }

    /// <summary>Sends a request with nothing in it but a token.</summary>
    public async Task<HttpResponseMessage> Send(string method, string path, string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Address, path));
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        if (method == "POST")
        {
            request.Content = JsonContent.Create(new { });
        }

        return await http.SendAsync(request);
    }

    /// <summary>Opens a case for a month with lin and gao as members; the id of it.</summary>
    public Task<string> OpenCase(string number = "2025-1") => OpenCase(number, Now.AddDays(30));

    public async Task<string> OpenCase(string number, DateTimeOffset validUntil, string by = "wen") => (await Ask(
        Token(by, Role.Supervisor),
        "mutation($input: OpenCaseInput!) { openCase(input: $input) { id } }",
        new { input = new { number, title = "Deposits", ground = "Filing 7", validUntil, members = new[] { "lin", "gao" } } }))
        .Data("openCase", "id").GetString()!;

    /// <summary>Names a subject; his id in the case.</summary>
    public async Task<string> AddSubject(string caseId, string documentNumber) => (await Ask(
        Token("lin", Role.Investigator),
        "mutation($c: ID!, $d: String!) { addSubject(caseId: $c, documentNumber: $d, basis: \"Complaint 1\") { person { id } } }",
        new { c = caseId, d = documentNumber })).Data("addSubject", "person", "id").GetString()!;

    public IReadOnlyList<LogRecord> Log => [.. Casework.Entries];

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        await (Own?.DisposeAsync() ?? default);
        http.Dispose();
        folder.Delete(recursive: true);
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text)
{
    public JsonElement Json { get; } = JsonDocument.Parse(Text).RootElement;

    /// <summary>The value at a path below <c>data</c>.</summary>
    public JsonElement Data(params string[] path) => path.Aggregate(Json.GetProperty("data"), (value, name) => value.GetProperty(name));

    /// <summary>Code of the only error.</summary>
    public string Code => Json.GetProperty("errors").EnumerateArray().Single().GetProperty("extensions").GetProperty("code").GetString()!;

    public string Message => Json.GetProperty("errors").EnumerateArray().Single().GetProperty("message").GetString()!;

    public bool HasErrors => Json.TryGetProperty("errors", out _);
}
