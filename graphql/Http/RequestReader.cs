using System.Buffers;
using System.Text;
using System.Text.Json;
using Investigate.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Investigate.GraphQL.Http;

/// <summary>The bytes of a request body, in a pooled buffer that requests read from it may refer to.</summary>
internal sealed class RequestBody : IDisposable
{
    private byte[] buffer;
    private int length;

    private RequestBody(byte[] buffer) => this.buffer = buffer;

    public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="RequestRefusedException">It is larger than the limit.</exception>
    public static async ValueTask<RequestBody> Read(HttpRequest request, int limit, CancellationToken cancellationToken)
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
                var body = new RequestBody(ArrayPool<byte>.Shared.Rent((int)read.Buffer.Length)) { length = (int)read.Buffer.Length };
                read.Buffer.CopyTo(body.buffer);
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private static RequestRefusedException TooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        GraphQLException.Limit("bodyBytes", limit, $"The request body has more than {limit} bytes, the limit. Send less in one request.").Error);
}

/// <summary>Reads requests from JSON and query strings (GraphQL over HTTP, section "Request").</summary>
internal static class RequestReader
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 128 };

    /// <summary>Reads the JSON of a body: one request, or an array of them.</summary>
    /// <param name="isBatch">True for an array, which is answered by an array.</param>
    /// <exception cref="RequestRefusedException">It is no well-formed request.</exception>
    public static List<GraphQLRequest> Read(ReadOnlyMemory<byte> json, Limits limits, out bool isBatch)
    {
        try
        {
            var reader = new Utf8JsonReader(json.Span, Strict);
            reader.Read();
            isBatch = reader.TokenType == JsonTokenType.StartArray;
            List<GraphQLRequest> requests = [];
            if (!isBatch)
            {
                requests.Add(ReadObject(ref reader, json, limits));
            }

            while (isBatch && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                requests.Add(requests.Count < limits.Batch ? ReadObject(ref reader, json, limits) : throw new RequestRefusedException(
                    StatusCodes.Status400BadRequest,
                    GraphQLException.Limit("batch", limits.Batch, $"The body has more than {limits.Batch} requests, the limit. Send the rest on their own.").Error));
            }

            return reader.Read() || requests.Count == 0 ? throw Malformed("Expected one request, or an array of at least one.") : requests;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new RequestRefusedException(
                StatusCodes.Status400BadRequest, new("The request body is not JSON in UTF-8.") { Code = ErrorCodes.BadUserInput });
        }
    }

    /// <summary>Reads the request that a JSON object is.</summary>
    /// <exception cref="MalformedRequestException">It is no well-formed request.</exception>
    /// <exception cref="RequestRefusedException">It passes a limit.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static GraphQLRequest ReadObject(ReadOnlyMemory<byte> json, Limits limits)
    {
        var reader = new Utf8JsonReader(json.Span, Strict);
        reader.Read();
        return ReadObject(ref reader, json, limits);
    }

    private static GraphQLRequest ReadObject(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, Limits limits)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Malformed("Expected a JSON object as request.");
        }

        var request = new GraphQLRequest(ReadOnlyMemory<byte>.Empty);
        var hasQuery = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                reader.Read();
                hasQuery = reader.TokenType != JsonTokenType.Null;
                request = hasQuery ? request with { Query = ReadDocument(ref reader, json) } : request;
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                request = request with { OperationName = ReadText(ref reader, "operationName") };
            }
            else if (reader.ValueTextEquals("documentId"u8))
            {
                request = request with { DocumentId = ReadText(ref reader, "documentId") };
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                request = request with { Variables = ReadMap(ref reader, "variables", limits.VariablesBytes) };
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                request = request with { Extensions = ReadMap(ref reader, "extensions", int.MaxValue) };
            }
            else
            {
                reader.Skip();
            }
        }

        return Checked(request, hasQuery);
    }

    /// <summary>Reads the parameters of a query string.</summary>
    /// <exception cref="RequestRefusedException">It is no well-formed request.</exception>
    public static GraphQLRequest Read(IQueryCollection query, Limits limits)
    {
        var document = query["query"].ToString();
        var id = query["documentId"].ToString();
        var request = new GraphQLRequest(document)
        {
            DocumentId = id.Length > 0 ? id : null,
            OperationName = query["operationName"].ToString(),
            Variables = ReadParameter(query, "variables", limits.VariablesBytes),
            Extensions = ReadParameter(query, "extensions", int.MaxValue),
        };
        return Checked(request, document.Length > 0);
    }

    /// <summary>A request that is JSON, but no GraphQL request.</summary>
    private static MalformedRequestException Malformed(string message) => new(message);

    /// <summary>Takes the id of a document from where clients of persisted queries put it; refuses a request without any document.</summary>
    private static GraphQLRequest Checked(GraphQLRequest request, bool hasQuery)
    {
        if (request.DocumentId is null && request.Extensions.ValueKind == JsonValueKind.Object &&
            request.Extensions.TryGetProperty("persistedQuery", out var persisted) && persisted.ValueKind == JsonValueKind.Object &&
            persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String)
        {
            request = request with { DocumentId = hash.GetString() };
        }

        return hasQuery || request.DocumentId is not null ? request : throw Malformed("Expected a string \"query\" in the request, found none.");
    }

    /// <summary>The document: where it has no escapes, the very bytes of the body.</summary>
    private static ReadOnlyMemory<byte> ReadDocument(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw Malformed("Expected \"query\" to be a string.");
        }

        if (!reader.ValueIsEscaped)
        {
            // Read as text once, for the check that it is UTF-8.
            var start = (int)reader.TokenStartIndex + 1;
            return System.Text.Unicode.Utf8.IsValid(reader.ValueSpan) ? json.Slice(start, reader.ValueSpan.Length) : throw new JsonException();
        }

        var document = new byte[reader.ValueSpan.Length];
        return document.AsMemory(0, reader.CopyString(document));
    }

    private static string? ReadText(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? reader.GetString()
            : throw Malformed($"Expected \"{name}\" to be a string or null.");
    }

    private static JsonElement ReadMap(ref Utf8JsonReader reader, string name, int limit)
    {
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            return reader.TokenType == JsonTokenType.Null ? default : throw Malformed($"Expected \"{name}\" to be a JSON object or null.");
        }

        var start = reader.TokenStartIndex;
        var map = JsonElement.ParseValue(ref reader);
        return reader.BytesConsumed - start <= limit ? map : throw new RequestRefusedException(
            StatusCodes.Status413PayloadTooLarge,
            GraphQLException.Limit("variablesBytes", limit, $"The variables have more than {limit} bytes, the limit. Send fewer in one request.").Error);
    }

    private static JsonElement ReadParameter(IQueryCollection query, string name, int limit)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
        {
            return default;
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Strict);
            return ReadMap(ref reader, name, limit);
        }
        catch (JsonException)
        {
            throw Malformed($"Expected \"{name}\" to be a JSON object.");
        }
    }
}

/// <summary>A request that can be read but is not well-formed.</summary>
internal sealed class MalformedRequestException(string message) : Exception(message);
