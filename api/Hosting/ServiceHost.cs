using Investigate.Api.Imports;
using Investigate.Api.SignIn;
using Investigate.Cases;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;

namespace Investigate.Api.Hosting;

/// <summary>Puts the web application together.</summary>
internal static class ServiceHost
{
    /// <param name="settings">Put before those of files and environment.</param>
    /// <exception cref="FormatException">A setting is none of its kind.</exception>
    public static WebApplication Build(
        string urls, DataDirectory data, OpenStores stores, IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider time)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var tokens = new LocalTokens(new SigningKeys(data, time), time);
        var issuer = OpenIdIssuer.From(builder.Configuration);
        builder.Services.AddSingleton(tokens);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(UserLimits.From(builder.Configuration));
        builder.Services.AddSingleton(DeploymentZone.From(builder.Configuration));
        builder.Services.AddSingleton<UnsignedRequests>();
        builder.Services.AddSingleton<ErrorMapping>();
        builder.Services.AddSingleton(services => new RunningLoads(
            stores.Graph, Path.Combine(data.Path, "uploads"), services.GetRequiredService<ILogger<RunningLoads>>()));
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            if (issuer is null)
            {
                bearer.TokenValidationParameters = tokens.Validation();
            }
            else
            {
                issuer.Configure(bearer, time);
            }
        });
        builder.Services.AddAuthorization();
        // Bearer tokens need none of its keys; left alone it would write some into the user's home.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        return builder.Build();
    }

    /// <summary>The settings of files and environment, for commands that serve nothing.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    /// <summary>What the configuration decides about cases: <c>Cases:LongestAuthorityDays</c>, the days under <c>Retention</c> and the case numbers
    /// under <c>Retention:LegalHolds</c>.</summary>
    /// <exception cref="FormatException">A number is none, or below 1.</exception>
    public static CaseRules Rules(IConfiguration configuration)
    {
        var defaults = CaseRules.Default;
        var kept = defaults.Retention;
        var holds = configuration.GetSection("Retention:LegalHolds").GetChildren().Select(hold => hold.Value).OfType<string>();
        return new CaseRules(
            Days(configuration, "Cases:LongestAuthorityDays", defaults.LongestAuthority),
            new RetentionRules(Days(configuration, "Retention:CaseDays", kept.AfterCase), holds.ToHashSet(StringComparer.Ordinal))
            {
                Stays = Days(configuration, "Retention:StayDays", kept.Stays),
                OpenStays = Days(configuration, "Retention:OpenStayDays", kept.OpenStays),
                Sightings = Days(configuration, "Retention:SightingDays", kept.Sightings),
                Transfers = Days(configuration, "Retention:TransferDays", kept.Transfers),
                Reports = Days(configuration, "Retention:ReportDays", kept.Reports),
                Unreferenced = Days(configuration, "Retention:UnreferencedDays", kept.Unreferenced),
                RejectedRows = Days(configuration, "Retention:RejectedRowDays", kept.RejectedRows),
            });
    }

    private static TimeSpan Days(IConfiguration configuration, string key, TimeSpan @default) =>
        configuration[key] is not { } text ? @default
            : int.TryParse(text, out var days) && days is >= 1 and <= 36_500 ? TimeSpan.FromDays(days)
            : throw new FormatException($"Expected a whole number of days, 1 to 36500, in the setting {key}, found '{text}'.");

    public static void Map(WebApplication app, DataDirectory data, OpenStores stores, Gate gate)
    {
        var (errors, unsigned) = (app.Services.GetRequiredService<ErrorMapping>(), app.Services.GetRequiredService<UnsignedRequests>());
        var (limits, issuer) = (app.Services.GetRequiredService<UserLimits>(), OpenIdIssuer.From(app.Configuration));
        app.UseSecurityHeaders(issuer?.Origin);
        app.UseReaderLanguage();
        app.UseAuthentication();
        limits.Use(app);
        var loads = app.Services.GetRequiredService<RunningLoads>();
        app.UseWebSockets();
        var zone = app.Services.GetRequiredService<DeploymentZone>();
        app.MapService(gate, errors, unsigned, limits, loads, zone, data.IsDemo);
        app.MapAuditExport(gate, errors, unsigned);
        app.MapImports(gate, loads, stores.Graph);
        app.MapHealth(stores, zone);
        app.MapSignIn(data, app.Services.GetRequiredService<LocalTokens>(), issuer, stores.Graph);
        app.UseFrontEnd();
    }
}
