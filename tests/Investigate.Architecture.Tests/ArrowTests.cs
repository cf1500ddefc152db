using System.Xml.Linq;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Architecture.Tests;

/// <summary>The arrows between the rooms of the house: who may import whom.</summary>
public sealed class ArrowTests
{
    /// <summary>Room → rooms it may import. Tests and benchmarks may import every room; no room imports them.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["graph-model"] = [],
        ["graphql"] = [],
        ["stores/embedded"] = ["graph-model"],
        ["stores/neo4j"] = ["graph-model"],
        ["queries"] = ["graph-model"],
        ["cases"] = ["graph-model"],
        ["importers"] = ["graph-model"],
        ["api"] = ["graph-model", "graphql", "queries", "cases", "importers", "stores/embedded", "stores/neo4j"],
    };

    [Fact]
    public void Every_project_stands_in_a_room_and_imports_only_along_the_arrows() => Violations(Projects()).ShouldBeEmpty();

    [Fact]
    public void The_rule_finds_an_arrow_turned_round_and_a_room_nobody_knows()
    {
        Violations([("graph-model", ["queries"])]).ShouldBe(["graph-model may not import queries"]);
        Violations([("queries", ["stores/embedded"])]).ShouldBe(["queries may not import stores/embedded"]);
        Violations([("cases", ["tests/Investigate.Testing"])]).ShouldBe(["cases may not import tests/Investigate.Testing"]);
        Violations([("helpers", [])]).ShouldBe(["helpers is no room of the house"]);
    }

    [Fact]
    public void Only_Program_names_a_store()
    {
        var naming = Sources("api").Where(file => File.ReadAllText(file).Contains("Investigate.Stores", StringComparison.Ordinal))
            .Select(Path.GetFileName);

        naming.ShouldBeSubsetOf(["Program.cs"]);
    }

    private static IEnumerable<string> Violations(IEnumerable<(string Room, string[] Imports)> projects)
    {
        foreach (var (room, imports) in projects.Where(project => !project.Room.StartsWith("tests/") && !project.Room.StartsWith("bench")))
        {
            if (!Allowed.TryGetValue(room, out var allowed))
            {
                yield return $"{room} is no room of the house";
                continue;
            }

            foreach (var import in imports.Except(allowed))
            {
                yield return $"{room} may not import {import}";
            }
        }
    }

    private static IEnumerable<(string Room, string[] Imports)> Projects()
    {
        var projects = Directory.EnumerateFiles(Checkout.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/node_modules/") && !file.Contains("/artifacts/")).ToList();
        projects.Count.ShouldBeGreaterThan(5);
        foreach (var project in projects)
        {
            var folder = Path.GetDirectoryName(project)!;
            var imports = XDocument.Load(project).Descendants("ProjectReference").Select(reference => reference.Attribute("Include")!.Value)
                .Select(path => Room(Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, path)))!));
            yield return (Room(folder), [.. imports]);
        }
    }

    private static string Room(string folder) => Path.GetRelativePath(Checkout.Root, folder).Replace('\\', '/');

    private static IEnumerable<string> Sources(string room) => Directory.Exists(Checkout.Path(room))
        ? Directory.EnumerateFiles(Checkout.Path(room), "*.cs", SearchOption.AllDirectories) : [];
}
