using System.Globalization;
using System.Text;
using Investigate.GraphModel;
using Interval = Investigate.GraphModel.Interval;

namespace Investigate.Queries.Tests.Worlds;

/// <summary>What was said of guests of made-up worlds, and whether it was true.</summary>
internal sealed class CalibrationTable
{
    private readonly List<(string Kind, bool Stranger, bool Common, bool True)> subjects = [];
    private readonly List<(int Blocks, bool Said, bool Strong)> planted = [];
    private int said;
    private int saidOfStrangers;

    public int Subjects => subjects.Count;

    public async Task AskSubjects(GuestWorld world, int most)
    {
        var graph = world.Graph();
        foreach (var subject in world.Subjects(6).Take(most))
        {
            var ties = (await Findings.Of(graph, await Ask(graph, subject), default)).Select(world.TieOf).ToArray();
            said += ties.Length;
            saidOfStrangers += ties.Count(tie => tie == Tie.Stranger);
            subjects.Add((world.Kinds[subject], ties.Contains(Tie.Stranger), ties.Contains(Tie.Common), ties.Contains(Tie.True)));
        }
    }

    /// <summary>Asks about each planted pair from both sides.</summary>
    public async Task AskPlanted(GuestWorld world)
    {
        var graph = world.Graph();
        foreach (var (subject, other) in world.Planted.SelectMany(pair => new[] { pair, (pair.Other, pair.One) }))
        {
            var answer = await Ask(graph, subject);
            if (answer.All.FirstOrDefault(companion => companion.Person == other) is { } companion)
            {
                var found = await Findings.Of(graph, answer, default);
                planted.Add((companion.Tested, found.Contains(companion), companion.QValue <= Companion.Level));
                said += found.Count;
                saidOfStrangers += found.Count(one => world.TieOf(one) == Tie.Stranger);
            }
        }
    }

    public double Strangers(string? kind = null) => Share(kind, one => one.Stranger);

    public double Common() => Share(null, one => one.Common);

    public IEnumerable<string> KindsOf(int least) => subjects.CountBy(one => one.Kind).Where(kind => kind.Value >= least).Select(kind => kind.Key).Order(StringComparer.Ordinal);

    /// <summary>Share of the planted questions with so many coinciding blocks that were said.</summary>
    public (int Questions, double Said) Found(int least, int most) =>
        planted.Where(one => one.Blocks >= least && one.Blocks <= most).ToArray() is { Length: > 0 } of ? (of.Length, (double)of.Count(one => one.Said) / of.Length) : (0, 1);

    public double FalseShare => said == 0 ? 0 : (double)saidOfStrangers / said;

    public string Text(string title)
    {
        var text = new StringBuilder().AppendLine(title).AppendLine();
        if (Subjects > 0)
        {
            text.AppendLine("| subjects | n | stranger said | common cause said | true party said |").AppendLine("|---|---|---|---|---|");
            Row("all", subjects);
            foreach (var kind in KindsOf(1))
            {
                Row(kind, subjects.FindAll(one => one.Kind == kind));
            }
        }
        else
        {
            text.AppendLine("| coinciding blocks | questions | said | q up to 0.05, explained or not |").AppendLine("|---|---|---|---|");
            foreach (var of in planted.GroupBy(one => one.Blocks).OrderBy(of => of.Key))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"| {of.Key} | {of.Count()} | {Part([.. of], one => one.Said):P1} | {Part([.. of], one => one.Strong):P1} |");
            }
        }

        return text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Strangers among all said: {saidOfStrangers} of {said}.").ToString();

        void Row(string name, List<(string Kind, bool Stranger, bool Common, bool True)> of) => text.AppendLine(
            CultureInfo.InvariantCulture, $"| {name} | {of.Count} | {Part(of, one => one.Stranger):P1} | {Part(of, one => one.Common):P1} | {Part(of, one => one.True):P1} |");
    }

    private double Share(string? kind, Func<(string Kind, bool Stranger, bool Common, bool True), bool> which) => Part(kind is null ? subjects : subjects.FindAll(one => one.Kind == kind), which);

    private static double Part<T>(IReadOnlyCollection<T> of, Func<T, bool> which) => of.Count == 0 ? 0 : (double)of.Count(which) / of.Count;

    private static ValueTask<Queries.Companions> Ask(EntryGraph graph, PersonId subject) =>
        CompanionsAnalysis.Ask(graph, new CompanionsQuery(subject, Interval.Always, 1, _ => "", LocalClock.Shanghai), default);
}
