using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Investigate.GraphQL.Http;

internal enum ResponseType
{
    Json,
    GraphQLResponse,
    EventStream,
}

/// <summary>Content negotiation (GraphQL over HTTP, section "Media Types").</summary>
internal static class MediaType
{
    public const string Json = "application/json";
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string EventStream = "text/event-stream";

    /// <summary>The type that the client likes best, of equals the first it names; null when it accepts none of ours.</summary>
    public static ResponseType? Negotiate(StringValues accept)
    {
        var text = accept.ToString();
        if (text.Length == 0 || text is "*/*" or Json)
        {
            return ResponseType.Json;
        }

        if (text == GraphQLResponse)
        {
            return ResponseType.GraphQLResponse;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        return ranges.Where(range => range.Quality is null or > 0).OrderByDescending(range => range.Quality ?? 1)
            .Select(range => Match(range.MediaType.ToString())).FirstOrDefault(type => type is not null);
    }

    /// <summary>True where the client names <c>text/html</c>, as browsers do that open a page.</summary>
    public static bool AcceptsHtml(StringValues accept) =>
        MediaTypeHeaderValue.TryParseList(accept, out var ranges) && ranges.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for a body of JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        contentType == Json ||
        (MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) &&
            (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    private static ResponseType? Match(string range) => range.ToLowerInvariant() switch
    {
        Json or "*/*" or "application/*" => ResponseType.Json,
        GraphQLResponse => ResponseType.GraphQLResponse,
        EventStream or "text/*" => ResponseType.EventStream,
        _ => null,
    };
}
