using Microsoft.Extensions.FileProviders;

namespace Investigate.Api.Hosting;

/// <summary>The front end as files beside the service, and what a browser may do with it: nothing is fetched from anywhere else.</summary>
internal static class FrontEnd
{
    // antd writes its styles into the page while it runs; scripts come from files only.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'{0}; "
        + "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly string[] Routes = ["/graphql", "/schema.graphql", "/healthz", "/sign-in", "/imports", "/audit/"];

    /// <param name="issuer">Origin of the OpenID Connect issuer, which the page asks for its sign-in; null where there is none.</param>
    public static void UseSecurityHeaders(this IApplicationBuilder app, string? issuer)
    {
        var policy = ContentSecurityPolicy.Replace("{0}", issuer is null ? "" : " " + issuer, StringComparison.Ordinal);
        app.Use((http, next) => WithHeaders(http, policy, next));
    }

    private static Task WithHeaders(HttpContext http, string policy, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(http);
    }

    /// <summary>Serves the files; a path that is no file and none of the service's addresses is a page of the front end.</summary>
    public static void UseFrontEnd(this WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "ui");
        if (!Directory.Exists(folder))
        {
            app.Logger.LogWarning("The front end is not beside the service: expected the folder {Folder}. The API answers all the same.", folder);
            return;
        }

        var files = new PhysicalFileProvider(folder);
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        app.MapFallback(async http =>
        {
            if (!HttpMethods.IsGet(http.Request.Method) || Array.Exists(Routes, route => http.Request.Path.StartsWithSegments(route.TrimEnd('/'))))
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.CacheControl = "no-cache";
            await http.Response.SendFileAsync(files.GetFileInfo("index.html"), http.RequestAborted);
        });
    }
}
