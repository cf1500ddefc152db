using Investigate.GraphModel;
using Investigate.Queries.Chance;

namespace Investigate.Queries;

/// <summary>
/// Encounters into companions: each person's chance per block, the tail over the blocks (section 6), the false-discovery rate over everybody
/// tested (section 7), and the order of the answer. Pure.
/// </summary>
internal static class CompanionsFold
{
    public static Companions Fold(CompanionsQuery query, Encounters encounters, GuestVisits visits)
    {
        var chances = new Chances(encounters, query.Clock);
        var judged = new List<Judged>(encounters.Count);
        var judge = new Judge(encounters, chances, visits);
        for (var person = 0; person < encounters.Count; person++)
        {
            judged.Add(judge.Of(person));
        }

        Rate(judged, chances.PersonsTested);
        judged.RemoveAll(one => one.Occasions < query.MinOccasions);
        var handles = new Dictionary<int, string>();
        judged.Sort((a, b) => Order(a, b, person => handles.TryGetValue(person, out var known) ? known
            : handles[person] = query.Handle(encounters.Person(person))));
        var stays = Enumerable.Range(0, encounters.Of.Stays).Select(stay => encounters.Of.Own(stay).Stay).ToArray();
        return new Companions(
            [.. judged.Select(one => CompanionOf.Judged(encounters, chances, judge, one))], chances.PersonsTested, stays, encounters.Blocks.Count)
        {
            Background = new Background(query.Subject, encounters, [.. Enumerable.Range(0, encounters.Of.Stays).Select(chances.Coinciding)], query.Clock),
        };
    }

    /// <summary>Gives each who has a p his q over everybody tested: those not listed have p = 1.</summary>
    private static void Rate(List<Judged> judged, int tested)
    {
        var ranked = judged.FindAll(one => one.P is not null);
        ranked.Sort((a, b) => a.P!.Value.CompareTo(b.P!.Value));
        var q = FalseDiscovery.BenjaminiHochberg(ranked.ConvertAll(one => one.P!.Value).ToArray(), tested);
        for (var i = 0; i < q.Length; i++)
        {
            ranked[i].Q = q[i];
        }
    }

    private static int Order(Judged a, Judged b, Func<int, string> handle)
    {
        var order = (a.P ?? double.PositiveInfinity).CompareTo(b.P ?? double.PositiveInfinity);
        order = order != 0 ? order : b.Occasions.CompareTo(a.Occasions);
        order = order != 0 ? order : a.First.CompareTo(b.First);
        return order != 0 || a.Person == b.Person ? order : string.CompareOrdinal(handle(a.Person), handle(b.Person));
    }
}
