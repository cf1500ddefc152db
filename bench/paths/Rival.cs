using System.Globalization;

namespace Investigate.Paths;

/// <summary>Somebody who is asked: the service, or one it is put beside.</summary>
/// <param name="Rounds">How often each question is put; the median counts.</param>
/// <param name="Ask">Puts the question with this number.</param>
internal sealed record Rival(string Name, int Rounds, Func<int, Task<Measured>> Ask);

/// <summary>The same questions of several, turn by turn, so that all meet the same machine.</summary>
internal static class Contest
{
    /// <param name="rivals">The service first; the others are told as multiples of it, question by question.</param>
    public static async Task Run(string what, int questions, params Rival[] rivals)
    {
        var times = rivals.Select(_ => new double[questions]).ToArray();
        var answers = rivals.Select(_ => new long[questions]).ToArray();
        for (var question = 0; question < questions; question++)
        {
            var rounds = rivals.Select(_ => new List<double>()).ToArray();
            for (var round = 0; round < rivals.Max(rival => rival.Rounds); round++)
            {
                for (var i = 0; i < rivals.Length; i++)
                {
                    if (round < rivals[i].Rounds)
                    {
                        var measured = await rivals[i].Ask(question);
                        rounds[i].Add(measured.Cpu.TotalMilliseconds);
                        answers[i][question] = measured.Answer;
                    }
                }
            }

            for (var i = 0; i < rivals.Length; i++)
            {
                times[i][question] = At(rounds[i], 0.5);
            }
        }

        Console.WriteLine($"{what}: {questions} questions");
        for (var i = 0; i < rivals.Length; i++)
        {
            var ratios = times[i].Zip(times[0], (theirs, ours) => theirs / ours);
            var equal = answers[i].Zip(answers[0], (theirs, ours) => theirs == ours).Count(same => same);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {rivals[i].Name,-38} p50 {At(times[i], 0.5),9:F3} ms  p95 {At(times[i], 0.95),9:F3} ms  times the first: p50 {At(ratios, 0.5),7:F1}, least {ratios.Min(),6:F1}  answers as the first: {equal}, median {At(answers[i].Select(answer => (double)answer), 0.5):F0}"));
        }
    }

    private static double At(IEnumerable<double> numbers, double share)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted[(int)(sorted.Length * share)];
    }
}
