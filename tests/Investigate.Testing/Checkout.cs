using Xunit;

namespace Investigate.Testing;

/// <summary>The checkout that these tests were built from, and what may stand beside it.</summary>
public static class Checkout
{
    /// <summary>The folder that holds <c>Investigate.sln</c>.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>
    /// A folder of the material beside the checkout, which a user's machine does not have: the test is then skipped, visibly.
    /// </summary>
    public static string Shared(params string[] parts)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([Root, "..", "shared", .. parts]));
        Skip.IfNot(Directory.Exists(path) || File.Exists(path), $"{path} is not beside this checkout.");
        return path;
    }

    private static string Above(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Investigate.sln")) ? folder
            : Above(System.IO.Path.GetDirectoryName(folder.TrimEnd('/', '\\')) ?? throw new DirectoryNotFoundException("Investigate.sln is in no folder above the tests."));
}
