using Investigate.GraphModel;
using Investigate.Stores.Embedded.Facts;

namespace Investigate.Stores.Embedded.Erasing;

/// <summary>The ids that are to be erased.</summary>
internal sealed class DueFacts
{
    public IdSet Stays { get; } = new();

    public IdSet Sightings { get; } = new();

    public IdSet Transfers { get; } = new();

    public IdSet Reports { get; } = new();

    public IdSet Vehicles { get; } = new();

    public IdSet Accounts { get; } = new();

    public IdSet Persons { get; } = new();

    /// <summary>What is due and what is held, of every kind.</summary>
    public IReadOnlyList<Expired> Counts { get; set; } = [];

    /// <summary>The kinds of fact beside which something goes.</summary>
    public IReadOnlyList<FactKind> Kinds => [.. Enum.GetValues<FactKind>().Where(kind => Of(kind) is { Count: > 0 })];

    /// <summary>Which rows of a page stay.</summary>
    public bool[] Kept(FactPage page)
    {
        var (due, kept) = (Of(page.Kind), new bool[page.Count]);
        var ids = page switch
        {
            StayPage stays => stays.Id,
            OccupantPage occupants => occupants.Stay,
            PersonPage persons => persons.Id,
            FamilyPage family => family.Id,
            _ => throw new ArgumentException($"Facts of kind {page.Kind} are not erased.", nameof(page)),
        };
        for (var row = 0; row < kept.Length; row++)
        {
            kept[row] = due?.Contains(ids[row]) != true;
        }

        return kept;
    }

    private IdSet? Of(FactKind kind) => kind switch
    {
        FactKind.Stay or FactKind.Occupant => Stays,
        FactKind.Person => Persons,
        FactKind.Vehicle => Vehicles,
        FactKind.Sighting => Sightings,
        FactKind.Account => Accounts,
        FactKind.Transfer => Transfers,
        FactKind.Report => Reports,
        _ => null,
    };
}
