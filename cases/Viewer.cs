namespace Investigate.Cases;

/// <summary>What somebody may do; a user may hold several.</summary>
public enum Role
{
    Investigator,
    ResponseOfficer,
    Supervisor,
    Auditor,
    Administrator,
}

/// <summary>Who asks, as his token says.</summary>
/// <param name="User">The token's subject.</param>
/// <param name="From">The address he asks from; it goes into the log.</param>
public sealed record Viewer(string User, IReadOnlySet<Role> Roles, string From)
{
    public bool Is(params ReadOnlySpan<Role> any)
    {
        foreach (var role in any)
        {
            if (Roles.Contains(role))
            {
                return true;
            }
        }

        return false;
    }

    /// <exception cref="RefusedException">The viewer holds none of these roles.</exception>
    public void Require(params ReadOnlySpan<Role> any)
    {
        if (!Is(any))
        {
            throw Refusals.Role(any);
        }
    }
}
