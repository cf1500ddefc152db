using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>
/// Looks for the ordinary explanation of rows of a <see cref="Companions"/> answer: only of those that are handed out, since it changes no
/// number. Two store calls at most, whatever their number.
/// </summary>
public static class ExplanationsAnalysis
{
    /// <returns>One for each row, in order; null where none was found.</returns>
    public static ValueTask<IReadOnlyList<Explanation?>> Ask(IGraphReader graph, Companions answer, IReadOnlyList<Companion> rows, CancellationToken ct) =>
        Ask(new StoredRegistrations(graph), answer, rows, ct);

    internal static async ValueTask<IReadOnlyList<Explanation?>> Ask(
        IRegistrations graph, Companions answer, IReadOnlyList<Companion> rows, CancellationToken ct)
    {
        if (answer.Background is not { } background || rows.Count == 0)
        {
            return [.. rows.Select(_ => (Explanation?)null)];
        }

        var pairs = rows.Select(row => new SharedStays(background, row.Person)).ToArray();
        var registrations = background.OccupantsOfRegistrations();
        var persons = await graph.Persons(
            [.. pairs.SelectMany(pair => pair.Booked).SelectMany(stay => registrations[stay]).Concat(rows.Select(row => row.Person))
                .Append(background.Subject).Distinct().Order()], ct);
        var rooms = await graph.Rooms([.. pairs.SelectMany(pair => pair.Rooms()).Distinct().Order()], ct);
        var fold = new ExplanationsFold(
            background, registrations, persons.ToDictionary(found => found.Fact.Id, found => found.Fact), rooms.ToDictionary(found => found.Fact.Id, found => found.Fact));
        return [.. pairs.Select(fold.Of)];
    }
}
