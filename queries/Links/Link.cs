using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>All facts of one kind that tie two things; of <see cref="LinkKind.Paid"/> those of one currency and direction.</summary>
/// <param name="Count">How many facts; of <see cref="LinkKind.StayedWith"/> pairs of registrations, one shared registration being one.</param>
/// <param name="Amount">Their sum; null where it is not about money.</param>
/// <param name="During">From the first start to the last end, open where one is; null where no fact has a time.</param>
/// <param name="Facts">The rows it rests on, by kind and number, each once.</param>
/// <param name="Size">Of <see cref="LinkKind.StayedWith"/>: persons of the largest registration or overlap behind it; else 0.</param>
public sealed record Link(
    LinkKind Kind, NodeId From, NodeId To, int Count, Money? Amount, Interval? During, IReadOnlyList<FactId> Facts, int Size)
{
    public NodeId Other(NodeId node) => node == From ? To : From;

    /// <summary>Which link it is, whatever its facts.</summary>
    public LinkId Id => new(Kind, From, To, Amount?.Currency ?? default);
}

/// <summary>Which link: by kind, ends and currency.</summary>
public readonly record struct LinkId(LinkKind Kind, NodeId From, NodeId To, Currency Currency) : IComparable<LinkId>
{
    public int CompareTo(LinkId other)
    {
        var order = From.CompareTo(other.From);
        order = order != 0 ? order : To.CompareTo(other.To);
        order = order != 0 ? order : Kind.CompareTo(other.Kind);
        return order != 0 ? order : string.CompareOrdinal(Currency.Code, other.Currency.Code);
    }
}

/// <summary>Ties into links. Pure.</summary>
internal static class LinkFold
{
    /// <summary>The links, by ends, kind and currency. A fact that two entries of the frontier brought counts once.</summary>
    public static IReadOnlyList<Link> Fold(IEnumerable<Tie> ties) =>
        [.. ties.GroupBy(Id).Select(group => Of(group.Key, group.DistinctBy(tie => (tie.Fact, tie.Also)).ToArray())).OrderBy(link => link.Id)];

    public static LinkId Id(Tie tie) => new(tie.Kind, tie.From, tie.To, tie.Kind == LinkKind.Paid ? tie.Amount.Currency : default);

    private static Link Of(LinkId id, Tie[] ties)
    {
        var spans = ties.Select(tie => tie.During).OfType<Interval>().ToArray();
        return new Link(
            id.Kind, id.From, id.To, ties.Length,
            id.Kind == LinkKind.Paid ? new Money(ties.Sum(tie => tie.Amount.MinorUnits), id.Currency) : null,
            spans.Length == 0 ? null : Interval.FromTicks(spans.Min(span => span.StartTicks), spans.Max(span => span.EndTicks)),
            [.. ties.SelectMany(tie => new[] { tie.Fact, tie.Also }).Distinct().Order()], ties.Max(tie => tie.Size));
    }
}
