using Investigate.Queries;

namespace Investigate.Api.Hosting;

/// <summary>The time zone of the deployment: its clock decides which guests come at one hour, its calendar who is a minor, and pages write times in it.</summary>
internal sealed record DeploymentZone(string Name)
{
    /// <summary>The setting <c>Zone</c>.</summary>
    /// <exception cref="FormatException">It names no zone.</exception>
    public static DeploymentZone From(IConfiguration settings) => settings["Zone"] is not { } name ? new DeploymentZone("Asia/Shanghai")
        : LocalClock.In(name) is not null ? new DeploymentZone(name)
        : throw new FormatException($"Expected a time zone such as Asia/Shanghai in the setting Zone, found '{name}'.");

    /// <summary>A clock for one question.</summary>
    public LocalClock Clock => LocalClock.In(Name)!;
}
