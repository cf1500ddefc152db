using Investigate.GraphModel;
using Shouldly;
using Xunit;

namespace Investigate.Model.Tests;

public sealed class PersonTests
{
    [Theory]
    [InlineData("2008-03-10", "2026-03-09", true)]
    [InlineData("2008-03-10", "2026-03-10", false)]
    [InlineData("2008-02-29", "2026-02-28", true)]
    [InlineData("2008-02-29", "2026-03-01", false)]
    public void A_minor_comes_of_age_on_the_eighteenth_birthday(string born, string day, bool minor) =>
        Somebody(new Document(DocumentKind.Other, "KIM"), DateOnly.Parse(born)).IsMinorOn(DateOnly.Parse(day)).ShouldBe(minor);

    [Fact]
    public void A_birth_date_that_is_not_stated_is_read_from_the_identity_number()
    {
        var child = Somebody(new Document(DocumentKind.ChineseId, "999101201503100013"), null);

        child.KnownBirthDate.ShouldBe(new DateOnly(2015, 3, 10));
        child.IsMinorOn(new DateOnly(2026, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void An_unknown_birth_date_makes_nobody_a_minor() =>
        Somebody(new Document(DocumentKind.Passport, "E12345678"), null).IsMinorOn(new DateOnly(2026, 1, 1)).ShouldBeFalse();

    [Theory]
    [InlineData(DocumentKind.ChineseId, " 99910120150310001x ", "99910120150310001X")]
    [InlineData(DocumentKind.Passport, "e12345678", "E12345678")]
    [InlineData(DocumentKind.Other, " ab-12 ", "ab-12")]
    public void Documents_are_compared_as_they_are_printed(DocumentKind kind, string written, string compared) =>
        Document.Normalised(kind, written).ShouldBe(new Document(kind, compared));

    private static Person Somebody(Document document, DateOnly? born) =>
        new(new PersonId(1), document, null, born, null, new Source(new ImportId(1), "persons.csv", 2));
}
