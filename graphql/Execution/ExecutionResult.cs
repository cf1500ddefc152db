using System.Buffers;

namespace Investigate.GraphQL.Execution;

/// <summary>How far a request came. Over HTTP it decides the status.</summary>
public enum ExecutionStage
{
    /// <summary>The document could not be read: it does not parse, passes a limit, or is not known.</summary>
    Document,

    /// <summary>The document breaks a rule of validation.</summary>
    Validation,

    /// <summary>The operation could not be determined.</summary>
    Operation,

    /// <summary>The operation is a mutation, but the request must change nothing.</summary>
    NotAllowed,

    /// <summary>Too many operations are being executed.</summary>
    Overload,

    /// <summary>A variable has no valid value.</summary>
    Variables,

    /// <summary>The events of a subscription could not be had, or broke off.</summary>
    Source,

    /// <summary>It was executed; fields may have failed.</summary>
    Executed,

    /// <summary>It was executed, but the host could not complete the result, which was discarded.</summary>
    Completion,
}

/// <summary>The response to one operation (specification, section 7). Dispose it once written: its data lives in a pooled buffer.</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly ResultWriter? data;

    internal ExecutionResult(ResultWriter data, IReadOnlyList<GraphQLError> errors)
    {
        this.data = data;
        Errors = errors;
        Stage = ExecutionStage.Executed;
    }

    /// <summary>A response without data: the operation was not executed.</summary>
    public ExecutionResult(ExecutionStage stage, params IReadOnlyList<GraphQLError> errors)
    {
        Errors = errors;
        Stage = stage;
    }

    public ExecutionStage Stage { get; }

    /// <summary>In the order in which they arose; empty for a response without faults.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>True when the response has a <c>data</c> entry, which may be null.</summary>
    public bool HasData => data is not null;

    /// <summary>The <c>data</c> entry as JSON; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Data => data?.Written ?? default;

    /// <summary>Entries for <c>extensions</c>, which a host may set until the response is written: JSON values as <see cref="ResultWriter.WriteValue"/> takes them.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    /// <summary>The state with which it was executed.</summary>
    public object? State { get; init; }

    /// <summary>Writes the response as JSON.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        if (Errors.Count == 0 && Extensions is null)
        {
            output.Write("{\"data\":"u8);
            output.Write(Data.Span);
            output.Write("}"u8);
            return;
        }

        using var head = new ResultWriter();
        head.WriteRaw("{"u8);
        if (Errors.Count > 0)
        {
            head.WriteRaw("\"errors\":"u8);
            WriteErrorList(head, Errors);
        }

        if (data is not null)
        {
            head.WriteRaw(Errors.Count > 0 ? ",\"data\":"u8 : "\"data\":"u8);
        }

        output.Write(head.Written.Span);
        output.Write(Data.Span);
        head.Position = 0;
        if (Extensions is not null)
        {
            head.WriteRaw(",\"extensions\":"u8);
            head.WriteValue(Extensions);
        }

        head.WriteRaw("}"u8);
        output.Write(head.Written.Span);
    }

    public void Dispose() => data?.Dispose();

    /// <summary>Writes errors as a JSON array.</summary>
    internal static void WriteErrorList(ResultWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteRaw("["u8);
        for (var i = 0; i < errors.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteRaw(","u8);
            }

            Write(writer, errors[i]);
        }

        writer.WriteRaw("]"u8);
    }

    private static void Write(ResultWriter writer, GraphQLError error)
    {
        writer.WriteRaw("{\"message\":"u8);
        writer.WriteString(error.Message);
        for (var i = 0; i < error.Locations.Count; i++)
        {
            writer.WriteRaw(i == 0 ? ",\"locations\":[{\"line\":"u8 : ",{\"line\":"u8);
            writer.WriteNumber(error.Locations[i].Line);
            writer.WriteRaw(",\"column\":"u8);
            writer.WriteNumber(error.Locations[i].Column);
            writer.WriteRaw(i == error.Locations.Count - 1 ? "}]"u8 : "}"u8);
        }

        if (error.Path is not null)
        {
            writer.WriteRaw(",\"path\":"u8);
            writer.WriteValue(error.Path);
        }

        if (error.Code is not null || error.Extensions is { Count: > 0 })
        {
            Dictionary<string, object?> extensions = new(StringComparer.Ordinal);
            if (error.Code is not null)
            {
                extensions["code"] = error.Code;
            }

            foreach (var (key, value) in error.Extensions ?? new Dictionary<string, object?>(StringComparer.Ordinal))
            {
                extensions[key] = value;
            }

            writer.WriteRaw(",\"extensions\":"u8);
            writer.WriteValue(extensions);
        }

        writer.WriteRaw("}"u8);
    }
}
