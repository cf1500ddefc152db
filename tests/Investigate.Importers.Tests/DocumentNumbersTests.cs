using System.Text;
using FsCheck.Xunit;
using Investigate.GraphModel;
using Investigate.Importers.Values;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

public sealed class DocumentNumbersTests
{
    /// <summary>The examples of GB 11643-1999 itself.</summary>
    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("440524188001010014")]
    public void The_check_character_is_that_of_the_standard(string number) =>
        ((char)ChineseId.CheckCharacter(Encoding.ASCII.GetBytes(number[..17]))).ShouldBe(number[17]);

    [Property]
    public void One_wrong_digit_always_shows(uint number, byte place, byte change)
    {
        var digits = Encoding.ASCII.GetBytes((Spread.Out(number) % 100_000_000_000_000_000).ToString("D17"));
        var check = ChineseId.CheckCharacter(digits);
        ref var digit = ref digits[place % 17];

        digit = (byte)('0' + ((digit - '0' + 1 + (change % 9)) % 10));

        ChineseId.CheckCharacter(digits).ShouldNotBe(check);
    }

    [Theory]
    [InlineData("PASSPORT", " e12345678\t")]
    [InlineData("PASSPORT", "é1ß\u00A0")]
    [InlineData("PASSPORT", "\u3000ｅ1\u3000")]
    [InlineData("OTHER", " Ab-Ä ")]
    [InlineData("CN_ID", "11010519491231002x ")]
    public async Task A_number_is_compared_as_the_model_normalises_it(string kind, string written)
    {
        using var folder = new ImportFolder().With("persons.csv", $"document_kind,document_number\n{kind},\"{written}\"\n");
        await using var store = ImportFolder.NewStore();
        (await folder.Load(store)).AllTaken.ShouldBeTrue();
        var document = Document.Normalised(kind == "PASSPORT" ? DocumentKind.Passport : kind == "OTHER" ? DocumentKind.Other : DocumentKind.ChineseId, written);

        await using var reader = await store.Read(default);

        (await reader.PersonsWith([document], default)).Count.ShouldBe(1);
    }
}
