using Investigate.GraphModel;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests.Formats;

/// <summary>What <c>mapping.yaml</c> may say, and what is said of one that cannot be understood.</summary>
public sealed class MappingTests
{
    [Fact]
    public async Task Headers_words_constants_formats_and_zone_of_another_system_are_understood()
    {
        using var folder = new ImportFolder().WithHouse("stays").With("mapping.yaml", """
            zone: Europe/Berlin
            stays:
              Buchung: stay
              Zimmer Nr: room
              Ankunft: check_in
            occupants: { Buchung: stay, Ausweis: document_number, Meldende: registrant }
            values:
              occupants: { registrant: { ja: "true", nein: 否 } }
            constants:
              occupants: { document_kind: PASSPORT }
            formats:
              stays: { check_in: dd.MM.yyyy HH:mm }
            """)
            .With("stays.csv", "Buchung,ZIMMER_NR,Ankunft\nS2,R1,01.03.2026 15:00\nS3,R1,2026-03-01T15:00\n")
            .With("occupants.csv", "Buchung,Ausweis,Meldende\nS2,e1,ja\nS2,e2,nein\nS2,e3,vielleicht\n");
        await using var store = ImportFolder.NewStore();

        var report = await folder.Load(store, zone: null);

        report.NotLoaded.ShouldBeEmpty();
        report.Of("stays.csv").ShouldBe(
        [
            "rows 2, accepted 1, rejected 1",
            "3 check_in '2026-03-01T15:00' Expected a value written as dd.MM.yyyy HH:mm, found '2026-03-01T15:00'.",
        ]);
        report.Of("occupants.csv").ShouldBe(
        [
            "rows 3, accepted 2, rejected 1", "4 registrant 'vielleicht' Expected true or false (是 or 否), found 'vielleicht'.",
        ]);
        await using var reader = await store.Read(default);
        (await reader.Stays([new StayId(1)], default)).Single().Fact.During.Start.ShouldBe(new DateTimeOffset(2026, 3, 1, 14, 0, 0, TimeSpan.Zero));
        (await reader.OccupantsOf([new StayId(1)], default)).Select(row => row.Registrant).ShouldBe([true, false]);
    }

    [Fact]
    public async Task No_mapping_makes_a_protected_trait_readable()
    {
        using var folder = new ImportFolder().With("mapping.yaml", "persons: { 民族: name }\n")
            .With("persons.csv", "document_kind,document_number,民族\nOTHER,a,planted\n");
        await using var store = ImportFolder.NewStore();

        (await folder.Load(store)).Files.Single().Counts.DroppedColumns.ShouldBe(["民族"]);

        await using var reader = await store.Read(default);
        (await reader.Persons([new PersonId(1)], default)).Single().Fact.Name.ShouldBeNull();
    }

    [Theory]
    [InlineData("guests:\n  a: b\n", "mapping.yaml, line 1: expected zone, values, constants, formats or a kind of file (persons, buildings, rooms, stays, occupants, vehicles, sightings, accounts, transfers, reporters, reports, incidents), found 'guests'.")]
    [InlineData("stays:\n  Ankunft: arrival\n", "mapping.yaml, line 2: expected a column of stays (stay, room, check_in, check_out), found 'arrival'.")]
    [InlineData("zone: Mars/Olympus\n", "mapping.yaml, line 1: expected a time zone such as Asia/Shanghai, found 'Mars/Olympus'.")]
    [InlineData("formats:\n  stays:\n    room: yyyy\n", "mapping.yaml, line 3: expected a format of a column of dates or times only, found 'yyyy'.")]
    [InlineData("stays: [a, b]\n", "mapping.yaml, line 1: expected entries such as «header: column», found something else.")]
    public async Task A_mapping_that_cannot_be_understood_loads_nothing_and_says_where(string yaml, string expected)
    {
        using var folder = new ImportFolder().WithHouse().With("mapping.yaml", yaml);
        await using var store = ImportFolder.NewStore();

        (await Should.ThrowAsync<MappingException>(() => folder.Load(store))).Message.ShouldBe(expected);

        (await store.Imports(new PageRequest(1, null), default)).Items.Single().Status.ShouldBe(ImportStatus.Failed);
    }

    [Fact]
    public async Task Broken_yaml_is_told_by_line()
    {
        using var folder = new ImportFolder().With("mapping.yaml", "stays:\n  a: [\n");

        (await Should.ThrowAsync<MappingException>(() => folder.Load())).Message.ShouldStartWith("mapping.yaml, line ");
    }
}
