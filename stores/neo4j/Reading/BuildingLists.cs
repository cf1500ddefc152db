using Investigate.GraphModel;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Reading;

/// <summary>
/// The buildings of a version, to look for a text in: letters of any case are compared here as every store compares them, and the server's own
/// comparison differs in some alphabets. Buildings are few; those of the version last asked for are kept.
/// </summary>
internal sealed class BuildingLists(Neo4jSession session)
{
    private const int BuildingsAtOnce = 10_000;

    private (GraphVersion Version, IReadOnlyList<Building> Buildings)? kept;

    public async ValueTask<Page<Building>> Find(GraphVersion version, string? text, PageRequest page, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var wanted = (await Of(version, ct)).Where(building => string.IsNullOrEmpty(text) || Holds(building.Name, text) || Holds(building.Key, text)
            || Holds(building.Address, text) || Holds(building.District, text)).ToList();
        var rest = wanted.Where(building => building.Id.Value > (page.After ?? 0)).ToList();
        return new Page<Building>([.. rest.Take(page.First)], rest.Count > page.First, wanted.Count);
    }

    private static bool Holds(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private async Task<IReadOnlyList<Building>> Of(GraphVersion version, CancellationToken ct)
    {
        if (kept is { } last && last.Version == version)
        {
            return last.Buildings;
        }

        var all = new List<Building>();
        Answer answer;
        do
        {
            answer = await session.Read(
                ReadTexts.AllBuildings,
                new Parameters { { "after", all.Count == 0 ? 0 : all[^1].Id.Value }, { "most", (long)BuildingsAtOnce }, { "v", version.Number } }, ct);
            all.AddRange(answer.Rows.Select(RowMapping.Building));
        }
        while (answer.Count == BuildingsAtOnce);
        kept = (version, all);
        return all;
    }
}
