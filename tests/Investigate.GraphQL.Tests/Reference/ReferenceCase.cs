using System.Text.Json;
using Xunit.Abstractions;

namespace Investigate.GraphQL.Tests.Reference;

/// <summary>
/// A document and what graphql-js answers to it over the schema of the conformance host; read from the text files of this folder, whose
/// form and origin <c>reference.mjs</c> states.
/// </summary>
public sealed class ReferenceCase : IXunitSerializable
{
    private string block = "";

    /// <summary>The files, by name without extension.</summary>
    public static TheoryData<string, ReferenceCase> Read(string file)
    {
        var section = "";
        TheoryData<string, ReferenceCase> cases = [];
        foreach (var part in File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", file + ".txt")).TrimEnd('\n').Split("\n\n"))
        {
            if (part.StartsWith("## ", StringComparison.Ordinal))
            {
                section = part[3..];
            }
            else
            {
                cases.Add(section, new() { block = part });
            }
        }

        return cases;
    }

    public string Document => string.Join('\n', block.Split('\n').Where(line => !line.StartsWith("$ ") && !line.StartsWith("@ ") && !line.StartsWith("=> ")));

    public JsonElement Variables => Lines("$ ").Select(json => JsonElement.Parse(json)).FirstOrDefault();

    public string? OperationName => Lines("@ ").FirstOrDefault();

    /// <summary>The lines of the answer: data first, where there is any, then one for each error.</summary>
    public IReadOnlyList<string> Answer => [.. Lines("=> ")];

    public void Deserialize(IXunitSerializationInfo info) => block = info.GetValue<string>(nameof(block));

    public void Serialize(IXunitSerializationInfo info) => info.AddValue(nameof(block), block);

    public override string ToString() => Document;

    private IEnumerable<string> Lines(string prefix) =>
        block.Split('\n').Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..]);
}
