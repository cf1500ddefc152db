using System.CommandLine;
using Investigate.Api.SignIn;
using Investigate.Cases;

namespace Investigate.Api.Commands;

/// <summary><c>token --user NAME --role ROLE</c>: prints a bearer token.</summary>
internal static class TokenCommand
{
    public static Command Create(CommonOptions common, TimeProvider time)
    {
        var user = new Option<string>("--user") { Description = "Who the token is for.", Required = true };
        var role = new Option<string[]>("--role") { Description = $"What he may do; may be given several times: {string.Join(", ", RoleNames.All)}.", Required = true };
        var days = Setting.Number("--days", "How long it is valid.", 1, least: 1);
        role.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !RoleNames.TryParse(token.Value, out _)))
            {
                result.AddError($"Expected one of the roles {string.Join(", ", RoleNames.All)}, found '{token.Value}'.");
            }
        });

        var command = new Command("token", "Prints a bearer token signed by the key of the data directory.") { user, role, days };
        command.SetAction(parsed =>
        {
            var roles = parsed.GetValue(role)!.Select(name => RoleNames.TryParse(name, out var known) ? known : throw new InvalidOperationException(name));
            var tokens = new LocalTokens(new SigningKeys(common.Data(parsed), time), time);
            Console.WriteLine(tokens.Issue(parsed.GetValue(user)!, roles.Distinct(), TimeSpan.FromDays(parsed.GetValue(days))).Token);
            return ExitCode.Done;
        });
        return command;
    }
}
