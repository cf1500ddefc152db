using System.Globalization;
using Investigate.Importers;
using Microsoft.AspNetCore.Localization;

namespace Investigate.Api.Hosting;

/// <summary>The language of the sentences an answer holds: Chinese when the request prefers it, else English.</summary>
internal static class ReaderLanguage
{
    private static readonly CultureInfo[] Known = [new("en"), new("zh")];

    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    public static Language Current => IsChinese ? Language.Chinese : Language.English;

    public static void UseReaderLanguage(this IApplicationBuilder app) => app.UseRequestLocalization(new RequestLocalizationOptions
    {
        DefaultRequestCulture = new RequestCulture("en"),
        SupportedCultures = [CultureInfo.InvariantCulture],
        SupportedUICultures = Known,
        FallBackToParentUICultures = true,
        RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()],
    });
}
