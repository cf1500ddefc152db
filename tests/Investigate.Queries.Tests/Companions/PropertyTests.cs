using FsCheck;
using FsCheck.Fluent;
using Investigate.GraphModel;
using Investigate.Testing;
using Shouldly;
using Xunit;
using Interval = Investigate.GraphModel.Interval;

namespace Investigate.Queries.Tests.Companions;

/// <summary>Section 14 of the method: what changes an answer, what does not, and in which direction. The subject is G0.</summary>
public sealed class PropertyTests
{
    private const double Rounding = 1e-12;

    [Theory, Stores]
    public void The_order_of_rows_changes_nothing(StoreUnderTest store) => Unchanged(store, lines => [.. lines.OrderBy(line => line.ToString(), StringComparer.Ordinal)]);

    [Theory, Stores]
    public void Guests_of_other_buildings_change_nothing(StoreUnderTest store) =>
        Unchanged(store, lines => [.. lines, .. lines.Select((line, i) => line with { Who = "X" + i, Room = "901" })]);

    [Theory, Stores]
    public void All_instants_shifted_by_one_duration_change_nothing(StoreUnderTest store) => Unchanged(store, lines =>
        [.. lines.Select(line => line with { From = line.From.AddMinutes(2233), To = line.To?.AddMinutes(2233) })]);

    [Theory, Stores]
    public void Other_document_numbers_change_nothing(StoreUnderTest store) => Unchanged(
        store, lines => [.. lines.Select(line => line with { Who = string.Join(", ", line.Who.Split(", ").Select(name => "Z" + name)) })], name => "Z" + name);

    [Theory, Stores]
    public void Open_check_outs_written_out_where_they_end_change_nothing(StoreUnderTest store) => Check(store, async (town, lines) =>
    {
        var before = await Answer.Of(store, lines);
        Same(before, await Answer.Of(store, Stated(lines, before.Entries)), name => name);
    });

    [Theory, Stores]
    public void Fewer_occasions_left_out_change_no_other_row(StoreUnderTest store) => Check(store, async (town, lines) =>
    {
        await using var world = await Scenario.Parse(Town.Text(lines)).In(store);
        var all = await Asked(world, world.Reader, minOccasions: 1);
        var frequent = await Asked(world, world.Reader, minOccasions: 2);
        frequent.Rows.ShouldBe([.. all.Rows.Where(row => row.Occasions >= 2)]);
        frequent.PersonsTested.ShouldBe(all.PersonsTested);
    });

    [Theory, Stores]
    public void Nobody_has_more_evidence_than_visits(StoreUnderTest store) => Check(store, async (town, lines) =>
    {
        await using var world = await Scenario.Parse(Town.Text(lines)).In(store);
        var entries = await world.Reader.OccupantsOf([.. Enumerable.Range(1, lines.Count).Select(id => new StayId(id))], default);
        var all = entries.ToList();
        foreach (var (person, _, _, tested, _) in (await Asked(world, world.Reader, minOccasions: 1)).Rows)
        {
            var own = entries.Where(entry => entry.Person == person).Select(entry => (entry.Building, During: ChanceOracle.End(entry, all))).ToList();
            // A visit begins where no other registration of the building reaches to within twelve hours before it.
            var visits = own.Count(one => !own.Exists(other => other.Building == one.Building
                && (other.During.StartTicks, own.IndexOf(other)).CompareTo((one.During.StartTicks, own.IndexOf(one))) < 0
                && one.During.StartTicks < other.During.EndTicks + TimeSpan.FromHours(12).Ticks));
            tested.ShouldBeLessThanOrEqualTo(visits);
        }
    });

