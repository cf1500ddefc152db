using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL;

namespace Investigate.Api.Hosting;

/// <summary>Errors of the addresses that are not GraphQL, in the form that GraphQL gives them: one shape for every client.</summary>
internal static class Rest
{
    public static IResult Error(int status, GraphQLError error)
    {
        var extensions = new Dictionary<string, object?>(error.Extensions ?? new Dictionary<string, object?>()) { ["code"] = error.Code };
        return Results.Json(new { errors = new[] { new { message = error.Message, extensions } } }, statusCode: status);
    }

    /// <summary>
    /// What an operation that failed answers: it is logged as it ended, and where not even that can be, this is what is told. What the service or its
    /// store did wrong stands in the service's log under the reference that the answer has.
    /// </summary>
    public static async Task<IResult> Failed(Inquiry inquiry, Exception failure, ErrorMapping errors, CancellationToken ct)
    {
        var error = errors.Map(failure);
        try
        {
            await inquiry.Complete(ErrorMapping.Result([error]), ct);
        }
        catch (Exception unwritten) when (unwritten is StoreException or RefusedException)
        {
            error = errors.Map(unwritten);
        }

        return Error(Status(error.Code), error);
    }

    /// <summary>The status that goes with a code of the contract.</summary>
    public static int Status(string? code) => code switch
    {
        "FORBIDDEN" or "AUTHORITY_EXPIRED" or "CASE_NOT_OPEN" or "PURPOSE_REQUIRED" => StatusCodes.Status403Forbidden,
        "STORE_UNAVAILABLE" => StatusCodes.Status503ServiceUnavailable,
        "INTERNAL" => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}
