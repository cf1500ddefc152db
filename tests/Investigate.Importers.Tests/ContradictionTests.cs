using Investigate.GraphModel;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

/// <summary>A document that had another name or birth date before: the row is taken, and both rows are named.</summary>
public sealed class ContradictionTests
{
    [Fact]
    public async Task Another_name_or_birth_date_is_taken_and_named_for_both_rows()
    {
        await using var store = ImportFolder.NewStore();
        using var before = new ImportFolder().With("persons.csv", """
            document_kind,document_number,name,birth_date
            OTHER,a,Ann,1990-01-01
            OTHER,b,Bo,1990-01-02
            OTHER,c,,
            OTHER,d,Dan,1990-01-04
            """);
        await before.Load(store);
        using var later = new ImportFolder().With("persons.csv", """
            document_kind,document_number,name,birth_date
            OTHER,d,Dan,1990-01-04
            OTHER,c,Cai,1990-01-03
            OTHER,b,Bob,1990-02-02
            OTHER,a,,1991-01-01
            """);

        var report = await later.Load(store);

        report.AllTaken.ShouldBeTrue();
        report.Contradictions.ShouldBe(
        [
            new Contradiction("persons.csv", 4, new Source(new ImportId(1), "persons.csv", 3), Name: true, BirthDate: true),
            new Contradiction("persons.csv", 5, new Source(new ImportId(1), "persons.csv", 2), Name: false, BirthDate: true),
        ]);
        await using var reader = await store.Read(default);
        (await reader.PersonsWith([new Document(DocumentKind.Other, "b")], default)).Single().Fact.Name.ShouldBe("Bob");
    }
}