    [Theory, Stores]
    public void Withdrawing_a_stay_gives_the_old_answer_as_of_the_version_before_and_the_answer_without_it_now(StoreUnderTest store) => Check(store, async (town, lines) =>
    {
        var time = new Calendar(Scenario.Instant("1 Dec 12:00"));
        await using var graph = store.Open(time);
        var more = Own(lines)[^1] with { From = Own(lines)[^1].From.AddDays(2), To = Own(lines)[^1].From.AddDays(3) };
        await Scenario.Parse(Town.Text(lines)).Load(graph);
        var without = await Now();
        time.Turn(TimeSpan.FromDays(1));
        var extended = Scenario.Parse(Town.Text([.. lines, more, more with { Who = "G1", Room = Spare(more), From = more.From.AddMinutes(1) }]));
        await extended.Load(graph);
        var with = await Now();
        with.Stays.ShouldBe(without.Stays + 1);
        time.Turn(TimeSpan.FromDays(1));

        await graph.Withdraw(extended.Import, () => ValueTask.CompletedTask, () => { }, default);

        (await Now()).ShouldBe(without);
        (await Known(Scenario.Instant("2 Dec 18:00"))).ShouldBe(with);
        (await Known(Scenario.Instant("1 Dec 18:00"))).ShouldBe(without);

        async Task<Asking> Now() => await Of(await graph.Read(default));

        async Task<Asking> Known(DateTimeOffset at) => await Of(await graph.ReadAsKnown(at, default));

        async Task<Asking> Of(IGraphReader opened)
        {
            await using var reader = opened;
            return await Asked(new World(graph, reader), reader, minOccasions: 1);
        }
    });

    [Theory, Stores]
    public void A_guest_more_in_the_half_hour_lowers_nobody_elses_p(StoreUnderTest store) => Check(store, async (town, lines) =>
    {
        if (Alone(lines) is not { } stay)
        {
            return;
        }

        var before = await Answer.Of(store, lines);
        var after = await Answer.Of(store, [.. lines, stay with { Who = "Extra", Room = Spare(stay), From = stay.From.AddMinutes(5), To = stay.From.AddHours(3) }]);
        if (after.Blocks == before.Blocks)
        {
            before.All.Where(one => one.Value.P is not null).ShouldAllBe(one => after.All[one.Key].P >= one.Value.P - Rounding);
        }
    });

    [Theory, Stores]
    public void New_persons_on_other_days_raise_no_p_and_are_counted_among_the_tested(StoreUnderTest store) => Check(store, async (town, lines) =>
    {
        if (OtherDay(lines) is not { } other)
        {
            return;
        }

        var before = await Answer.Of(store, lines);
        var after = await Answer.Of(store, [.. lines, other with { Who = "Extra" }]);
        after.PersonsTested.ShouldBe(before.PersonsTested + 1);
        before.All.Where(one => one.Value.P is not null).ShouldAllBe(one => after.All[one.Key].P <= one.Value.P + Rounding);
    });

    [Theory, Stores]
    public void One_more_unshared_stay_of_a_guest_does_not_lower_his_p(StoreUnderTest store) => Check(store, async (town, lines) =>
    {
        var before = await Answer.Of(store, lines);
        if (OtherDay(lines) is { } other && before.All.GetValueOrDefault("G1").P is { } p)
        {
            (await Answer.Of(store, [.. lines, other with { Who = "G1" }])).All["G1"].P!.Value.ShouldBeGreaterThanOrEqualTo(p - Rounding);
        }
    });

    /// <summary>
    /// Where every check-out is stated: one more arrival ends open stays of its room, or keeps them from ending. Not one more than was tested: two visits
    /// that met the same block are one piece of evidence, and a long one may then meet others.
    /// </summary>
    [Theory, Stores]
    public void One_more_registration_of_a_guest_however_long_is_one_more_visit_that_is_evidence_at_most(StoreUnderTest store) => Check(store, async (town, lines) =>
    {
        var stated = Stated(lines, (await Answer.Of(store, lines)).Entries);
        var after = await Answer.Of(store, [.. stated, new TownLine("G1", "101", stated[0].From, stated[0].From.AddDays(100))]);
        var (more, before) = (after.Entries.Single(entry => entry.Stay.Value == lines.Count + 1), after.Entries.Where(entry => entry.Stay.Value <= lines.Count));
        after.All.GetValueOrDefault("G1").Tested.ShouldBeLessThanOrEqualTo(VisitsThatMet([.. before], more.Person, after.Subject) + 1);
    });

