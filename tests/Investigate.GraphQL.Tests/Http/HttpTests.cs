using Investigate.GraphQL.Http;

namespace Investigate.GraphQL.Tests.Http;

/// <summary>GraphQL over HTTP, beyond what the published audits look at.</summary>
public sealed class HttpTests
{
    private const string Typename = """{"query":"{ __typename }"}""";
    private const string Answer = """{"data":{"__typename":"Query"}}""";

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    public async Task A_body_that_a_browser_sends_without_asking_first_is_refused(string type)
    {
        await using var served = await Served.Start();

        (await served.Post(Typename, $"content-type: {type}")).ShouldBe(
            """415 {"errors":[{"message":"Expected a body of type application/json in UTF-8.","extensions":{"code":"BAD_USER_INPUT"}}]}""");
    }

    [Theory]
    [InlineData("cross-site", "navigate", "403")]
    [InlineData("cross-site", "no-cors", "403")]
    [InlineData("cross-site", "cors", "200")]
    [InlineData("same-origin", "cors", "200")]
    public async Task A_page_of_another_site_cannot_have_a_query_sent_in_the_users_name(string site, string mode, string status)
    {
        await using var served = await Served.Start();

        (await served.Get("query={__typename}", $"Sec-Fetch-Site: {site}", $"Sec-Fetch-Mode: {mode}")).ShouldStartWith(status);
    }

    [Fact]
    public async Task A_get_changes_nothing()
    {
        await using var served = await Served.Start();

        (await served.Get("query=mutation{add}")).ShouldBe(
            """405 allow POST {"errors":[{"message":"A mutation may not be sent this way. Send it as POST.","extensions":{"code":"BAD_USER_INPUT"}}]}""");
        (await served.Post("""{"query":"mutation { add }"}""")).ShouldBe("""200 {"data":{"add":1}}""");
    }

    [Fact]
    public async Task Other_methods_learn_which_there_are()
    {
        await using var served = await Served.Start();

        (await served.Send(HttpMethod.Delete, "", null)).ShouldBe(
            """405 allow GET, POST {"errors":[{"message":"Expected GET or POST, found DELETE.","extensions":{"code":"BAD_USER_INPUT"}}]}""");
    }

    [Theory]
    [InlineData("image/png", "406")]
    [InlineData("image/png, */*;q=0.1", "200")]
    [InlineData("text/html;q=0.9, application/graphql-response+json;q=0.5", "400")]
    [InlineData("application/json, application/graphql-response+json;q=0.1", "200")]
    public async Task The_type_of_the_answer_is_what_the_client_likes_best(string accept, string status)
    {
        await using var served = await Served.Start();

        (await served.Post("""{"query":"{ nope }"}""", $"accept: {accept}")).ShouldStartWith(status);
    }

    [Fact]
    public async Task An_array_of_requests_is_answered_by_an_array_as_far_as_the_limit()
    {
        await using var served = await Served.Start(execution: new() { Limits = new() { Batch = 2 } });

        (await served.Post($"[{Typename},{{\"query\":\"{{ nope }}\"}}]")).ShouldStartWith($$"""200 [{{Answer}},{"errors":[{"message":"Cannot query field""");
        (await served.Post($"[{Typename},{Typename},{Typename}]")).ShouldBe(
            """400 {"errors":[{"message":"The body has more than 2 requests, the limit. Send the rest on their own.","extensions":{"code":"LIMIT_EXCEEDED","limit":"batch","maximum":2}}]}""");
    }

