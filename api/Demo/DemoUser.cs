using Investigate.Cases;

namespace Investigate.Api.Demo;

/// <summary>The people of the demo: one for each role, signed in by choosing.</summary>
internal sealed record DemoUser(string Name, Role Role)
{
    public static readonly IReadOnlyList<DemoUser> All =
    [
        new("lin", Role.Investigator),
        new("gao", Role.ResponseOfficer),
        new("wen", Role.Supervisor),
        new("shi", Role.Auditor),
        new("qiu", Role.Administrator),
    ];
}
