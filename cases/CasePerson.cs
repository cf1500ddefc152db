using Investigate.GraphModel;

namespace Investigate.Cases;

/// <summary>What a person is to a case. Being somebody's companion makes nobody a subject.</summary>
public enum PersonCategory
{
    Subject,
    Contact,
    Witness,
    PossibleVictim,
}

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
    internal static CasePerson Of(Person person, string id, string handle, bool subject, DateOnly today) => subject
        ? new CasePerson(
            id, handle, false, PersonCategory.Subject, person.Name, person.Document.Number, person.KnownBirthDate?.Year, person.IsMinorOn(today))
        : new CasePerson(id, handle, true, PersonCategory.Contact, null, null, null, person.IsMinorOn(today));
}