    [Fact]
    public async Task A_body_and_its_variables_have_limits_of_their_own()
    {
        await using var served = await Served.Start(execution: new() { Limits = new() { BodyBytes = 100, VariablesBytes = 10 } });

        (await served.Post("""{"query":"{ __typename }","variables":{"a":12345}}""")).ShouldBe(
            """413 {"errors":[{"message":"The variables have more than 10 bytes, the limit. Send fewer in one request.","extensions":{"code":"LIMIT_EXCEEDED","limit":"variablesBytes","maximum":10}}]}""");
        (await served.Post($$"""{"query":"{ __typename }","unknown":"{{new string('x', 100)}}"}""")).ShouldBe(
            """413 {"errors":[{"message":"The request body has more than 100 bytes, the limit. Send less in one request.","extensions":{"code":"LIMIT_EXCEEDED","limit":"bodyBytes","maximum":100}}]}""");
    }

    [Fact]
    public async Task Trusted_documents_are_asked_for_by_their_id()
    {
        await using var served = await Served.Start(execution: new() { TrustedDocuments = new Dictionary<string, string> { ["abc"] = "{ __typename }" } });

        (await served.Post("""{"documentId":"abc"}""")).ShouldBe("200 " + Answer);
        (await served.Get("documentId=abc")).ShouldBe("200 " + Answer);
        (await served.Post("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}""")).ShouldBe("200 " + Answer);
        (await served.Post("""{"query":"{ echo }"}""")).ShouldContain("DOCUMENT_NOT_TRUSTED");
    }

    [Theory]
    [InlineData("{", "400 {\"errors\":[{\"message\":\"The request body is not JSON in UTF-8.\"")]
    [InlineData("[]", "400 {\"errors\":[{\"message\":\"Expected one request, or an array of at least one.\"")]
    [InlineData("\"x\"", "400 {\"errors\":[{\"message\":\"Expected a JSON object as request.\"")]
    [InlineData("{}", "400 {\"errors\":[{\"message\":\"Expected a string \\\"query\\\" in the request, found none.\"")]
    [InlineData("{\"query\":1}", "400 {\"errors\":[{\"message\":\"Expected \\\"query\\\" to be a string.\"")]
    [InlineData("{\"query\":\"{a}\",\"variables\":[]}", "400 {\"errors\":[{\"message\":\"Expected \\\"variables\\\" to be a JSON object or null.\"")]
    public async Task A_body_that_is_no_request_is_told_what_was_expected(string body, string answer)
    {
        await using var served = await Served.Start();

        (await served.Post(body)).ShouldStartWith(answer);
    }

    [Fact]
    public async Task A_host_may_refuse_a_request_and_complete_a_result()
    {
        await using var served = await Served.Start(new()
        {
            CreateState = (http, _, _) => http.Request.Headers.Authorization.Count > 0
                ? new("state")
                : throw new RequestRefusedException(401, new("Who are you?") { Code = "UNAUTHENTICATED" }),
            Completed = (result, state, _) =>
            {
                result.Extensions = new Dictionary<string, object?> { ["state"] = state };
                return default;
            },
        });

        (await served.Post(Typename)).ShouldBe("""401 {"errors":[{"message":"Who are you?","extensions":{"code":"UNAUTHENTICATED"}}]}""");
        (await served.Post(Typename, "authorization: Bearer x")).ShouldBe("""200 {"data":{"__typename":"Query"},"extensions":{"state":"state"}}""");
    }

    [Fact]
    public async Task A_result_that_the_host_cannot_complete_does_not_leave()
    {
        await using var served = await Served.Start(new() { Completed = (_, _, _) => throw new InvalidOperationException("the log is full") });

        (await served.Post(Typename)).ShouldBe(
            """500 {"errors":[{"message":"The server could not complete this part of the request.","extensions":{"code":"INTERNAL"}}]}""");
    }

    [Fact]
    public async Task Events_are_sent_one_by_one_and_then_their_end()
    {
        await using var served = await Served.Start();

        (await served.Post("""{"query":"subscription { ticks(n: 2) }"}""", "accept: text/event-stream")).ShouldBe(
            "200 event: next\ndata: {\"data\":{\"ticks\":1}}\n\nevent: next\ndata: {\"data\":{\"ticks\":2}}\n\nevent: complete\ndata:\n\n");
    }
}
