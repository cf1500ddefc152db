using System.Security.Cryptography;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL;
using Investigate.Queries;

namespace Investigate.Api.Hosting;

/// <summary>The one place where what went wrong becomes an error of the contract. No stack trace leaves the service.</summary>
internal sealed partial class ErrorMapping(ILogger<ErrorMapping> logger)
{
    /// <summary>Codes of refusals: what was asked may not be answered, or not so.</summary>
    private static readonly Dictionary<Refusal, string> Codes = new()
    {
        [Refusal.Forbidden] = "FORBIDDEN",
        [Refusal.PurposeRequired] = "PURPOSE_REQUIRED",
        [Refusal.AuthorityExpired] = "AUTHORITY_EXPIRED",
        [Refusal.CaseNotOpen] = "CASE_NOT_OPEN",
        [Refusal.BadUserInput] = "BAD_USER_INPUT",
        [Refusal.Conflict] = "CONFLICT",
        [Refusal.LimitExceeded] = "LIMIT_EXCEEDED",
    };

    private const string Unavailable = "STORE_UNAVAILABLE";
    private const string Internal = "INTERNAL";

    public static GraphQLError Unauthenticated() => new(ReaderLanguage.IsChinese
        ? "需要有效的登录凭证（Authorization: Bearer …）；此请求没有，或凭证已失效。"
        : "Expected a valid token in the header Authorization: Bearer …, found none or one that is not valid any more.")
    {
        Code = "UNAUTHENTICATED",
    };

    public GraphQLError Map(Exception error) => error switch
    {
        RefusedException refused => Error(refused.Message, refused.Chinese, Codes[refused.Refusal]),
        QuestionTooLargeException tooLarge => Error(tooLarge.Message, tooLarge.Chinese, "LIMIT_EXCEEDED"),
        StoreException { IsTransient: true } => Error(
            "The store cannot answer now. Asking again is safe.", "存储暂时无法应答。可以安全地重试。", Unavailable, Reference(error)),
        _ => Error("The service failed. Its log holds the reference.", "服务出错。服务日志中可查到编号。", Internal, Reference(error)),
    };

    /// <summary>How an operation that ended with these errors stands in the read log.</summary>
    public static LogResult Result(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0)
        {
            return LogResult.Answered;
        }

        return errors.Any(error => error.Code is Unavailable or Internal) ? LogResult.Failed : LogResult.Refused;
    }

    private static GraphQLError Error(string english, string chinese, string code, string? reference = null) => new(ReaderLanguage.IsChinese ? chinese : english)
    {
        Code = code,
        Extensions = reference is null ? null : new Dictionary<string, object?> { ["reference"] = reference },
    };

    private string Reference(Exception error)
    {
        var reference = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        LogFailure(logger, error, reference);
        return reference;
    }

    [LoggerMessage(LogLevel.Error, "Failure {Reference}")]
    private static partial void LogFailure(ILogger logger, Exception error, string reference);
}
