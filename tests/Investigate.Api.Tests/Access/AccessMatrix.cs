using System.Text.RegularExpressions;
using Investigate.Testing;

namespace Investigate.Api.Tests.Access;

/// <summary>One field in one place, and the cells of its row.</summary>
/// <param name="Field">With its arguments.</param>
/// <param name="Cells">Of the five roles, in the order of <see cref="Investigate.Cases.Role"/>.</param>
/// <param name="Passes">The code that stands for an answer; null where an answer does.</param>
internal sealed record AccessRow(string Place, string Type, string Field, IReadOnlyList<string> Cells, string? Passes)
{
    public string Name => Type + "." + Field.Split('(')[0];

    public IEnumerable<string> Arguments => AccessMatrix.ArgumentNames().Matches(Field).Select(name => name.Groups[1].Value);

    public override string ToString() => $"{Name} at {Place}";
}

/// <summary>The table <c>matrix.txt</c>.</summary>
internal sealed partial class AccessMatrix
{
    private readonly Dictionary<string, string> places = [];

    public AccessMatrix()
    {
        foreach (var line in File.ReadLines(Checkout.Path("tests", "Investigate.Api.Tests", "Access", "matrix.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (Place().Match(line) is { Success: true } place)
            {
                places.Add(place.Groups[1].Value, place.Groups[2].Value);
            }
            else if (Address().Match(line) is { Success: true } address)
            {
                Addresses.Add((address.Groups[1].Value, address.Groups[2].Value, Blanks().Split(address.Groups[3].Value)));
            }
            else if (CommandLine().Match(line) is { Success: true } command)
            {
                Commands.Add((Blanks().Split(command.Groups[1].Value), command.Groups[2].Value));
            }
            else
            {
                Read(line);
            }
        }
    }

    public List<AccessRow> Rows { get; } = [];

    public List<(string Method, string Path, string[] Cells)> Addresses { get; } = [];

    /// <summary>Words of a command, and the actions it logs; «none» where it logs nothing.</summary>
    public List<(string[] Words, string Logs)> Commands { get; } = [];

    /// <summary>The document that asks a field under the name «seen».</summary>
    public string Document(AccessRow row, bool hasFields) => places[row.Place].Replace("*", $"seen: {row.Field}{(hasFields ? " { __typename }" : "")}");

    private void Read(string line)
    {
        var (left, right) = line.LastIndexOf(" : ", StringComparison.Ordinal) is > 0 and var at ? (line[..at], Blanks().Split(line[(at + 3)..].Trim()))
            : throw new FormatException($"Expected a place, a row or an address, found '{line}'.");
        var (place, type, fields) = Row().Match(left) is { Success: true } row
            ? (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value)
            : throw new FormatException($"Expected a place, a type and fields, found '{left}'.");
        var passes = right.Length == 7 && right[5] == "passes" ? right[6] : null;
        Rows.AddRange(Fields().Matches(fields).Select(field => new AccessRow(place, type, field.Value, right[..5], passes)));
    }

    [GeneratedRegex(@"(\w+):")]
    internal static partial Regex ArgumentNames();

    [GeneratedRegex(@"^place (\w+)\s+(.*)$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^command (.*?)\s*: (\S+)$")]
    private static partial Regex CommandLine();

    [GeneratedRegex(@"^(GET|POST)\s+(\S+)\s*:\s*(.*)$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^(\w+)\s+(\w+)\s+(.*?)\s*$")]
    private static partial Regex Row();

    [GeneratedRegex(@"\w+(\((?:[^()""]|""[^""]*"")*\))?")]
    private static partial Regex Fields();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
