using System.Net;
using System.Net.Sockets;
using Investigate.GraphModel;

namespace Investigate.Stores.Neo4j.Session;

/// <summary>What the server says of a failure, and what that means. Codes are those of Neo4j's status codes page for version 5.</summary>
internal static class ServerErrors
{
    /// <summary>The Query API waited a minute for one of its own connections to the database, which more than a hundred transactions at once take up.</summary>
    private const string NoConnection = "Unable to acquire connection from the pool";

    /// <summary>An error in the body of an answer.</summary>
    public static RequestFailedException Of(Uri server, HttpStatusCode status, string code, string message) => new(
        code switch
        {
            "Neo.TransientError.General.MemoryPoolOutOfMemoryError" or "Neo.TransientError.General.TransactionOutOfMemoryError" => FailureKind.NoRoom,
            "Neo.ClientError.Transaction.Terminated" or "Neo.ClientError.Transaction.TransactionTimedOut"
                or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" or "Neo.TransientError.Transaction.Terminated" => FailureKind.Ended,
            "Neo.ClientError.Request.Invalid" when status == HttpStatusCode.NotFound => FailureKind.Ended,

            // What we send is JSON always: the server says the same where it could not write its answer, as when its disk is full.
            "Neo.ClientError.Request.Invalid" when message == "Request body invalid." => FailureKind.Unknown,
            "N/A" when message.StartsWith(NoConnection, StringComparison.Ordinal) => FailureKind.Ended,

            // A database that could not write its log, as on a full disk, takes nothing more until the server is restarted.
            "Neo.DatabaseError.Transaction.TransactionStartFailed" => FailureKind.Unreachable,
            "Neo.DatabaseError.Transaction.TransactionLogError" or "Neo.DatabaseError.Transaction.TransactionCommitFailed" => FailureKind.Unknown,
            _ when code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => FailureKind.Conflict,
            _ => FailureKind.Permanent,
        },
        code switch
        {
            "Neo.ClientError.Security.Unauthorized" => $"The Neo4j server {server} does not accept user and password. Set NEO4J_USER and NEO4J_PASSWORD.",
            "Neo.ClientError.Database.DatabaseNotFound" => $"The Neo4j server {server} has no such database: {message} Set NEO4J_DATABASE.",
            _ => $"The Neo4j server {server} answered {code}: {message}",
        });

    /// <summary>An answer that is none of Neo4j's.</summary>
    public static RequestFailedException Of(Uri server, HttpStatusCode status) => new(
        status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout ? FailureKind.Unknown : FailureKind.Permanent,
        $"Expected an answer of a Neo4j server at {server}, found status {(int)status} without one. Set NEO4J_URI to its HTTP interface.");

    /// <summary>An error of the way to the server.</summary>
    public static RequestFailedException Of(Uri server, Exception error) => error switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } =>
            new(FailureKind.Unreachable, $"The Neo4j server {server} cannot be reached: {error.Message}", error),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } =>
            new(FailureKind.Permanent, $"The Neo4j server {server} shows no certificate that is trusted here: {(error.InnerException ?? error).Message}", error),
        _ when error.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
            new(FailureKind.Unreachable, $"The Neo4j server {server} cannot be reached: {error.Message}", error),
        _ => new(FailureKind.Unknown, $"The answer of the Neo4j server {server} broke off: {error.Message}", error),
    };

    /// <summary>What callers of the store are told.</summary>
    public static StoreException Told(RequestFailedException failure) => new(
        failure.Kind switch
        {
            FailureKind.NoRoom => failure.Message + " Ask for less at once, or give the server more memory.",
            FailureKind.Unknown or FailureKind.TooSlow => failure.Message + " What was to be written may have been written or not.",
            _ => failure.Message,
        },
        isTransient: failure.Kind != FailureKind.Permanent,
        failure);
}
