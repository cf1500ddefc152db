using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>What companion questions of this case find, as links of a chart. Asking for them is asking the question: it counts among its looks.</summary>
internal static class CompanionLinks
{
    private const int LeastOccasions = 2;

    /// <summary>Of the subjects among these things, their strongest companions first, at most so many of each.</summary>
    public static async ValueTask<Dictionary<Link, CompanionNode>> Of(
        CaseReader visit, IReadOnlyList<NodeId> nodes, Interval during, int most, CancellationToken ct)
    {
        var links = new Dictionary<Link, CompanionNode>();
        var subjects = (await visit.Subjects(ct)).Select(subject => subject.Person).Where(person => nodes.Contains(NodeId.Of(person))).ToArray();
        foreach (var subject in subjects)
        {
            var query = new CompanionsQuery(subject, during, LeastOccasions, visit.Ids.Code, LocalClock.Shanghai);
            var answer = await visit.Ask("companions", (graph, token) => CompanionsAnalysis.Ask(graph, query, token), ct);
            await visit.Look(subject, answer.Stays, ct);
            Companion[] rows = [.. answer.All.Take(most)];
            var explanations = await visit.Ask("companions", (graph, token) => ExplanationsAnalysis.Ask(graph, answer, rows, token), ct);
            foreach (var (companion, explanation) in rows.Zip(explanations))
            {
                var link = Between(subject, companion);
                if (!links.Keys.Any(other => other.Id == link.Id))
                {
                    links.Add(link, new CompanionNode(visit, companion, explanation));
                }
            }
        }

        return links;
    }

    private static Link Between(PersonId subject, Companion companion)
    {
        var (from, to) = subject.CompareTo(companion.Person) < 0 ? (subject, companion.Person) : (companion.Person, subject);
        var during = Interval.FromTicks(
            companion.Evidence.Min(occasion => occasion.During.StartTicks), companion.Evidence.Max(occasion => occasion.During.EndTicks));
        return new Link(
            LinkKind.Companion, NodeId.Of(from), NodeId.Of(to), companion.Occasions, null, during,
            [.. companion.Evidence.SelectMany(occasion => occasion.Stays).Distinct().Order().Select(stay => new FactId(FactKind.Stay, stay.Value))], 0);
    }
}
