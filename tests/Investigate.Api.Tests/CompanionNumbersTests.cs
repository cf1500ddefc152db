using System.Globalization;
using Investigate.Cases;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>
/// What the answer says of chance, over HTTP. Jade comes along twice, among 25 check-ins of each house: p = 1/25 · 1/25, and of 25 persons
/// tested q = 25 p = 0.04 for one question.
/// </summary>
public sealed class CompanionNumbersTests
{
    private const string Query = """
        query($case: ID!, $of: ID!, $during: IntervalInput, $min: Int, $maxQ: Float, $first: Int) {
          case(id: $case, purpose: "Who came along") {
            companions(of: $of, during: $during, minOccasions: $min, maxQ: $maxQ, first: $first) {
              totalCount personsTested looks nullModel graphVersion explanationsLookedFor caution
              nodes { tested expectedByChance pValue qValue strength ordinaryExplanation { code text evidence { file row } }
                chances { stay { room { number } } total coinciding own chance comparedWith } }
            }
          }
        }
        """;

    private static string Town => string.Join('\n', new[]
    {
        "House H1: 101 102 103", "House H2: 201 202 203",
        "Ann   101  10 Mar 15:00  12 Mar 11:00", "Jade  102  10 Mar 15:20  11 Mar 11:00",
        "Ann   201  20 May 15:00  21 May 11:00", "Jade  202  20 May 14:45  21 May 10:00",
        "Ann, Wei  201  10 Aug 15:00  11 Aug 11:00", "Ann, Wei  201  20 Aug 15:00  21 Aug 11:00",
    }.Concat(Enumerable.Range(1, 24).SelectMany(i => new[] { $"O{i}  103  {i} Mar 09:00  {i} Mar 12:00", $"O{i}  203  {i} May 09:00  {i} May 12:00" })));

    [Fact]
    public async Task The_numbers_come_with_who_was_tested_how_often_it_was_looked_and_what_chance_means()
    {
        await using var service = await Service.Over(Town);
        var ask = await Asking(service);

        var found = (await ask(new { })).Data("case", "companions");

        found.GetProperty("personsTested").GetInt32().ShouldBe(25);
        found.GetProperty("looks").GetInt32().ShouldBe(1);
        found.GetProperty("nullModel").GetString().ShouldBe("same-building-window/2");
        found.GetProperty("caution").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        found.GetProperty("explanationsLookedFor").EnumerateArray().Select(code => code.GetString()).ShouldBe(
            ["ONE_BOOKING", "PARTY", "HOUSEHOLD", "BOOKS_TOGETHER", "HOST", "PEAK", "RHYTHM", "ROUTINE"]);
        var jade = found.GetProperty("nodes")[0];
        jade.GetProperty("tested").GetInt32().ShouldBe(2);
        jade.GetProperty("expectedByChance").GetDouble().ShouldBe(0.08, 1e-12);
        jade.GetProperty("pValue").GetDouble().ShouldBe(0.0016, 1e-14);
        jade.GetProperty("qValue").GetDouble().ShouldBe(0.04, 1e-12);
        jade.GetProperty("strength").GetString().ShouldBe("IN_DOUBT");
        jade.GetProperty("chances")[0].GetRawText().ShouldBe(
            """{"stay":{"room":{"number":"101"}},"total":25,"coinciding":1,"own":1,"chance":0.04,"comparedWith":"WEEKS"}""");
        var wei = found.GetProperty("nodes")[1];
        wei.GetProperty("pValue").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        wei.GetProperty("strength").GetString().ShouldBe("BOOKED_TOGETHER");
        wei.GetProperty("ordinaryExplanation").GetRawText().ShouldBe(
            """{"code":"BOOKS_TOGETHER","text":"Registered together 2 times: they book as one.","evidence":[{"file":"stays.csv","row":6},{"file":"stays.csv","row":7}]}""");
    }

    [Fact]
    public async Task Another_question_multiplies_q_and_the_same_one_again_does_not()
    {
        await using var service = await Service.Over(Town);
        var ask = await Asking(service);
        await ask(new { });

        (await Looks(new { first = 1 })).ShouldBe("1 0.04");
        (await Looks(new { during = new { start = "2025-01-01T00:00:00Z", end = "2025-12-01T00:00:00Z" } })).ShouldBe("1 0.04");
        await ask(new { during = new { start = "2025-01-01T00:00:00Z", end = "2025-04-01T00:00:00Z" } });
        (await Looks(new { })).ShouldBe("2 0.08");

        async Task<string> Looks(object how)
        {
            var found = (await ask(how)).Data("case", "companions");
            return string.Create(CultureInfo.InvariantCulture,
                $"{found.GetProperty("looks").GetInt32()} {Math.Round(found.GetProperty("nodes")[0].GetProperty("qValue").GetDouble(), 12)}");
        }
    }

    [Fact]
    public async Task Filters_and_pages_leave_the_numbers_as_they_are_and_the_same_question_gives_the_same_bytes()
    {
        await using var service = await Service.Over(Town);
        var ask = await Asking(service);
        var whole = await ask(new { min = 1 });
        var jade = whole.Data("case", "companions", "nodes")[0].GetRawText();

        (await ask(new { min = 1 })).Data("case").GetRawText().ShouldBe(whole.Data("case").GetRawText());
        foreach (var how in new object[] { new { min = 2 }, new { maxQ = 0.04000001 }, new { min = 1, first = 1 } })
        {
            var part = (await ask(how)).Data("case", "companions");
            part.GetProperty("nodes")[0].GetRawText().ShouldBe(jade);
            part.GetProperty("personsTested").GetInt32().ShouldBe(25);
        }

        (await ask(new { maxQ = 0.04000001 })).Data("case", "companions", "totalCount").GetInt32().ShouldBe(1);
        (await ask(new { maxQ = 0.0399 })).Data("case", "companions", "totalCount").GetInt32().ShouldBe(0);
        (await ask(new { maxQ = 1.5 })).Code.ShouldBe("BAD_USER_INPUT");
    }

    [Fact]
    public async Task Explanations_are_in_the_language_of_the_request()
    {
        await using var service = await Service.Over(Town);
        var ask = await Asking(service, "zh-CN");

        (await ask(new { })).Data("case", "companions", "nodes")[1].GetProperty("ordinaryExplanation").GetProperty("text").GetString()
            .ShouldBe("共同登记2次:一同订房。");
    }

    private static async Task<Func<object, Task<Answer>>> Asking(Service service, string language = "en")
    {
        var id = await service.OpenCase();
        var of = await service.AddSubject(id, "ANN");
        return how =>
        {
            var variables = how.GetType().GetProperties().ToDictionary(part => part.Name, part => part.GetValue(how));
            (variables["case"], variables["of"]) = (id, of);
            return service.Ask(service.Token("lin", Role.Investigator), Query, variables, language);
        };
    }
}
