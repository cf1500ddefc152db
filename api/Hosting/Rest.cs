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

    /// <summary>The status that goes with a code of the contract.</summary>
    public static int Status(string? code) => code switch
    {
        "FORBIDDEN" or "AUTHORITY_EXPIRED" or "CASE_NOT_OPEN" or "PURPOSE_REQUIRED" => StatusCodes.Status403Forbidden,
        "STORE_UNAVAILABLE" => StatusCodes.Status503ServiceUnavailable,
        "INTERNAL" => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}
