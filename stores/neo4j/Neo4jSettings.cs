using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Investigate.GraphModel;

namespace Investigate.Stores.Neo4j;

/// <summary>Where the server is and who asks it.</summary>
/// <param name="Address">Of the HTTP interface, such as <c>https://graph.example:7473</c>.</param>
/// <param name="Database">Name of the database; <c>neo4j</c> is the one every server has.</param>
public sealed record Neo4jSettings(Uri Address, string User, string Password, string Database = "neo4j")
{
    /// <summary>A file of certificates in PEM form, of which one must have signed the server's; null to trust what this machine trusts.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>How long one request may take, in the server or on its way, until it is ended there and given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a load of a process that died keeps others waiting.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Stands before every statement: what Cypher takes as its options, such as <c>CYPHER replan=skip</c>.</summary>
    internal string Options { get; init; } = "";

    /// <summary>Stands between the session and its connections: lets a test see every request and its answer.</summary>
    internal Func<HttpMessageHandler, HttpMessageHandler>? Through { get; init; }

    /// <summary>
    /// From the environment: <c>NEO4J_URI</c>, <c>NEO4J_USER</c> (neo4j), <c>NEO4J_PASSWORD</c> or a file that holds it in <c>NEO4J_PASSWORD_FILE</c>,
    /// <c>NEO4J_DATABASE</c> (neo4j), <c>NEO4J_CA_FILE</c>.
    /// </summary>
    /// <param name="variable">The value of a variable; null where it is not set.</param>
    /// <exception cref="StoreException">One is missing or is none of its kind.</exception>
    public static Neo4jSettings From(Func<string, string?> variable)
    {
        string? Set(string name) => variable(name) is { Length: > 0 } value ? value : null;
        var stated = Set("NEO4J_URI") ?? throw Wrong("NEO4J_URI", "the address of Neo4j's HTTP interface, such as http://127.0.0.1:7474", "nothing");
        if (!Uri.TryCreate(stated, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw Wrong("NEO4J_URI", "an address that begins with http:// or https:// (the HTTP interface, not Bolt)", $"'{stated}'");
        }

        var password = Set("NEO4J_PASSWORD") ?? PasswordIn(Set("NEO4J_PASSWORD_FILE"))
            ?? throw Wrong("NEO4J_PASSWORD", "the password, or in NEO4J_PASSWORD_FILE a file that holds it", "neither");
        return new Neo4jSettings(address, Set("NEO4J_USER") ?? "neo4j", password, Set("NEO4J_DATABASE") ?? "neo4j") { CertificateAuthority = Set("NEO4J_CA_FILE") };
    }

    /// <summary>Not the password.</summary>
    public override string ToString() => $"{User}@{Address} ({Database})";

    /// <summary>Whose signature is believed; null for what this machine trusts.</summary>
    /// <exception cref="StoreException">The file cannot be read, or holds no certificates.</exception>
    internal X509ChainPolicy? Trusted()
    {
        if (CertificateAuthority is not { } file)
        {
            return null;
        }

        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StoreException($"Expected certificates in PEM form in {file}: {e.Message}", isTransient: false, e);
        }

        return policy.CustomTrustStore.Count > 0 ? policy
            : throw new StoreException($"Expected certificates in PEM form in {file}, found none.", isTransient: false);
    }

    private static string? PasswordIn(string? file)
    {
        try
        {
            return file is null ? null : File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"NEO4J_PASSWORD_FILE cannot be read: {e.Message}", isTransient: false, e);
        }
    }

    private static StoreException Wrong(string name, string expected, string found) => new($"Expected in {name} {expected}, found {found}.", isTransient: false);
}
