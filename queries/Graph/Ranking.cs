namespace Investigate.Queries.Graph;

/// <summary>Whole-graph measures of the LDBC Graphalytics specification 2.3: PR, LCC, CDLP.</summary>
internal static class Ranking
{
    /// <summary>PageRank after so many rounds; what nodes without an outgoing edge hold is spread evenly over all.</summary>
    /// <param name="outgoing">An undirected graph is given twice.</param>
    public static double[] PageRank(Csr outgoing, Csr incoming, double damping, int rounds)
    {
        var nodes = outgoing.Nodes;
        var rank = new double[nodes];
        Array.Fill(rank, 1.0 / nodes);
        for (var round = 0; round < rounds; round++)
        {
            var dangling = 0.0;
            for (var node = 0; node < nodes; node++)
            {
                dangling += outgoing.Of(node).IsEmpty ? rank[node] : 0;
            }

            var next = new double[nodes];
            for (var node = 0; node < nodes; node++)
            {
                var sum = 0.0;
                foreach (var from in incoming.Of(node))
                {
                    sum += rank[from] / outgoing.Of(from).Length;
                }

                next[node] = ((1 - damping) / nodes) + (damping * (sum + (dangling / nodes)));
            }

            rank = next;
        }

        return rank;
    }

    /// <summary>Of the pairs of a node's neighbours, in either direction, the share that an edge joins; 0 below two neighbours.</summary>
    public static double[] LocalClustering(Csr outgoing, Csr incoming)
    {
        var clustering = new double[outgoing.Nodes];
        var neighbour = new bool[outgoing.Nodes];
        for (var node = 0; node < clustering.Length; node++)
        {
            var around = new SortedSet<int>([.. outgoing.Of(node), .. incoming.Of(node)]);
            around.Remove(node);
            foreach (var other in around)
            {
                neighbour[other] = true;
            }

            long joined = 0;
            foreach (var other in around)
            {
                foreach (var third in outgoing.Of(other))
                {
                    joined += neighbour[third] ? 1 : 0;
                }
            }

            foreach (var other in around)
            {
                neighbour[other] = false;
            }

            clustering[node] = around.Count < 2 ? 0 : joined / ((double)around.Count * (around.Count - 1));
        }

        return clustering;
    }

    /// <summary>
    /// Labels after so many rounds in which each node takes the commonest label around it, the smallest of equally common ones. Starts with
    /// each node's own number. In a directed graph a neighbour in both directions counts twice; an undirected one is given as outgoing alone.
    /// </summary>
    public static int[] LabelPropagation(Csr outgoing, Csr? incoming, int rounds)
    {
        int[] labels = [.. Enumerable.Range(0, outgoing.Nodes)];
        for (var round = 0; round < rounds; round++)
        {
            var next = labels.ToArray();
            for (var node = 0; node < next.Length; node++)
            {
                int[] around = [.. outgoing.Of(node), .. incoming is null ? [] : incoming.Of(node)];
                next[node] = around.Length == 0 ? labels[node]
                    : around.CountBy(other => labels[other]).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
            }

            labels = next;
        }

        return labels;
    }
}
