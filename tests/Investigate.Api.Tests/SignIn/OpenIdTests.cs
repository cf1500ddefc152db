using System.Net;
using System.Text.Json;
using Investigate.Cases;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests.SignIn;

/// <summary>Signing in at an OpenID Connect issuer: discovery, keys and their rotation, audience, clocks.</summary>
public sealed class OpenIdTests
{
    private const string Town = """
        House H1: 101
        Ann   101  10 Mar 15:00  12 Mar 11:00
        """;

    [SkippableFact]
    public async Task A_token_of_the_issuer_is_taken_with_its_user_and_role_and_no_other_is()
    {
        await using var issuer = await Issuer.Start();
        await using var service = await At(issuer);
        var (token, idToken) = await issuer.SignIn("lin.INVESTIGATOR");

        (await service.Ask(token, "{ viewer { user roles } }")).Data("viewer").GetRawText()
            .ShouldBe("""{"user":"lin.INVESTIGATOR","roles":["INVESTIGATOR"]}""");
        (await service.Ask(idToken, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.Unauthorized, "an id token is for the page, not for the service");
        (await service.Ask((await issuer.SignIn("lin.INVESTIGATOR", "urn:elsewhere")).AccessToken, "{ viewer { user } }")).Status
            .ShouldBe(HttpStatusCode.Unauthorized, "a token for another service");
        (await service.Ask(service.Token("lin", Role.Investigator), "{ viewer { user } }")).Status
            .ShouldBe(HttpStatusCode.Unauthorized, "with an issuer set, local tokens are none");
        (await service.Ask(token[..^6] + "AAAAAA", "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [SkippableFact]
    public async Task A_token_of_another_issuer_is_none()
    {
        await using var issuer = await Issuer.Start();
        await using var other = await Issuer.Start();
        await using var service = await At(issuer);

        (await service.Ask((await other.SignIn("lin.INVESTIGATOR")).AccessToken, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [SkippableFact]
    public async Task A_new_key_of_the_issuer_is_found_and_the_one_it_withdrew_is_taken_no_more()
    {
        await using var issuer = await Issuer.Start();
        await using var service = await At(issuer);
        var (before, _) = await issuer.SignIn("lin.INVESTIGATOR");
        (await service.Ask(before, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.OK);

        await issuer.Rotate();
        var (after, _) = await issuer.SignIn("lin.INVESTIGATOR");
        await service.Ask(after, "{ viewer { user } }");

        (await service.Ask(after, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.OK);
        (await service.Ask(before, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [SkippableFact]
    public async Task A_token_ends_at_its_end_plus_the_skew_of_clocks_and_does_not_begin_before_it_is_issued()
    {
        await using var issuer = await Issuer.Start();
        await using var service = await At(issuer, new KeyValuePair<string, string?>("Auth:ClockSkewSeconds", "30"));
        var (token, _) = await issuer.SignIn("lin.INVESTIGATOR");
        var end = DateTimeOffset.FromUnixTimeSeconds(JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement.GetProperty("exp").GetInt64());

        service.Time.SetUtcNow(end.AddSeconds(29));
        (await service.Ask(token, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.OK);
        service.Time.SetUtcNow(end.AddSeconds(30));
        (await service.Ask(token, "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [SkippableFact]
    public async Task The_page_is_told_where_to_sign_in_and_may_fetch_from_there()
    {
        await using var issuer = await Issuer.Start();
        await using var service = await At(issuer);

        var response = await service.Get("/sign-in");

        (await response.Content.ReadAsStringAsync()).ShouldBe(
            $$"""{"mode":"oidc","authority":"{{issuer.Address}}","clientId":"investigate-page","scope":"openid","resource":"urn:investigate"}""");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"connect-src 'self' {issuer.Address};");
    }

    [Fact]
    public async Task While_the_issuer_cannot_be_reached_nobody_is_signed_in_and_nothing_breaks()
    {
        await using var service = await Service.Over(Town, settings: Settings("http://127.0.0.1:9"));

        (await service.Ask(service.Token("lin", Role.Investigator), "{ viewer { user } }")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await service.Get("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Auth:Authority", "http://issuer.example", "Expected an https address in the setting Auth:Authority, found 'http://issuer.example'.")]
    [InlineData("Auth:Audience", "", "Expected the setting Auth:Audience beside Auth:Authority, found none.")]
    [InlineData("Auth:ClockSkewSeconds", "601", "Expected 0 to 600 seconds in the setting Auth:ClockSkewSeconds, found '601'.")]
    public async Task Settings_that_cannot_be_are_told_before_anything_is_served(string name, string value, string sentence)
    {
        var settings = Settings("https://issuer.example").Where(setting => setting.Key != name).Append(new(name, value));

        (await Should.ThrowAsync<FormatException>(() => Service.Over(Town, settings: settings))).Message.ShouldBe(sentence);
    }

    private static async Task<Service> At(Issuer issuer, params KeyValuePair<string, string?>[] more)
    {
        var service = await Service.Over(Town, settings: [.. Settings(issuer.Address), .. more]);
        service.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        return service;
    }

    private static KeyValuePair<string, string?>[] Settings(string authority) =>
    [
        new("Auth:Authority", authority), new("Auth:Audience", "urn:investigate"), new("Auth:ClientId", Issuer.Client), new("Auth:Resource", "urn:investigate"),
    ];
}
