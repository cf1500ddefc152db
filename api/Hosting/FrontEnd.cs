using Microsoft.Extensions.FileProviders;

namespace Investigate.Api.Hosting;

/// <summary>The front end as files beside the service, and what a browser may do with it: nothing is fetched from anywhere else.</summary>
internal static class FrontEnd
{
    // antd writes its styles into the page while it runs; scripts come from files only.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly string[] Routes = ["/graphql", "/schema.graphql", "/healthz", "/sign-in", "/imports", "/audit/"];

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(http);
    });

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
