using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Cases;

/// <summary>
/// A person as one case may see him. The facts of somebody masked are not in it, so that no field can show them by mistake.
/// </summary>
/// <param name="Id">Case-scoped.</param>
/// <param name="Handle">Stable in this case, another in every other.</param>
/// <param name="Name">Null while masked, and where no file states one.</param>
/// <param name="Minor">Known to be under 18 today, in UTC: on the birthday itself he may still count as a minor for some hours.</param>
public sealed record CasePerson(
    string Id, string Handle, bool Masked, PersonCategory Category, string? Name, string? DocumentNumber, int? BirthYear, bool Minor)
{
    /// <param name="person">Null where nothing is known of him any more: whatever load named him is withdrawn.</param>
    /// <param name="mark">What was decided about him in this case; null where nothing was.</param>
    /// <remarks>A minor or possible victim stays masked until a supervisor has agreed, whatever was decided before he was known to be one.</remarks>
    internal static CasePerson Of(Person? person, string id, string handle, bool subject, PersonMark? mark, DateOnly today)
    {
        var (minor, category) = (person?.IsMinorOn(today) == true, subject ? PersonCategory.Subject : mark?.Category ?? PersonCategory.Contact);
        var visible = subject || (mark is { Unmasked: true } && (mark.Value.Agreed || !IsProtected(minor, category)));
        return visible
            ? new CasePerson(id, handle, false, category, person?.Name, person?.Document.Number, person?.KnownBirthDate?.Year, minor)
            : new CasePerson(id, handle, true, category, null, null, null, minor);
    }

    /// <summary>True for whom only a supervisor's agreement unmasks.</summary>
    internal static bool IsProtected(bool minor, PersonCategory category) => minor || category == PersonCategory.PossibleVictim;
}
