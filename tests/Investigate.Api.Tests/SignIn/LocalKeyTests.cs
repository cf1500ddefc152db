using System.Net;
using Investigate.Api.Hosting;
using Investigate.Api.SignIn;
using Investigate.Cases;
using Investigate.Testing.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests.SignIn;

/// <summary>The key of the data directory, its rotation, and what one user may ask.</summary>
public sealed class LocalKeyTests
{
    private const string Town = """
        House H1: 101
        Ann   101  10 Mar 15:00  12 Mar 11:00
        """;

    [Fact]
    public async Task After_a_rotation_old_tokens_are_taken_until_the_key_before_is_dropped()
    {
        await using var service = await Service.Over(Town);
        var before = service.Token("lin", Role.Investigator);

        service.Keys.Rotate();
        service.Time.Advance(TimeSpan.FromSeconds(1));
        var after = service.Token("lin", Role.Investigator);
        foreach (var token in new[] { before, after })
        {
            (await service.Ask(token, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.OK);
        }

        service.Keys.DropPrevious();
        service.Time.Advance(TimeSpan.FromSeconds(1));

        (await service.Ask(before, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await service.Ask(after, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void Two_rotations_leave_one_key_before()
    {
        using var folder = new TemporaryDirectory();
        var keys = new SigningKeys(new DataDirectory(folder.Path), new FakeTimeProvider());
        var first = keys.All().Single().KeyId;
        keys.Rotate();
        var second = keys.All()[0].KeyId;
        keys.Rotate();

        keys.All().Count.ShouldBe(2);
        keys.All()[1].KeyId.ShouldBe(second);
        keys.All().Select(key => key.KeyId).ShouldNotContain(first);
        if (!OperatingSystem.IsWindows())
        {
            foreach (var file in Directory.EnumerateFiles(folder.Path))
            {
                File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
            }
        }
    }

    [Fact]
    public void A_key_that_others_can_read_signs_nothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryDirectory();
        var data = new DataDirectory(folder.Path);
        new SigningKeys(data, TimeProvider.System).All();
        File.SetUnixFileMode(Path.Combine(folder.Path, "token.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Should.Throw<IOException>(() => new SigningKeys(data, TimeProvider.System).All()).Message.ShouldContain("readable by its owner only");
    }

    [Fact]
    public async Task Requests_without_a_valid_sign_in_are_counted_apart_from_the_read_log()
    {
        await using var service = await Service.Over(Town);
        var counted = service.Parts.GetRequiredService<UnsignedRequests>();

        await service.Ask(null, "{ viewer { user } }");
        await service.Ask("nonsense", "{ viewer { user } }");
        await service.Send("GET", "/audit/export", null);

        counted.Count.ShouldBe(3);
        service.Log.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_so_and_nobody_else_is()
    {
        await using var service = await Service.Over(Town, settings: [new("Limits:Burst", "3"), new("Limits:OperationsPerSecond", "1")]);
        var (lin, gao) = (service.Token("lin", Role.Investigator), service.Token("gao", Role.ResponseOfficer));
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 8; i++)
        {
            answers.Add((await service.Ask(lin, "{ viewer { user } }")).Status);
        }

        answers.Take(3).ShouldAllBe(status => status == HttpStatusCode.OK);
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
        var refused = await service.Ask(lin, "{ viewer { user } }");
        if (refused.Status == HttpStatusCode.TooManyRequests)
        {
            refused.Code.ShouldBe("LIMIT_EXCEEDED");
        }

        (await service.Ask(gao, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_other_site_may_read_an_answer_and_no_cookie_is_set()
    {
        await using var service = await Service.Over(Town);
        using var http = new HttpClient();
        foreach (var method in new[] { HttpMethod.Options, HttpMethod.Get })
        {
            using var request = new HttpRequestMessage(method, new Uri(service.Address, "/graphql?query={viewer{user}}"));
            request.Headers.Add("Origin", "https://elsewhere.example");
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Authorization", "Bearer " + service.Token("lin", Role.Investigator));

            using var response = await http.SendAsync(request);

            response.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
            response.Headers.ShouldNotContain(header => header.Key == "Set-Cookie");
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
            response.Headers.CacheControl!.NoStore.ShouldBeTrue();
            response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self';");
        }
    }

    [Fact]
    public async Task A_token_in_an_address_is_no_sign_in()
    {
        await using var service = await Service.Over(Town);
        var token = service.Token("lin", Role.Investigator);

        (await service.Get($"/graphql?query={{viewer{{user}}}}&access_token={token}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
