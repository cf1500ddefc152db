using Investigate.GraphModel;

namespace Investigate.Queries;

/// <summary>How two things of a case's graph may be tied (method «Paths and measures» section 1).</summary>
public enum LinkKind
{
    /// <summary>Person and person: what a companion question of this case has found.</summary>
    Companion,

    /// <summary>Person → room: registrations.</summary>
    Stayed,

    /// <summary>Person and person: on one registration, or on two of one room that overlap.</summary>
    StayedWith,

    /// <summary>Person → room: runs or lets it.</summary>
    Operates,

    /// <summary>Person → vehicle: drove it when it was seen, or owns it.</summary>
    Drove,

    /// <summary>Vehicle → building: seen there.</summary>
    SeenAt,

    /// <summary>Person → account.</summary>
    Holds,

    /// <summary>Account → account: transfers, one link per currency.</summary>
    Paid,
}

/// <summary>Sets of kinds that questions follow.</summary>
public static class LinkKinds
{
    /// <summary>What is followed where nothing is said: all that the data state but where vehicles were seen.</summary>
    public static readonly IReadOnlySet<LinkKind> Usual = new HashSet<LinkKind>
    {
        LinkKind.Stayed, LinkKind.StayedWith, LinkKind.Operates, LinkKind.Drove, LinkKind.Holds, LinkKind.Paid,
    };

    /// <summary>All that the data state; <see cref="LinkKind.Companion"/> is a question of its own.</summary>
    public static readonly IReadOnlySet<LinkKind> Stated = new HashSet<LinkKind>(Usual) { LinkKind.SeenAt };

    /// <summary>True where a thing of this kind may have such links.</summary>
    public static bool Of(NodeKind node, LinkKind link) => node switch
    {
        NodeKind.Person => link is LinkKind.Companion or LinkKind.Stayed or LinkKind.StayedWith or LinkKind.Operates or LinkKind.Drove or LinkKind.Holds,
        NodeKind.Room => link is LinkKind.Stayed or LinkKind.Operates,
        NodeKind.Building => link is LinkKind.SeenAt,
        NodeKind.Vehicle => link is LinkKind.Drove or LinkKind.SeenAt,
        _ => link is LinkKind.Holds or LinkKind.Paid,
    };
}
