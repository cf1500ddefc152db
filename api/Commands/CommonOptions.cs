using System.CommandLine;
using Investigate.Api.Hosting;

namespace Investigate.Api.Commands;

/// <summary>The options every command takes.</summary>
/// <param name="stores">The stores there are, by the name <c>--store</c> calls them; the first is the default.</param>
internal sealed class CommonOptions(IReadOnlyList<(string Name, StoreOpener Open)> stores)
{
    private readonly Option<string> data = Recursive(Setting.Text("--data", "Folder of the deployment.", "data"));
    private readonly Option<string> store = Stores(stores);

    public IEnumerable<Option> All => [data, store];

    public DataDirectory Data(ParseResult parsed) => new(parsed.GetValue(data)!);

    public ValueTask<OpenStores> Open(ParseResult parsed, CancellationToken ct)
    {
        var directory = Data(parsed);
        directory.Create();
        return stores.First(known => known.Name == parsed.GetValue(store)).Open(directory, ct);
    }

    private static Option<string> Stores(IReadOnlyList<(string Name, StoreOpener Open)> stores)
    {
        var names = string.Join(", ", stores.Select(known => known.Name));
        var option = Recursive(Setting.Text("--store", $"Where facts and cases are kept: {names}.", stores[0].Name));
        option.Validators.Add(result =>
        {
            var name = result.GetValueOrDefault<string>();
            if (!stores.Any(known => known.Name == name))
            {
                result.AddError($"Expected one of the stores {names}, found '{name}'.");
            }
        });
        return option;
    }

    private static Option<string> Recursive(Option<string> option)
    {
        option.Recursive = true;
        return option;
    }
}
