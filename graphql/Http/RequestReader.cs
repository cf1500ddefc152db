using System.Buffers;
using System.Text;
using System.Text.Json;
using Investigate.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Investigate.GraphQL.Http;

/// <summary>Reads requests from bodies and query strings (GraphQL over HTTP, section "Request").</summary>
internal static class RequestReader
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 128 };

    /// <summary>Reads the whole body into one buffer.</summary>
    /// <exception cref="RequestRefusedException">It is larger than the limit.</exception>
    public static async ValueTask<byte[]> ReadBody(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw TooLarge(limit);
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length > limit)
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
                throw TooLarge(limit);
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    /// <summary>Reads the JSON object of one request.</summary>
    /// <exception cref="RequestRefusedException">It is no well-formed request.</exception>
    public static GraphQLRequest Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json.Span, Strict);
            reader.Read();
            var request = ReadObject(ref reader);
            return reader.Read() ? throw Malformed("Expected one JSON object, found more after it.") : request;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw Malformed("The request body is not JSON in UTF-8.");
        }
    }

    /// <summary>Reads the parameters of a query string.</summary>
    /// <exception cref="RequestRefusedException">It is no well-formed request.</exception>
    public static GraphQLRequest Parse(IQueryCollection query)
    {
        var document = query["query"].ToString();
        return new GraphQLRequest(document.Length > 0 ? document : throw MissingQuery())
        {
            OperationName = query["operationName"].ToString(),
            Variables = ParseParameter(query, "variables"),
            Extensions = ParseParameter(query, "extensions"),
        };
    }

    public static RequestRefusedException Malformed(string message) =>
        new(StatusCodes.Status400BadRequest, new(message) { Code = ErrorCodes.BadUserInput });

    private static RequestRefusedException MissingQuery() => Malformed("Expected a string \"query\" in the request, found none.");

    private static RequestRefusedException TooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        GraphQLException.Limit("bodyBytes", limit, $"The request body has more than {limit} bytes, the limit. Send less in one request.").Error);

    private static GraphQLRequest ReadObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Malformed("Expected a JSON object as request body.");
        }

        byte[]? document = null;
        var request = new GraphQLRequest(ReadOnlyMemory<byte>.Empty);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                document = ReadDocument(ref reader);
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                reader.Read();
                request = request with
                {
                    OperationName = reader.TokenType is JsonTokenType.String or JsonTokenType.Null
                        ? reader.GetString()
                        : throw Malformed("Expected \"operationName\" to be a string or null."),
                };
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                request = request with { Variables = ReadMap(ref reader, "variables") };
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                request = request with { Extensions = ReadMap(ref reader, "extensions") };
            }
            else
            {
                reader.Skip();
            }
        }

        return request with { Query = document ?? throw MissingQuery() };
    }

    private static byte[] ReadDocument(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            throw Malformed("Expected \"query\" to be a string.");
        }

        var document = new byte[reader.ValueSpan.Length];
        return document[..reader.CopyString(document)];
    }

    private static JsonElement ReadMap(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.Null => default,
            JsonTokenType.StartObject => JsonElement.ParseValue(ref reader),
            _ => throw Malformed($"Expected \"{name}\" to be a JSON object or null."),
        };
    }

    private static JsonElement ParseParameter(IQueryCollection query, string name)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
        {
            return default;
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Strict);
            return ReadMap(ref reader, name);
        }
        catch (JsonException)
        {
            throw Malformed($"Expected \"{name}\" to be a JSON object.");
        }
    }
}
