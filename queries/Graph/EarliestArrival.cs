namespace Investigate.Queries.Graph;

/// <summary>When something could have passed between two nodes.</summary>
/// <param name="Start">In ticks: the instant, or the first of an interval, which is passable both ways.</param>
/// <param name="End">First instant no longer inside; of an instant its start.</param>
/// <param name="IsInstant">Passable at exactly one instant, by who was there before it.</param>
/// <param name="OneWay">From From to To only.</param>
internal readonly record struct Contact(int From, int To, long Start, long End, bool IsInstant, bool OneWay)
{
    /// <summary>When something that is at one side at <paramref name="since"/> can be at the other; null where it cannot.</summary>
    public long? Pass(long since) => IsInstant ? (since < Start ? Start : null) : Math.Max(since, Start) is var at && at < End ? at : null;
}

/// <summary>A way in time: its contacts, and when each was passed.</summary>
internal sealed record Journey(IReadOnlyList<int> Nodes, IReadOnlyList<int> Contacts, IReadOnlyList<long> At) : IComparable<Journey>
{
    /// <summary>By arrival, then links, then nodes and contacts compared as lists.</summary>
    public int CompareTo(Journey? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = (At[^1], Contacts.Count).CompareTo((other.At[^1], other.Contacts.Count));
        for (var i = 0; order == 0 && i < Nodes.Count; i++)
        {
            order = Nodes[i].CompareTo(other.Nodes[i]);
        }

        for (var i = 0; order == 0 && i < Contacts.Count; i++)
        {
            order = Contacts[i].CompareTo(other.Contacts[i]);
        }

        return order;
    }
}

/// <summary>
/// Earliest arrival along contacts (Wu et al. 2014): Dijkstra over arrival times, which is exact since no contact makes an arrival earlier.
/// </summary>
internal sealed class EarliestArrival
{
    private readonly IReadOnlyList<Contact> contacts;
    private readonly Csr leaving;

    public EarliestArrival(int nodes, IReadOnlyList<Contact> contacts)
    {
        this.contacts = contacts;
        leaving = Csr.Undirected(nodes, [.. contacts.Select(contact => (contact.From, contact.To))]);
    }

    /// <summary>When each node is reached; null where it is not.</summary>
    public long?[] Arrivals(int source, long since) => Search(source, since, new HashSet<int>()).Arrivals;

    /// <summary>The ways that arrive first, each found by leaving out a contact of one before it; in order.</summary>
    /// <param name="mostLinks">Longer ways are left out.</param>
    public IReadOnlyList<Journey> Journeys(int source, int target, long since, int first, int mostLinks, CancellationToken ct)
    {
        var found = new List<Journey>();
        var candidates = new SortedDictionary<Journey, HashSet<int>>();
        Add(new HashSet<int>());
        while (found.Count < first && candidates.Count > 0)
        {
            ct.ThrowIfCancellationRequested();
            var (best, without) = candidates.First();
            candidates.Remove(best);
            found.Add(best);
            foreach (var contact in found.Count < first ? best.Contacts : [])
            {
                Add([.. without, contact]);
            }
        }

        return found;

        void Add(HashSet<int> without)
        {
            if (Journey(Search(source, since, without), source, target) is { } journey && journey.Contacts.Count <= mostLinks
                && !found.Contains(journey, SameJourney.Instance))
            {
                candidates.TryAdd(journey, without);
            }
        }
    }

    private (long?[] Arrivals, int[] By, int[] Before) Search(int source, long since, HashSet<int> without)
    {
        var (arrivals, by, before) = (new long?[leaving.Nodes], new int[leaving.Nodes], new int[leaving.Nodes]);
        arrivals[source] = since;
        var queue = new PriorityQueue<int, (long At, int Node)>([(source, (since, source))]);
        while (queue.TryDequeue(out var node, out var reached))
        {
            if (reached.At > arrivals[node])
            {
                continue;
            }

            var targets = leaving.Of(node);
            var numbers = leaving.EdgesOf(node);
            for (var i = 0; i < targets.Length; i++)
            {
                var contact = contacts[numbers[i]];
                if (without.Contains(numbers[i]) || (contact.OneWay && contact.From != node) || contact.Pass(reached.At) is not { } at
                    || at >= (arrivals[targets[i]] ?? long.MaxValue))
                {
                    continue;
                }

                (arrivals[targets[i]], by[targets[i]], before[targets[i]]) = (at, numbers[i], node);
                queue.Enqueue(targets[i], (at, targets[i]));
            }
        }

        return (arrivals, by, before);
    }

    private static Journey? Journey((long?[] Arrivals, int[] By, int[] Before) search, int source, int target)
    {
        if (search.Arrivals[target] is null || source == target)
        {
            return null;
        }

        var (nodes, used, at) = (new List<int> { target }, new List<int>(), new List<long>());
        for (var node = target; node != source; node = search.Before[node])
        {
            used.Add(search.By[node]);
            at.Add(search.Arrivals[node]!.Value);
            nodes.Add(search.Before[node]);
        }

        nodes.Reverse();
        used.Reverse();
        at.Reverse();
        return new Journey(nodes, used, at);
    }

    private sealed class SameJourney : IEqualityComparer<Journey>
    {
        public static readonly SameJourney Instance = new();

        public bool Equals(Journey? a, Journey? b) => a?.CompareTo(b) == 0;

        public int GetHashCode(Journey journey) => journey.Contacts.Count;
    }
}
