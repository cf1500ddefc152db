using System.Globalization;
using System.Text.Json;
using Investigate.GraphModel;
using Investigate.Importers;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Companions;

/// <summary>
/// The worlds that come with the method, each an import folder with the expected answer: every person in order, every count, T, c and n of
/// each stay, the explanation with its numbers, and p, q and what chance would give to the digits stated.
/// </summary>
public sealed class ReferenceWorldTests
{
    [SkippableTheory, Stores]
    public Task The_worked_example(StoreUnderTest store) => Agree(store, "hand", subjects: 1, within: 1e-12);

    [SkippableTheory, Stores]
    public Task A_pair_a_party_a_household_weekly_guests_and_a_host(StoreUnderTest store) => Agree(store, "mixed", subjects: 6, within: 1e-9);

    [SkippableTheory, Stores]
    public Task Long_registrations_forgotten_check_outs_a_dormitory(StoreUnderTest store) => Agree(store, "edges", subjects: 5, within: 1e-9);

    private static async Task Agree(StoreUnderTest store, string world, int subjects, double within)
    {
        var folder = Checkout.Shared("reference-data", "companions", world);
        await using var graph = store.Open();
        (await FolderImport.Load(graph, folder, new ImportOptions(), default)).AllTaken.ShouldBeTrue();
        await using var reader = await graph.Read(default);
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected.json")));
        var named = expected.RootElement.GetProperty("subjects").EnumerateObject().ToList();
        named.Count.ShouldBe(subjects);
        foreach (var subject in named)
        {
            await Agree(reader, subject.Name, subject.Value, within);
        }
    }

    private static async Task Agree(IGraphReader reader, string subject, JsonElement expected, double within)
    {
        var id = (await reader.PersonsWith([new Document(DocumentKind.Other, subject)], default)).Single().Fact.Id;
        var names = new Dictionary<PersonId, string>();
        var query = new CompanionsQuery(id, Interval.Always, 1, person => names[person], LocalClock.Shanghai);
        foreach (var person in await reader.Persons([.. Enumerable.Range(1, (await reader.Counts(default)).Persons).Select(i => new PersonId(i))], default))
        {
            names.Add(person.Fact.Id, "OTHER:" + person.Fact.Document.Number);
        }

        var answer = await CompanionsAnalysis.Ask(reader, query, default);
        var explanations = await ExplanationsAnalysis.Ask(reader, answer, answer.All, default);

        Queries.Companions.NullModel.ShouldBe(expected.GetProperty("nullModel").GetString());
        (answer.PersonsTested, answer.Stays.Count, answer.Blocks).ShouldBe(
            (expected.GetProperty("personsTested").GetInt32(), expected.GetProperty("subjectStays").GetInt32(), expected.GetProperty("subjectBlocks").GetInt32()), subject);
        var rows = expected.GetProperty("companions").EnumerateArray().ToList();
        Ordered(answer.All.Select(companion => names[companion.Person]), answer.All.Select(companion => companion.PValue ?? 2))
            .ShouldBe(Ordered(rows.Select(row => row.GetProperty("person").GetString()!), rows.Select(row => Number(row, "p") ?? 2)), subject);
        answer.All.Zip(answer.All.Skip(1)).ShouldAllBe(pair => (pair.First.PValue ?? 2) <= (pair.Second.PValue ?? 2));
        foreach (var (companion, explanation) in answer.All.Zip(explanations))
        {
            var row = rows.Single(row => row.GetProperty("person").GetString() == names[companion.Person]);
            Counts(companion, await Keys(reader, companion)).ShouldBe(Counts(row), names[companion.Person]);
            Explained(explanation).ShouldBe(Explained(row.GetProperty("explanation")), names[companion.Person]);
            Close(companion.ExpectedByChance, Number(row, "expectedByChance"), within);
            Close(companion.PValue, Number(row, "p"), within);
            Close(companion.QValue, Number(row, "q"), within);
            foreach (var (chance, stated) in companion.Chances.Zip(row.GetProperty("chances").EnumerateArray()))
            {
                Close(chance.Hit, Number(stated, "p"), within);
            }
        }
    }

