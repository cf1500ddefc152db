using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Tests.Faults;
using Investigate.Testing;
using Investigate.Testing.Embedded;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests.Session;

/// <summary>A server that shows a certificate of an authority of one's own.</summary>
public sealed class CertificateTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [SkippableFact]
    public async Task A_server_is_believed_whose_certificate_the_named_authority_has_signed_and_no_other()
    {
        using var directory = new TemporaryDirectory();
        using var own = Authority("Own");
        using var other = Authority("Other");
        await Show(own, directory.Path);
        var port = FreePort();
        await using var server = await OwnServer.Start(
            "server.https.enabled=true", $"server.https.listen_address=127.0.0.1:{port}", "dbms.ssl.policy.https.enabled=true",
            $"dbms.ssl.policy.https.base_directory={directory.Path}", "dbms.ssl.policy.https.private_key=private.key",
            "dbms.ssl.policy.https.public_certificate=public.crt", "dbms.ssl.policy.https.client_auth=NONE");
        var settings = server.Settings with { Address = new Uri($"https://127.0.0.1:{port}") };

        await using (var store = await Neo4jStore.Open(settings with { CertificateAuthority = await Write(directory, own, other) }, TimeProvider.System, default))
        {
            await Scenario.Parse("House H1: 101").Load(store.Graph);
            await using var reader = await store.Graph.Read(default);
            (await reader.Counts(default)).Rooms.ShouldBe(1);
        }

        await Refused(settings);
        await Refused(settings with { CertificateAuthority = await Write(directory, other) });

        // The certificate names the address, not the name.
        await Refused(settings with { Address = new Uri($"https://localhost:{port}"), CertificateAuthority = await Write(directory, own) });
    }

    private static async Task Refused(Neo4jSettings settings)
    {
        var refused = await Should.ThrowAsync<StoreException>(() => Neo4jStore.Open(settings, TimeProvider.System, default));
        (refused.IsTransient, refused.Message).ShouldSatisfyAllConditions(
            told => told.IsTransient.ShouldBeFalse(), told => told.Message.ShouldContain("shows no certificate that is trusted here"));
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        return request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(2));
    }

    /// <summary>Writes key and certificate of a server at 127.0.0.1.</summary>
    private static async Task Show(X509Certificate2 authority, string directory)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=server", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var shown = request.Create(authority, Now.AddDays(-1), Now.AddDays(1), [1, 2, 3, 4]);
        await File.WriteAllTextAsync(Path.Combine(directory, "private.key"), key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(Path.Combine(directory, "public.crt"), shown.ExportCertificatePem());
    }

    private static async Task<string> Write(TemporaryDirectory directory, params X509Certificate2[] authorities)
    {
        var file = Path.Combine(directory.Path, "trusted.pem");
        await File.WriteAllLinesAsync(file, authorities.Select(authority => authority.ExportCertificatePem()));
        return file;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
