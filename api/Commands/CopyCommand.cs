using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Investigate.Api.Hosting;
using Investigate.GraphModel;
using Investigate.GraphModel.Moving;

namespace Investigate.Api.Commands;

/// <summary>A store that can be copied and filled.</summary>
/// <param name="Name">What <c>--store</c> calls it.</param>
internal sealed record CopiedStore(string Name, Func<DataDirectory, IHoldings> Of)
{
    /// <summary>
    /// Writes the facts of another store's first load into an empty directory, as files of this store's own importer, and tells how many there are; null where
    /// it has none.
    /// </summary>
    public Func<IHoldings, string, CancellationToken, Task<long>>? ImporterFiles { get; init; }
}

/// <summary><c>copy --from STORE --to STORE [--files DIR]</c>: moves a deployment to a store of another kind.</summary>
internal static class CopyCommand
{
    public static Command Create(CommonOptions common, IReadOnlyList<CopiedStore> stores)
    {
        var files = new Option<string?>("--files")
        {
            Description = "Only writes the facts of the first load into this empty directory, as files of the target's importer. After the importer has run, the "
                + "same command without --files copies the rest.",
        };
        var (from, to) = (Store("--from", "The store that is read; nothing of it is changed.", stores), Store("--to", "The store that is filled; it must be empty.", stores));
        CopiedStore? Named(CommandResult result, Option<string> option) => stores.FirstOrDefault(store => store.Name == result.GetValue(option));
        var command = new Command(
            "copy", "Copies everything from one store into another that is empty: loads, facts of every version, cases, charts, log, with the same ids. "
            + "Run it while no service runs on either.") { from, to, files };
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) == result.GetValue(to))
            {
                result.AddError($"Expected two different stores, found --from {result.GetValue(from)} and --to {result.GetValue(to)}.");
            }
            else if (result.GetValue(files) is not null && Named(result, to) is { ImporterFiles: null })
            {
                result.AddError($"Expected --files with --to {string.Join(", ", stores.Where(store => store.ImporterFiles is not null).Select(store => store.Name))}, "
                    + $"found --to {result.GetValue(to)}: it has no importer.");
            }
        });
        command.SetAction((parsed, ct) =>
        {
            var data = common.Data(parsed);
            var (source, target) = (Named(parsed.CommandResult, from)!, Named(parsed.CommandResult, to)!);
            return Told(() => parsed.GetValue(files) is { } directory ? Write(source.Of(data), target.ImporterFiles!, directory, ct)
                : Copy(() => source.Of(data), () => target.Of(data), ct));
        });
        return command;
    }

    private static async Task Copy(Func<IHoldings> from, Func<IHoldings> to, CancellationToken ct)
    {
        await using var source = from();
        await using var target = to();
        foreach (var (sort, count) in await Copying.Run(source, target, ct))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sort} {count}"));
        }

        Console.WriteLine("Copied, and read back: both hold the same.");
    }

    private static async Task Write(IHoldings from, Func<IHoldings, string, CancellationToken, Task<long>> write, string directory, CancellationToken ct)
    {
        await using var source = from;
        var facts = await write(source, directory, ct);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{facts} facts of the first load written to {directory}. Run the importer, then this command without --files."));
    }

    private static async Task<int> Told(Func<Task> copy)
    {
        try
        {
            await copy();
            return ExitCode.Done;
        }
        catch (StoreException failure)
        {
            await Console.Error.WriteLineAsync($"Not copied: {failure.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Not copied: it was stopped. The same command begins anew.");
            return ExitCode.Failed;
        }
    }

    private static Option<string> Store(string name, string description, IReadOnlyList<CopiedStore> stores)
    {
        var names = string.Join(", ", stores.Select(store => store.Name));
        var option = new Option<string>(name) { Description = $"{description} One of {names}.", Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !stores.Any(store => store.Name == token.Value))
            {
                result.AddError($"Expected one of the stores {names}, found '{token.Value}'.");
            }
        });
        return option;
    }
}
