using Investigate.Queries.Graph;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Graph;

/// <summary>Small random sets of contacts, against a brute force that knows nothing of queues.</summary>
public sealed class RandomContactsTests
{
    private const int Nodes = 6;
    private const int Sets = 300;

    [Fact]
    public void Arrivals_are_those_of_trying_every_order_of_contacts()
    {
        var random = new Random(11);
        for (var i = 0; i < Sets; i++)
        {
            var contacts = Draw(random);
            new EarliestArrival(Nodes, contacts).Arrivals(0, 0).ShouldBe(Brute(contacts, 0), $"set {i}");
        }
    }

    [Fact]
    public void A_journey_arrives_when_the_target_is_reached_and_those_after_it_arrive_no_earlier()
    {
        var random = new Random(12);
        for (var i = 0; i < Sets; i++)
        {
            var contacts = Draw(random);
            var search = new EarliestArrival(Nodes, contacts);
            var journeys = search.Journeys(0, 1, 0, 3, Nodes, default);

            (journeys.Count == 0 ? null : (long?)journeys[0].At[^1]).ShouldBe(search.Arrivals(0, 0)[1]);
            journeys.Select(journey => journey.At[^1]).ShouldBeInOrder();
            journeys.Select(journey => string.Join(' ', journey.Contacts)).ShouldBeUnique();
        }
    }

    [Fact]
    public void Leaving_out_a_contact_never_makes_an_arrival_earlier_and_shifting_all_shifts_all()
    {
        var random = new Random(13);
        for (var i = 0; i < Sets; i++)
        {
            var contacts = Draw(random);
            var all = new EarliestArrival(Nodes, contacts).Arrivals(0, 0);
            var fewer = new EarliestArrival(Nodes, contacts[1..]).Arrivals(0, 0);
            var shifted = new EarliestArrival(Nodes, [.. contacts.Select(one => one with { Start = one.Start + 100, End = one.End + 100 })]).Arrivals(0, 100);

            fewer.Zip(all).ShouldAllBe(pair => (pair.First ?? long.MaxValue) >= (pair.Second ?? long.MaxValue));
            shifted.ShouldBe(all.Select(at => at + 100));
        }
    }

    private static Contact[] Draw(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 10)).Select(_ =>
        {
            var (from, start, instant) = (random.Next(Nodes), random.Next(0, 10), random.Next(2) == 0);
            var to = (from + random.Next(1, Nodes)) % Nodes;
            return new Contact(from, to, start, instant ? start : start + random.Next(0, 6), instant, instant && random.Next(2) == 0);
        }),
    ];

    /// <summary>Passes every contact at every whole time until nothing changes.</summary>
    private static long?[] Brute(Contact[] contacts, long since)
    {
        var at = new long?[Nodes];
        at[0] = since;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var one in contacts)
            {
                changed |= Try(one, one.From, one.To) | (!one.OneWay && Try(one, one.To, one.From));
            }
        }

        return at;

        bool Try(Contact one, int from, int to)
        {
            for (var t = one.Start; at[from] is { } reached && (one.IsInstant ? t == one.Start : t < one.End); t++)
            {
                if ((one.IsInstant ? reached < t : reached <= t) && !(at[to] <= t))
                {
                    at[to] = t;
                    return true;
                }
            }

            return false;
        }
    }
}
