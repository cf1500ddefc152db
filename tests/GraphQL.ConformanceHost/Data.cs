using System.Globalization;

namespace Investigate.GraphQL.ConformanceHost;

public enum CaseKind
{
    Open,
    Closed,
    Archived,
}

/// <summary>Something with an id: persons, organisations, cases.</summary>
public abstract record Entity(int Index, string Id);

public sealed record Person(int Index, string Id, string Name, int? Age, string? Born) : Entity(Index, Id);

public sealed record Org(int Index, string Id, string Name, double Score) : Entity(Index, Id);

public sealed record Case(int Index, string Id, string Title, CaseKind Kind, string[] Tags, int[][] Matrix) : Entity(Index, Id);

/// <summary>A page of cases, from the first.</summary>
public sealed record CaseConnection(Case[] Nodes, int TotalCount)
{
    public static CaseConnection Of(Case[] all, int? first) => new(all[..Data.Clamp(first, all.Length)], all.Length);

    public static string Cursor(Case node) => $"cur:{node.Id}";
}

/// <summary>The objects of the reference schema, the same on every run.</summary>
public static class Data
{
    private static readonly string[] Names = ["Ada", "Béla", "Čeněk", "丹", "🦊 fox"];
    private static readonly string[] OrgNames = ["Acme \"Ltd\"", "Tab\tand\\slash"];
    private static readonly double[] Scores = [0.5, -2];
    private static readonly string[] Tags = ["x", "y", "z"];

    public static Person[] People { get; } = [.. Enumerable.Range(0, 5).Select(i =>
        new Person(i, $"p{i}", Names[i], i == 3 ? null : 20 + i, i == 2 ? null : string.Create(CultureInfo.InvariantCulture, $"19{80 + i}-0{i + 1}-15")))];

    public static Org[] Orgs { get; } = [.. Enumerable.Range(0, 2).Select(i => new Org(i, $"o{i}", OrgNames[i], Scores[i]))];

    public static Case[] Cases { get; } = [.. Enumerable.Range(0, 6).Select(i => new Case(
        i, $"c{i}", $"Case {i}", (CaseKind)(i % 3), Tags[..(i % 4)], new[] { [i, i + 1], [], new[] { i * i } }[..Math.Min(3, i % 4)]))];

    public static Entity? Find(string id) => People.Concat<Entity>(Orgs).Concat(Cases).FirstOrDefault(entity => entity.Id == id);

    public static int Clamp(int? count, int most) => Math.Max(0, Math.Min(most, count ?? most));
}
