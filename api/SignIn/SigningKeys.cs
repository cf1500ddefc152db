using System.Security.Cryptography;
using Investigate.Api.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace Investigate.Api.SignIn;

/// <summary>
/// The keys that sign local tokens: <c>token.key</c> in the data directory, 64 random bytes made on first use, and <c>token.key.previous</c>
/// after a rotation. Both are readable by their owner only; a running service takes up a rotation within a second.
/// </summary>
internal sealed class SigningKeys(DataDirectory data, TimeProvider time)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private IReadOnlyList<SymmetricSecurityKey> known = [];
    private long lookedAt;

    private string KeyFile => Path.Combine(data.Path, "token.key");

    private string PreviousFile => KeyFile + ".previous";

    /// <summary>The keys that tokens are taken from, the one that signs first.</summary>
    /// <exception cref="IOException">A key can be read by others than its owner, or is none.</exception>
    public IReadOnlyList<SymmetricSecurityKey> All()
    {
        lock (gate)
        {
            if (known.Count == 0 || time.GetElapsedTime(lookedAt) >= LookEvery)
            {
                known = Load();
                lookedAt = time.GetTimestamp();
            }

            return known;
        }
    }

    /// <summary>Makes a new key. Tokens of the one before are taken until they expire or <see cref="DropPrevious"/>.</summary>
    public void Rotate()
    {
        lock (gate)
        {
            Load();
            File.Move(KeyFile, PreviousFile, overwrite: true);
            known = Load();
        }
    }

    /// <summary>Tokens of the key before the last rotation are no longer taken: after a theft.</summary>
    public void DropPrevious()
    {
        lock (gate)
        {
            File.Delete(PreviousFile);
            known = Load();
        }
    }

    private IReadOnlyList<SymmetricSecurityKey> Load()
    {
        data.Create();
        if (!File.Exists(KeyFile))
        {
            Make();
        }

        return File.Exists(PreviousFile) ? [Read(KeyFile), Read(PreviousFile)] : [Read(KeyFile)];
    }

    private static SymmetricSecurityKey Read(string file)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~OwnerOnly) is var others && others != UnixFileMode.None)
        {
            throw new IOException($"Expected {file} to be readable by its owner only, found it open to others ({others}). Run chmod 600 on it, and `investigate key rotate`.");
        }

        var key = File.ReadAllBytes(file);
        return key.Length >= 64 ? new SymmetricSecurityKey(key) { KeyId = Name(key) }
            : throw new IOException($"Expected {file} to hold 64 random bytes, found {key.Length}. Delete it: the next start makes a new one, and people sign in again.");
    }

    /// <summary>Tells keys apart without telling anything about them.</summary>
    private static string Name(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "name of the key"u8))[..16];

    /// <summary>Written aside and moved into place, so that of two processes that start at once both read one whole key.</summary>
    private void Make()
    {
        var aside = $"{KeyFile}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var file = new FileStream(aside, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(64));
        }

        try
        {
            File.Move(aside, KeyFile, overwrite: false);
        }
        catch (IOException) when (File.Exists(KeyFile))
        {
            File.Delete(aside);
        }
    }
}
