using Investigate.Api.Hosting;
using Investigate.Api.SignIn;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL;
using Investigate.Importers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Investigate.Api.Imports;

/// <summary>
/// <c>POST /imports</c> and <c>GET /imports/{id}/{file}/rejects.csv</c>, both for administrators. Errors are written as GraphQL writes them.
/// </summary>
internal static class ImportEndpoints
{
    /// <summary>Bytes of all parts together unless <c>Imports:MostBytes</c> says otherwise.</summary>
    private const long MostBytes = 20L << 30;

    /// <summary>Bytes that the form around the files may have: beyond them a request is refused by the length it announces, before it is read.</summary>
    private const long MostAround = 1L << 20;

    /// <summary>Files of one request; the format has twelve kinds.</summary>
    private const int MostFiles = 200;

    private const int MostRejects = 1_000_000;

    public static void MapImports(this WebApplication app, Gate gate, RunningLoads loads, IGraphStore graph)
    {
        var most = app.Configuration.GetValue("Imports:MostBytes", MostBytes);
        var (errors, unsigned) = (app.Services.GetRequiredService<ErrorMapping>(), app.Services.GetRequiredService<UnsignedRequests>());
        app.MapPost("/imports", (HttpContext http, CancellationToken ct) =>
            Answer(http, gate, errors, unsigned, "POST /imports", () => Take(http, gate, loads, most, ct), ct));
        app.MapGet("/imports/{id}/{file}/rejects.csv", (string id, string file, HttpContext http, CancellationToken ct) =>
            Answer(http, gate, errors, unsigned, "rejects.csv", () => Rejects(gate, graph, id, file, ct), ct));
    }

    /// <summary>Asks for the role, answers, and lets the answer leave when the log entry is durable.</summary>
    private static async Task Answer(
        HttpContext http, Gate gate, ErrorMapping errors, UnsignedRequests unsigned, string action, Func<Task<IResult>> answer, CancellationToken ct)
    {
        if (ViewerOf.Request(http) is not { } viewer)
        {
            await Rest.Error(StatusCodes.Status401Unauthorized, unsigned.Refuse(http)).ExecuteAsync(http);
            return;
        }

        await using var inquiry = gate.Begin(viewer);
        IResult result;
        try
        {
            inquiry.Require(action, Role.Administrator);
            result = await answer();
            await inquiry.Complete(LogResult.Answered, ct);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or BadHttpRequestException))
        {
            result = await Rest.Failed(inquiry, failure, errors, ct);
        }

        await result.ExecuteAsync(http);
    }

    private static async Task<IResult> Take(HttpContext http, Gate gate, RunningLoads loads, long most, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
        {
            return Bad("Expected multipart/form-data with one part for each file, found another content type.", "应为 multipart/form-data，每个文件一个部分；实际为其他类型。");
        }

        if (Zone(http) is not { } zone)
        {
            return Bad("Expected a time zone such as Asia/Shanghai in `zone`, found another word.", "`zone` 应为时区名称，例如 Asia/Shanghai；实际不是。");
        }

        if (http.Request.ContentLength > most + MostAround)
        {
            return TooLarge(most);
        }

        // The limit is this endpoint's own, told in words; the server's would cut the connection.
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        var folder = loads.Upload();
        try
        {
            if (await Save(new MultipartReader(boundary, http.Request.Body), folder, most, ct) is { } refused)
            {
                folder.Dispose();
                return refused;
            }

            var import = await loads.Start(folder, zone.Zone);
            return Results.Json(new { importId = gate.Ids.Of(import) }, statusCode: StatusCodes.Status202Accepted);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <returns>Why what was sent is not taken; null where it is.</returns>
    private static async Task<IResult?> Save(MultipartReader parts, UploadFolder folder, long most, CancellationToken ct)
    {
        var left = most;
        try
        {
            while (await parts.ReadNextSectionAsync(ct) is { } part)
            {
                if (part.GetContentDispositionHeader() is not { } disposition || !disposition.IsFileDisposition())
                {
                    continue;
                }

                var name = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
                if (!folder.Accepts(name))
                {
                    return Bad("Expected each part to have a plain file name of its own, without a path; found another one.", "每个部分应有各自的文件名，不含路径；实际不是。");
                }

                if (folder.Count == MostFiles)
                {
                    return Error(
                        StatusCodes.Status413PayloadTooLarge, "LIMIT_EXCEEDED",
                        Say($"Expected at most {MostFiles} files at once, found more. Send fewer files at once.", $"一次最多 {MostFiles} 个文件，实际超出。请分批发送。"));
                }

                left -= await folder.Write(name, part.Body, left, ct);
                if (left < 0)
                {
                    return TooLarge(most);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return Bad("Expected multipart/form-data as RFC 7578 has it, found something else.", "应为符合 RFC 7578 的 multipart/form-data，实际不是。");
        }

        return folder.Count > 0 ? null : Bad("Expected at least one file, found none.", "至少应有一个文件，实际没有。");
    }

    private static IResult TooLarge(long most) => Error(
        StatusCodes.Status413PayloadTooLarge, "LIMIT_EXCEEDED",
        Say($"Expected at most {most} bytes in all files together, found more. Send fewer files at once, or pack them as .gz.",
            $"所有文件合计最多 {most} 字节，实际超出。请分批发送，或压缩为 .gz。"));

    private static async Task<IResult> Rejects(Gate gate, IGraphStore graph, string id, string file, CancellationToken ct)
    {
        var run = gate.Ids.Open(id) is (IdKind.Import, var number) ? (await graph.Imports([new ImportId(number)], ct)).SingleOrDefault() : null;
        if (run is null || run.Files.All(other => other.Name != file))
        {
            return Error(StatusCodes.Status404NotFound, "BAD_USER_INPUT", Say("Expected a load and one of its files, found none.", "需要一次录入及其文件；未找到。"));
        }

        var rows = await graph.Rejections(run.Id, file, MostRejects, ct);
        var records = await graph.RejectedRecords(run.Id, file, MostRejects, ct);
        var language = ReaderLanguage.Current;
        return Results.Stream(
            stream => RejectsCsv.Write(stream, file, rows, records, language, ct), "text/csv; charset=utf-8",
            $"{file.Split('.')[0]}-rejects.csv");
    }

    /// <returns>Null where the zone is none.</returns>
    private static Named? Zone(HttpContext http) => http.Request.Query["zone"].ToString() is not { Length: > 0 } name ? new Named(null)
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone ? new Named(zone) : null;

    private static string Say(string english, string chinese) => ReaderLanguage.IsChinese ? chinese : english;

    private static IResult Bad(string english, string chinese) => Error(StatusCodes.Status400BadRequest, "BAD_USER_INPUT", Say(english, chinese));

    private static IResult Error(int status, string code, string message) =>
        Rest.Error(status, new GraphQLError(message) { Code = code });

    private sealed record Named(DateTimeZone? Zone);
}
