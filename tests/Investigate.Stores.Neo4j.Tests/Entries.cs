using System.Security.Cryptography;
using System.Text;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Shouldly;

namespace Investigate.Stores.Neo4j.Tests;

/// <summary>Log entries chained as the log demands, and a look at the whole chain.</summary>
internal static class Entries
{
    private static readonly DateTimeOffset Now = new(2025, 11, 20, 6, 14, 0, TimeSpan.Zero);

    public static Seal Entry(string what) => head =>
    {
        var text = $"{head.Sequence + 1} {what}";
        return new LogRecord(head.Sequence + 1, text, Chained(head.Hash.Span, text), Now, "lin", null, null, true);
    };

    public static NewCase Opening(string number) =>
        new(number, "Deposits", "Filing 7", "wen", Now, Now.AddDays(30), ["lin"], new byte[32]);

    public static async Task<List<LogRecord>> Of(ICasework casework)
    {
        var entries = new List<LogRecord>();
        await foreach (var entry in casework.Log(default))
        {
            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>Expects sequences from 1 without a gap and each hash over the one before.</summary>
    /// <returns>What was recorded, without the sequence.</returns>
    public static async Task<IReadOnlyList<string>> Whole(ICasework casework)
    {
        var entries = await Of(casework);
        var previous = new byte[32];
        for (var i = 0; i < entries.Count; i++)
        {
            entries[i].Sequence.ShouldBe(i + 1);
            previous = Chained(previous, entries[i].Text);
            entries[i].Hash.ToArray().ShouldBe(previous);
        }

        return [.. entries.Select(entry => entry.Text[(entry.Text.IndexOf(' ') + 1)..])];
    }

    private static byte[] Chained(ReadOnlySpan<byte> previous, string text) => SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(text)]);
}