    [Fact]
    public void Looks_multiply_q_up_to_one_and_change_nothing_else()
    {
        var companion = new Companion(
            new PersonId(1), 3, 0, 3, 0.1, 1e-4, 0.02, TimeSpan.Zero, [], default, default, [], [], new LikelyByChance(0, 1));

        new[] { 1, 2, 3, 100 }.Select(looks => companion.QAfter(looks)).ShouldBe([0.02, 0.04, 0.06, 1]);
        new[] { 1, 2, 3 }.Select(looks => companion.Strength(looks, explained: false)).ShouldBe([Strength.BeyondChance, Strength.BeyondChance, Strength.NotDistinct]);
        companion.Strength(1, explained: true).ShouldBe(Strength.InDoubt);
        (companion with { Tested = 2 }).Strength(1, explained: false).ShouldBe(Strength.InDoubt);
        (companion with { QValue = 0.05 }).Strength(1, explained: false).ShouldBe(Strength.BeyondChance);
        (companion with { QValue = null }).Strength(1, explained: true).ShouldBe(Strength.BookedTogether);
    }

    /// <summary>A stay of the subject in whose window no other of his lies.</summary>
    private static TownLine? Alone(IReadOnlyList<TownLine> lines) => Own(lines).FirstOrDefault(stay => stay.To > stay.From
        && Own(lines).Count(other => other.Room[0] == stay.Room[0] && (other.From - stay.From).Duration() <= TimeSpan.FromDays(29)) == 1);

    /// <summary>A short stay in a room of nobody, in a window of the subject and more than half a day from each check-in of his.</summary>
    private static TownLine? OtherDay(IReadOnlyList<TownLine> lines) => Own(lines).Select(stay => stay with
    {
        Room = Spare(stay),
        From = stay.From.AddHours(61),
        To = stay.From.AddHours(62),
    }).FirstOrDefault(other => Own(lines).All(stay => (stay.From - other.From).Duration() > TimeSpan.FromHours(13)));

    private static TownLine[] Own(IReadOnlyList<TownLine> lines) => [.. lines.Where(line => line.Who.Split(", ").Contains("G0"))];

    /// <summary>With each open check-out written out where it ends.</summary>
    private static IReadOnlyList<TownLine> Stated(IReadOnlyList<TownLine> lines, List<EntryRow> entries)
    {
        var ends = entries.DistinctBy(entry => entry.Stay).ToDictionary(entry => (int)entry.Stay.Value, entry => ChanceOracle.End(entry, entries).End);
        return [.. lines.Select((line, i) => line with { To = ends[i + 1] })];
    }

    /// <summary>Visits of a guest with a registration that coincides with a stay of the subject, by sections 3 and 5; every check-out is stated.</summary>
    private static int VisitsThatMet(IReadOnlyList<EntryRow> entries, PersonId guest, PersonId subject)
    {
        var own = entries.Where(entry => entry.Person == subject).ToList();
        var count = 0;
        foreach (var house in entries.Where(entry => entry.Person == guest).OrderBy(entry => entry.During.StartTicks).GroupBy(entry => entry.Building))
        {
            var (left, met) = (long.MinValue, false);
            foreach (var entry in house)
            {
                met = met && entry.During.StartTicks < left + TimeSpan.FromHours(12).Ticks;
                left = Math.Max(left, entry.During.EndTicks);
                var meets = own.TrueForAll(stay => stay.Stay != entry.Stay) && own.Exists(stay => stay.During.Overlaps(entry.During)
                    && (stay.Room == entry.Room || (stay.Building == entry.Building && (stay.During.Start - entry.During.Start).Duration() <= TimeSpan.FromMinutes(30))));
                (count, met) = (count + (meets && !met ? 1 : 0), met || meets);
            }
        }

        return count;
    }

