namespace Investigate.Cases;

/// <summary>The names of roles as tokens and the schema write them.</summary>
public static class RoleNames
{
    private static readonly Dictionary<Role, string> Names = new()
    {
        [Role.Investigator] = "INVESTIGATOR",
        [Role.ResponseOfficer] = "RESPONSE_OFFICER",
        [Role.Supervisor] = "SUPERVISOR",
        [Role.Auditor] = "AUDITOR",
        [Role.Administrator] = "ADMINISTRATOR",
    };

    private static readonly Dictionary<string, Role> Roles = Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => Roles.Keys;

    public static string Of(Role role) => Names[role];

    public static bool TryParse(string name, out Role role) => Roles.TryGetValue(name, out role);
}
