using System.CommandLine;
using System.Globalization;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;

namespace Investigate.Api.Commands;

/// <summary><c>audit verify</c>: walks the hash chain of the log.</summary>
internal static class AuditCommand
{
    public static Command Create(CommonOptions common, TimeProvider time)
    {
        var expect = new Option<string?>("--expect")
        {
            Description = "A head kept elsewhere, as SEQUENCE:HASH: the log must hold that entry with that hash.",
        };
        expect.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && Parse(token.Value) is null)
            {
                result.AddError($"Expected SEQUENCE:HASH with a hash of 64 hexadecimal digits, found '{token.Value}'.");
            }
        });

        var verify = new Command("verify", "Walks the log's hash chain; names the first entry that does not fit.") { expect };
        verify.SetAction((parsed, ct) => Verify(common, parsed, Parse(parsed.GetValue(expect)), time, ct));
        return new Command("audit", "The log of reads.") { verify };
    }

    private static async Task<int> Verify(CommonOptions common, ParseResult parsed, LogHead? expected, TimeProvider time, CancellationToken ct)
    {
        try
        {
            await using var stores = await common.Open(parsed, ct);
            var gate = await Gate.Open(stores.Graph, stores.Casework, CaseRules.Default, time, ct);
            var state = await gate.VerifyLog(ct);
            if (state.Whole && expected is not null)
            {
                state = await gate.VerifyLog(expected, ct);
            }

            return Report(state);
        }
        catch (StoreException unreadable)
        {
            await Console.Error.WriteLineAsync($"The log cannot be read: {unreadable.Message}");
            return ExitCode.Failed;
        }
    }

    private static int Report(ChainState state)
    {
        Console.WriteLine($"entries {state.Head.Sequence}");
        Console.WriteLine($"head {state.Head.Sequence}:{Convert.ToHexStringLower(state.Head.Hash.Span)}");
        if (state.FirstBroken is not { } broken)
        {
            Console.WriteLine("whole");
            return ExitCode.Done;
        }

        Console.WriteLine($"broken at entry {broken}: it does not fit the entries before it, or is missing");
        return ExitCode.LogBroken;
    }

    private static LogHead? Parse(string? text) =>
        text?.Split(':') is [var sequence, { Length: 64 } hash] && hash.All(char.IsAsciiHexDigit)
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new LogHead(number, Convert.FromHexString(hash)) : null;
}
