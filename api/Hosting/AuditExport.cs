using System.Buffers;
using System.Text;
using Investigate.Api.SignIn;
using Investigate.Cases;
using Investigate.GraphModel.Casework;

namespace Investigate.Api.Hosting;

/// <summary>
/// <c>GET /audit/export</c>: the whole read log for auditors, one JSON object a line, oldest first. A line is the text of an entry as it was
/// hashed with the hash as its last field, so that <c>docs/verify-log.py</c> can check it. The download is the last entry of the file.
/// </summary>
internal static class AuditExport
{
    private const int FlushedAt = 64 * 1024;

    public static void MapAuditExport(this IEndpointRouteBuilder routes, Gate gate, ErrorMapping errors, UnsignedRequests unsigned) =>
        routes.MapGet("/audit/export", async (HttpContext http) =>
        {
            if (ViewerOf.Request(http) is not { } viewer)
            {
                return Rest.Error(StatusCodes.Status401Unauthorized, unsigned.Refuse(http));
            }

            await using var inquiry = gate.Begin(viewer);
            try
            {
                var entries = await inquiry.ExportLog(http.RequestAborted);
                http.Response.ContentType = "application/x-ndjson; charset=utf-8";
                http.Response.Headers.ContentDisposition = "attachment; filename=investigate-log.jsonl";
                await Write(http.Response, entries, http.RequestAborted);
                return Results.Empty;
            }
            catch (Exception failure) when (!http.Response.HasStarted && failure is not OperationCanceledException)
            {
                return await Rest.Failed(inquiry, failure, errors, http.RequestAborted);
            }
        });

    private static async Task Write(HttpResponse response, IAsyncEnumerable<LogRecord> entries, CancellationToken ct)
    {
        var body = response.BodyWriter;
        await foreach (var entry in entries.WithCancellation(ct))
        {
            // Without its closing brace a text goes on with one more field.
            Encoding.UTF8.GetBytes(entry.Text.AsSpan(0, entry.Text.Length - 1), body);
            Encoding.UTF8.GetBytes($",\"hash\":\"{Convert.ToHexStringLower(entry.Hash.Span)}\"}}\n", body);
            if (body.UnflushedBytes >= FlushedAt)
            {
                await body.FlushAsync(ct);
            }
        }

        await body.FlushAsync(ct);
    }
}
