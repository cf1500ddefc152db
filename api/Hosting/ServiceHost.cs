using Investigate.Api.Imports;
using Investigate.Api.SignIn;
using Investigate.Cases;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;

namespace Investigate.Api.Hosting;

/// <summary>Puts the web application together.</summary>
internal static class ServiceHost
{
    public static WebApplication Build(string urls, DataDirectory data, OpenStores stores, TimeProvider time)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var tokens = new LocalTokens(data.TokenKey(), time);
        builder.Services.AddSingleton(tokens);
        builder.Services.AddSingleton<ErrorMapping>();
        builder.Services.AddSingleton(services => new RunningLoads(
            stores.Graph, Path.Combine(data.Path, "uploads"), services.GetRequiredService<ILogger<RunningLoads>>()));
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.TokenValidationParameters = tokens.Validation();
        });
        builder.Services.AddAuthorization();
        // Bearer tokens need none of its keys; left alone it would write some into the user's home.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return builder.Build();
    }

    /// <summary>What the configuration decides about cases: <c>Cases:LongestAuthorityDays</c>.</summary>
    /// <exception cref="FormatException">The number is none, or below 1.</exception>
    public static CaseRules Rules(IConfiguration configuration)
    {
        const string Key = "Cases:LongestAuthorityDays";
        return configuration[Key] is not { } text ? CaseRules.Default
            : int.TryParse(text, out var days) && days >= 1 ? new CaseRules(TimeSpan.FromDays(days))
            : throw new FormatException($"Expected a whole number of days, at least 1, in the setting {Key}, found '{text}'.");
    }

    public static void Map(WebApplication app, DataDirectory data, OpenStores stores, Gate gate)
    {
        app.UseSecurityHeaders();
        app.UseReaderLanguage();
        app.UseAuthentication();
        var loads = app.Services.GetRequiredService<RunningLoads>();
        app.MapService(gate, app.Services.GetRequiredService<ErrorMapping>(), loads);
        app.MapImports(gate, loads, stores.Graph);
        app.MapHealth(stores);
        app.MapSignIn(data, app.Services.GetRequiredService<LocalTokens>(), stores.Graph);
        app.UseFrontEnd();
    }
}
