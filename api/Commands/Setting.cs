using System.CommandLine;
using System.CommandLine.Parsing;

namespace Investigate.Api.Commands;

/// <summary>
/// An option that may also be given by the environment: <c>--no-demo</c> as <c>INVESTIGATE_NO_DEMO</c>. The command line wins.
/// </summary>
internal static class Setting
{
    public static Option<string> Text(string name, string description, string @default) => new(name)
    {
        Description = Described(name, description),
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable(name)) is { Length: > 0 } value ? value : @default,
    };

    public static Option<string?> OptionalText(string name, string description) => new(name)
    {
        Description = Described(name, description),
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable(name)) is { Length: > 0 } value ? value : null,
    };

    public static Option<int> Number(string name, string description, int @default, int least) => Checked(
        new Option<int>(name)
        {
            Description = Described(name, description),
            DefaultValueFactory = result => Parse(result, Environment.GetEnvironmentVariable(Variable(name)), name, @default),
        },
        least);

    public static Option<bool> Switch(string name, string description) => new(name)
    {
        Description = Described(name, description),
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(Variable(name)) is "1" or "true" or "TRUE" or "yes",
    };

    private static string Variable(string name) => "INVESTIGATE_" + name.TrimStart('-').Replace('-', '_').ToUpperInvariant();

    private static string Described(string name, string description) => $"{description} [environment: {Variable(name)}]";

    private static int Parse(SymbolResult result, string? value, string name, int @default)
    {
        if (value is not { Length: > 0 })
        {
            return @default;
        }

        if (!int.TryParse(value, out var number))
        {
            result.AddError($"Expected a whole number in {Variable(name)}, found '{value}'.");
        }

        return number;
    }

    private static Option<int> Checked(Option<int> option, int least)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var number) && number < least)
            {
                result.AddError($"Expected {option.Name} of at least {least}, found {number}.");
            }
        });
        return option;
    }
}
