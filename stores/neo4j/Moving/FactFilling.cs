using Investigate.GraphModel;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Neo4j.Facts;
using Investigate.Stores.Neo4j.Loading;
using Investigate.Stores.Neo4j.Session;

namespace Investigate.Stores.Neo4j.Moving;

/// <summary>
/// Writes what another store's loads stated, change by change: the texts of loads and withdrawals run again, version by version, with the ids and
/// instants that were given then.
/// </summary>
/// <param name="imported">The version whose facts are there already; null where none are.</param>
internal sealed class FactFilling(Neo4jSession session, Turn turn, long? imported)
{
    private readonly Numbers numbers = new([.. FactKinds.Numbered.Select(_ => 0L)], [.. FactKinds.Numbered.Select(_ => 0L)]);
    private readonly Dictionary<ImportId, long> versionOf = [];
    private readonly Dictionary<HeldKind, long> highest = [];
    private readonly Dictionary<(ImportId, string), long> rejected = [];
    private readonly List<ImportId> gone = [];
    private HashSet<long> moved = [];
    private HeldChange? change;
    private HashSet<HeldKind> stated = [];
    private Dictionary<HeldKind, long> before = [];
    private GraphVersion newest;
    private IReadOnlyList<long> last = [];

    public async Task Put(Holding part, CancellationToken ct)
    {
        switch (part)
        {
            case HeldLoad load:
                versionOf[load.Run.Id] = load.Version ?? 0;
                await turn.Write(FillingTexts.Load, FillingTexts.Of(load), ct);
                break;
            case HeldRejections rejections:
                var place = rejected.GetValueOrDefault((rejections.Import, rejections.File));
                rejected[(rejections.Import, rejections.File)] = place + rejections.Rows.Count;
                await LedgerEntries.KeepRejections(turn, rejections.Import, rejections.File, rejections.Rows, place, ct);
                break;
            case HeldRecords records:
                await LedgerEntries.KeepRecords(turn, records.Import, records.File, records.Rows, ct);
                break;
            case HeldContradictions contradictions:
                await turn.Write(FillingTexts.Contradict, FillingTexts.Of(contradictions), ct);
                break;
            case HeldChange next:
                await Close(ct);
                (change, stated, before, moved) = (next, [], new(highest), []);
                break;
            case HeldFacts facts:
                await Put(facts, ct);
                break;
            case HeldNumbers given:
                await Close(ct);
                last = given.Highest;
                break;
        }
    }

    /// <summary>Lets readers see it: takes the mark away that nobody opens.</summary>
    public async Task End(CancellationToken ct) => await turn.Write(
        FillingTexts.End,
        new Parameters
        {
            { "version", newest.Number }, { "imports", versionOf.Keys.Select(import => import.Value).DefaultIfEmpty().Max() },
            { "last", LedgerEntries.Map("last", last) },
        },
        ct);

    private async Task Put(HeldFacts facts, CancellationToken ct)
    {
        stated.Add(facts.Kind);
        highest[facts.Kind] = Math.Max(highest.GetValueOrDefault(facts.Kind), facts.Facts[^1].Id);
        var earlier = facts.Facts.Where(fact => fact.Id <= before.GetValueOrDefault(facts.Kind)).Select(fact => fact.Id).ToList();
        if (facts.Kind == HeldKind.Occupant)
        {
            await Occupy(facts, ct);
            return;
        }

        var (kind, ids) = (MovedKind.Of(facts.Kind), facts.Facts.Select(fact => fact.Id).ToList());
        if (facts.Kind == HeldKind.Person)
        {
            await Write(StayTexts.PutPersons, new Parameters { { "id", ids } }, ct);
        }

        if (earlier.Count > 0)
        {
            await Write(facts.Kind == HeldKind.Stay ? StayTexts.Revise : FactTexts.Of(kind.Kind).Supersede, new Parameters { { "id", earlier } }, ct);
        }

        foreach (var file in facts.Facts.GroupBy(fact => fact.File))
        {
            await Write(
                FactTexts.Of(kind.Kind).Put,
                new Parameters { { "import", facts.Import.Value }, { "file", file.Key }, { "rows", file.Select(kind.RowOf) } }, ct);
        }

        if (facts.Kind == HeldKind.Stay)
        {
            await Write(StayTexts.House, new Parameters { { "id", ids } }, ct);
            await Write(StayTexts.MarkLong, new Parameters { { "id", ids }, { "longest", StayTexts.Longest } }, ct);
        }

        moved.UnionWith(facts.Kind == HeldKind.Room ? earlier : []);
    }

    private async Task Occupy(HeldFacts facts, CancellationToken ct)
    {
        var earlier = facts.Facts.Select(fact => fact.Id).Where(stay => stay <= before.GetValueOrDefault(HeldKind.Stay)).Distinct().ToList();
        if (earlier.Count > 0)
        {
            await Write(StayTexts.Revise, new Parameters { { "id", earlier } }, ct);
        }

        foreach (var file in facts.Facts.GroupBy(fact => fact.File))
        {
            await Write(
                StayTexts.Occupy,
                new Parameters
                {
                    { "import", facts.Import.Value }, { "file", file.Key },
                    { "rows", file.Select(fact => (object?[])[fact.Id, fact.Values[0], fact.Values[1], (long)fact.Row]) },
                },
                ct);
        }
    }

    /// <summary>Makes the version that the change at hand has made, once all of it is there.</summary>
    private async Task Close(CancellationToken ct)
    {
        if (change is not { } made)
        {
            return;
        }

        var version = new GraphVersion(made.Version);
        if (made is { IsWithdrawal: true, Import: { } withdrawn })
        {
            gone.Add(withdrawn);
            if (version.CompareTo(newest) > 0)
            {
                await Withdrawing.Run(session, turn, withdrawn, new GraphVersion(versionOf[withdrawn]), version, gone, numbers, ct);
            }
        }
        else if (stated.Count > 0)
        {
            await Rehousing.Follow(turn, version, moved, ct);
            await Withdrawing.Count(session, version, numbers, ct);
        }

        await turn.Write(
            FillingTexts.Version,
            new Parameters
            {
                { "version", version.Number }, { "at", made.At.UtcTicks }, { "held", LedgerEntries.Map("held", numbers.Held) },
                { "erases", made.Import is null }, { "import", made.IsWithdrawal ? null : made.Import?.Value }, { "changed", stated.Count > 0 },
                { "occupants", stated.Contains(HeldKind.Occupant) },
            },
            ct);
        (newest, change) = (version, null);
    }

    /// <summary>Runs a fenced text on the version that is being made, where the importer has not made it.</summary>
    private Task Write(string fenced, Parameters parameters, CancellationToken ct)
    {
        if (change!.Version == imported)
        {
            return Task.CompletedTask;
        }

        parameters.Add("v", change.Version);
        return turn.Write(fenced, parameters, ct);
    }
}
