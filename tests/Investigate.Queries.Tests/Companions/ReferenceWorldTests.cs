using System.Globalization;
using System.Text.Json;
using Investigate.GraphModel;
using Investigate.Importers;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Companions;

/// <summary>
/// The worlds that come with the method, each an import folder with the expected answer: who shared how many stays, in which ways, first
/// when. What the file says of chance is not computed yet.
/// </summary>
public sealed class ReferenceWorldTests
{
    [SkippableTheory, Stores]
    public Task The_worked_example(StoreUnderTest store) => Agree(store, "hand", subjects: 1);

    [SkippableTheory, Stores]
    public Task A_pair_a_party_a_household_weekly_guests_and_a_host(StoreUnderTest store) => Agree(store, "mixed", subjects: 6);

    [SkippableTheory, Stores]
    public Task Long_registrations_forgotten_check_outs_a_dormitory(StoreUnderTest store) => Agree(store, "edges", subjects: 5);

    private static async Task Agree(StoreUnderTest store, string world, int subjects)
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
            (await Found(reader, subject.Name)).ToList().ShouldBe(
                subject.Value.GetProperty("companions").EnumerateArray().Select(Expected).Order(StringComparer.Ordinal).ToList(), customMessage: subject.Name);
        }
    }

    private static async Task<IReadOnlyList<string>> Found(IGraphReader reader, string subject)
    {
        var id = (await reader.PersonsWith([new Document(DocumentKind.Other, subject)], default)).Single().Fact.Id;
        var companions = (await CompanionsAnalysis.Ask(reader, new CompanionsQuery(id, Interval.Always, 1, _ => ""), default)).All;
        var persons = await reader.Persons([.. companions.Select(companion => companion.Person)], default);
        return
        [
            .. companions.Zip(persons, (companion, person) => Line(
                "OTHER:" + person.Fact.Document.Number, companion.Occasions, companion.SameRegistration, companion.Kinds.Select(Name), companion.FirstTogether))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Expected(JsonElement companion) => Line(
        companion.GetProperty("person").GetString()!, companion.GetProperty("occasions").GetInt32(), companion.GetProperty("sameRegistration").GetInt32(),
        companion.GetProperty("kinds").EnumerateArray().Select(kind => kind.GetString()!), companion.GetProperty("firstTogether").GetDateTimeOffset());

    private static string Line(string person, int occasions, int sameRegistration, IEnumerable<string> kinds, DateTimeOffset first) => string.Create(
        CultureInfo.InvariantCulture, $"{person} {occasions} ({sameRegistration}) {string.Join(' ', kinds.Order(StringComparer.Ordinal))} {first.UtcDateTime:s}");

    private static string Name(OccasionKind kind) => kind switch
    {
        OccasionKind.SameStay => "SAME_STAY",
        OccasionKind.SameRoom => "SAME_ROOM",
        _ => "SAME_BUILDING",
    };
}
