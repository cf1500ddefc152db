using System.Globalization;
using Investigate.Importers;

namespace Investigate.Api.Hosting;

/// <summary>The language of the sentences an answer holds: Chinese when the request prefers it to English, else English.</summary>
internal static class ReaderLanguage
{
    private static readonly CultureInfo English = new("en");
    private static readonly CultureInfo Mandarin = new("zh");

    public static bool IsChinese => Equals(CultureInfo.CurrentUICulture, Mandarin);

    public static Language Current => IsChinese ? Language.Chinese : Language.English;

    /// <summary>Sets the language for the rest of the request, as Accept-Language (RFC 9110, 12.5.4) asks.</summary>
    public static void UseReaderLanguage(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        CultureInfo.CurrentUICulture = Preferred(http.Request);
        return next(http);
    });

    private static CultureInfo Preferred(HttpRequest request)
    {
        foreach (var range in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(range => range.Quality ?? 1).Where(range => range.Quality is not 0))
        {
            switch (range.Value.ToString().Split('-')[0].ToLowerInvariant())
            {
                case "zh":
                    return Mandarin;
                case "en":
                    return English;
            }
        }

        return English;
    }
}
