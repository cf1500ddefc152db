using System.CommandLine;
using System.Globalization;
using Investigate.Api.Hosting;
using Investigate.GraphModel;
using Investigate.GraphModel.Moving;

namespace Investigate.Api.Commands;

/// <summary><c>copy --from STORE --to STORE</c>: moves a deployment to a store of another kind.</summary>
internal static class CopyCommand
{
    /// <param name="stores">The stores there are, by the name <c>--store</c> calls them.</param>
    public static Command Create(CommonOptions common, IReadOnlyList<(string Name, Func<DataDirectory, IHoldings> Of)> stores)
    {
        var (from, to) = (Store("--from", "The store that is read; nothing of it is changed.", stores), Store("--to", "The store that is filled; it must be empty.", stores));
        var command = new Command(
            "copy", "Copies everything from one store into another that is empty: loads, facts of every version, cases, charts, log, with the same ids. "
            + "Run it while no service runs on either.") { from, to };
        command.Validators.Add(result =>
        {
            if (result.GetValue(from) == result.GetValue(to))
            {
                result.AddError($"Expected two different stores, found --from {result.GetValue(from)} and --to {result.GetValue(to)}.");
            }
        });
        command.SetAction((parsed, ct) =>
        {
            var data = common.Data(parsed);
            IHoldings Named(Option<string> option) => stores.First(store => store.Name == parsed.GetValue(option)).Of(data);
            return Copy(() => Named(from), () => Named(to), ct);
        });
        return command;
    }

    private static async Task<int> Copy(Func<IHoldings> from, Func<IHoldings> to, CancellationToken ct)
    {
        try
        {
            await using var source = from();
            await using var target = to();
            foreach (var (sort, count) in await Copying.Run(source, target, ct))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sort} {count}"));
            }

            Console.WriteLine("Copied, and read back: both hold the same.");
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

    private static Option<string> Store(string name, string description, IReadOnlyList<(string Name, Func<DataDirectory, IHoldings> Of)> stores)
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