    private static async Task<Asking> Asked(World world, IGraphReader reader, int minOccasions)
    {
        var answer = await CompanionsAnalysis.Ask(
            reader, new CompanionsQuery(await world.Person("G0"), Interval.Always, minOccasions, person => person.ToString(), LocalClock.Shanghai), default);
        return new Asking(answer.PersonsTested, answer.Stays.Count, [.. answer.All.Select(one => new Row(
            one.Person, one.PValue, one.QValue, one.Tested, one.Occasions)
        {
            Evidence = string.Join(' ', one.Evidence.Select(occasion => $"{occasion.Kind} {occasion.During} {string.Join(',', occasion.Stays)}")),
        })]);
    }

    private static string Spare(TownLine stay) => stay.Room[0] + "99";

    private static void Unchanged(StoreUnderTest store, Func<IReadOnlyList<TownLine>, IReadOnlyList<TownLine>> change, Func<string, string>? renamed = null) =>
        Check(store, async (town, lines) => Same(
            await Answer.Of(store, lines), await Answer.Of(store, change(lines), (renamed ?? (name => name))("G0")), renamed ?? (name => name)));

    private static void Same(Answer before, Answer after, Func<string, string> renamed)
    {
        (after.PersonsTested, after.Blocks).ShouldBe((before.PersonsTested, before.Blocks));
        after.All.Keys.Order().ShouldBe(before.All.Keys.Select(renamed).Order());
        foreach (var (name, (tested, p, q)) in before.All)
        {
            var found = after.All[renamed(name)];
            found.Tested.ShouldBe(tested, name);
            (found.P is null).ShouldBe(p is null, name);
            (found.P ?? 0).ShouldBe(p ?? 0, Rounding, name);
            (found.Q ?? 0).ShouldBe(q ?? 0, 1e-9, name);
        }
    }

    private static void Check(StoreUnderTest store, Func<Town, IReadOnlyList<TownLine>, Task> property) => Prop.ForAll(Town.Any, town =>
    {
        var lines = town.Lines().ToList();
        if (Own(lines).Length > 0)
        {
            Example.Holds(() => property(town, lines));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(store == StoreUnderTest.BruteForce ? 12 : store.Examples(25)));

    /// <summary>A whole answer, equal to another one when all of it is.</summary>
    private sealed record Asking(int PersonsTested, int Stays, IReadOnlyList<Row> Rows)
    {
        public bool Equals(Asking? other) => other is not null && (PersonsTested, Stays) == (other.PersonsTested, other.Stays) && Rows.SequenceEqual(other.Rows);

        public override int GetHashCode() => HashCode.Combine(PersonsTested, Stays, Rows.Count);
    }

    private sealed record Row(PersonId Person, double? P, double? Q, int Tested, int Occasions)
    {
        public required string Evidence { get; init; }
    }

    /// <summary>What the numbers say, by name.</summary>
    private sealed record Answer(
        int PersonsTested, int Blocks, Dictionary<string, (int Tested, double? P, double? Q)> All, PersonId Subject, List<EntryRow> Entries)
    {
        public static async Task<Answer> Of(StoreUnderTest store, IReadOnlyList<TownLine> lines, string subject = "G0")
        {
            await using var world = await Scenario.Parse(Town.Text(lines)).In(store);
            var asked = await world.Person(subject);
            var answer = await CompanionsAnalysis.Ask(world.Reader, new CompanionsQuery(asked, Interval.Always, 1, _ => "", LocalClock.Shanghai), default);
            var all = new Dictionary<string, (int, double?, double?)>();
            foreach (var companion in answer.All)
            {
                all.Add(await world.Name(companion.Person), (companion.Tested, companion.PValue, companion.QValue));
            }

            var stays = Enumerable.Range(1, lines.Count).Select(id => new StayId(id)).ToArray();
            return new Answer(answer.PersonsTested, answer.Blocks, all, asked, [.. await world.Reader.OccupantsOf(stays, default)]);
        }
    }
}
