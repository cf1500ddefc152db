using System.Net;

namespace Investigate.Api.Hosting;

/// <summary>Where the service may listen: off this machine only with TLS, or when told to do without.</summary>
internal static class Listening
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>The first address that would carry tokens in the clear beyond this machine; null where there is none.</summary>
    public static string? FirstInTheClear(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var address = BindingAddress.Parse(url);
            if (address.Scheme == Uri.UriSchemeHttp && !IsLoopback(address))
            {
                return url;
            }
        }

        return null;
    }

    private static bool IsLoopback(BindingAddress address) => address.IsUnixPipe || address.Host == "localhost"
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
