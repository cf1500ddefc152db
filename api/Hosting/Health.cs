using Investigate.GraphModel;

namespace Investigate.Api.Hosting;

/// <summary><c>/healthz</c>: 200 with the state of the data when the service can answer, 503 with the reason when it cannot.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes, OpenStores stores, DeploymentZone zone) => routes.MapGet("/healthz", async (CancellationToken ct) =>
    {
        try
        {
            await using var reader = await stores.Graph.Read(ct);
            await stores.Casework.AnchoredHead(ct);
            var newest = (await stores.Graph.Imports(new PageRequest(20, null), ct)).Items.FirstOrDefault(run => run.Status == ImportStatus.Done);
            return Results.Json(new
            {
                status = "ready",
                store = stores.Name,
                graphVersion = reader.Version.ToString(),
                asOf = newest?.FinishedAt,
                zone = zone.Name,
            });
        }
        catch (StoreException failure)
        {
            return Results.Json(new { status = "unavailable", reason = failure.Message }, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    });
}
