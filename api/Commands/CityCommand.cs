using System.CommandLine;
using Investigate.Importers.City;

namespace Investigate.Api.Commands;

/// <summary><c>city --stays N --seed S --out FOLDER</c>: writes a synthetic city.</summary>
internal static class CityCommand
{
    public static Command Create()
    {
        var stays = new Option<int>("--stays") { Description = "How many registrations; at least 1.", Required = true };
        var seed = new Option<long>("--seed") { Description = "The same seed gives the same bytes.", Required = true };
        var folder = new Option<string>("--out") { Description = "Folder to write the files into; it is made where it is missing.", Required = true };
        var truth = new Option<string?>("--truth") { Description = "File to write what was planted to, as JSON." };
        stays.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"Expected --stays of at least 1, found {result.Tokens[0].Value}.");
            }
        });

        var command = new Command("city", "Writes a synthetic city in the import format; every person in it is invented.") { stays, seed, folder, truth };
        command.SetAction(parsed =>
        {
            try
            {
                SyntheticCity.Write(new CityRequest(parsed.GetValue(stays), parsed.GetValue(seed)), parsed.GetValue(folder)!, parsed.GetValue(truth));
                return ExitCode.Done;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"The city cannot be written: {failure.Message}");
                return ExitCode.Failed;
            }
        });
        return command;
    }
}
