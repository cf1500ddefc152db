using System.CommandLine;
using Investigate.Api.SignIn;

namespace Investigate.Api.Commands;

/// <summary><c>key rotate</c>: signs new tokens with a new key.</summary>
internal static class KeyCommand
{
    public static Command Create(CommonOptions common, TimeProvider time)
    {
        var now = new Option<bool>("--drop-previous") { Description = "Tokens of the key before are no longer taken: everybody signs in again. After a theft." };
        var rotate = new Command("rotate", "Makes a new key; tokens of the one before are taken until they expire. A running service notices within a second.") { now };
        rotate.SetAction(parsed =>
        {
            try
            {
                var keys = new SigningKeys(common.Data(parsed), time);
                keys.Rotate();
                if (parsed.GetValue(now))
                {
                    keys.DropPrevious();
                }

                Console.WriteLine(parsed.GetValue(now) ? "A new key signs; no older token is taken." : "A new key signs; tokens of the one before are taken until they expire.");
                return ExitCode.Done;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Console.Error.WriteLine($"The key cannot be changed: {failure.Message}");
                return ExitCode.Failed;
            }
        });
        return new Command("key", "The key that signs local tokens.") { rotate };
    }
}