    /// <summary>Runs of equal p sorted by name: the last keys of the order hang on handles.</summary>
    private static List<string> Ordered(IEnumerable<string> persons, IEnumerable<double> p) =>
        [.. persons.Zip(p).GroupBy(one => Math.Round(one.Second, 11)).SelectMany(tied => tied.Select(one => one.First).Order(StringComparer.Ordinal))];

    private static async Task<Dictionary<StayId, string>> Keys(IGraphReader reader, Companion companion) =>
        (await reader.Stays([.. companion.Chances.Select(chance => chance.Stay)], default)).ToDictionary(found => found.Fact.Id, found => found.Fact.Key);

    private static string Counts(Companion companion, Dictionary<StayId, string> keys) => string.Create(
        CultureInfo.InvariantCulture,
        $"{companion.Occasions} {companion.SameRegistration} {companion.Tested} {string.Join('+', companion.Kinds.Select(Name).Order(StringComparer.Ordinal))} "
        + $"{companion.FirstTogether.UtcDateTime:s}: {string.Join("; ", companion.Chances.Select(c => $"{keys[c.Stay]} {c.Total} {c.Coinciding} {c.Own} {c.Among}"))}");

    private static string Counts(JsonElement row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.GetProperty("occasions")} {row.GetProperty("sameRegistration")} {row.GetProperty("tested")} "
        + $"{string.Join('+', row.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()!).Order(StringComparer.Ordinal))} "
        + $"{row.GetProperty("firstTogether").GetDateTimeOffset().UtcDateTime:s}: {string.Join("; ", row.GetProperty("chances").EnumerateArray().Select(Chance))}");

    private static string Chance(JsonElement chance) =>
        $"{chance.GetProperty("stay").GetString()} {chance.GetProperty("T")} {chance.GetProperty("c")} {chance.GetProperty("n")} "
        + (chance.TryGetProperty("sameHour", out _) ? ComparedWith.SameHour : chance.GetProperty("halfWidthHours").GetInt32() == 12 ? ComparedWith.EventDay : ComparedWith.Weeks);

    private static string Explained(Explanation? explanation) => explanation is null ? "none" : Numbers(
        Code(explanation.Code), explanation.Times, explanation.Of, explanation.Size, explanation.Minors);

    private static string Explained(JsonElement explanation) => explanation.ValueKind == JsonValueKind.Null ? "none" : Numbers(
        explanation.GetProperty("code").GetString()!, Given(explanation, "k"), Given(explanation, "of"), Given(explanation, "size"), Given(explanation, "minors"));

    private static int Given(JsonElement explanation, string number) => explanation.TryGetProperty(number, out var value) ? value.GetInt32() : 0;

    private static string Numbers(string code, int times, int of, int size, int minors) => $"{code} k {times} of {of} size {size} minors {minors}";

    private static double? Number(JsonElement row, string field) => row.GetProperty(field) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static void Close(double? found, double? expected, double within)
    {
        (found is null).ShouldBe(expected is null);
        if (expected is { } stated)
        {
            found!.Value.ShouldBe(stated, (within * Math.Abs(stated)) + double.Epsilon);
        }
    }

    private static string Name(OccasionKind kind) => kind switch
    {
        OccasionKind.SameStay => "SAME_STAY",
        OccasionKind.SameRoom => "SAME_ROOM",
        _ => "SAME_BUILDING",
    };

    private static string Code(ExplanationCode code) => code switch
    {
        ExplanationCode.OneBooking => "ONE_BOOKING",
        ExplanationCode.Party => "PARTY",
        ExplanationCode.Household => "HOUSEHOLD",
        ExplanationCode.BooksTogether => "BOOKS_TOGETHER",
        ExplanationCode.Host => "HOST",
        ExplanationCode.Peak => "PEAK",
        ExplanationCode.Rhythm => "RHYTHM",
        _ => "ROUTINE",
    };
}
