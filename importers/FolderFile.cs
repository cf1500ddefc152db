using System.Text.Unicode;
using Investigate.Importers.Format;

namespace Investigate.Importers;

/// <summary>One file of a folder.</summary>
/// <param name="Kind">What it holds; null where its name does not say.</param>
/// <param name="Unloaded">Why it is not loaded; null where it is.</param>
internal sealed record FolderFile(string Name, string Path, long Bytes, FileKind? Kind, UnloadedFile? Unloaded)
{
    private const int Sniffed = 1 << 12;

    private static readonly string[] OtherFormats = [".tsv", ".xlsx", ".jsonl"];

    /// <summary>Every file of the folder itself, by name. What lies in folders within it is not looked at.</summary>
    public static IReadOnlyList<FolderFile> In(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(Recognised)];

    public Stream Open() => new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    private static FolderFile Recognised(FileInfo file)
    {
        var name = file.Name;
        var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        var ending = System.IO.Path.GetExtension(plain).ToLowerInvariant();
        var kind = ending == ".csv" || OtherFormats.Contains(ending) ? FileKinds.Named(System.IO.Path.GetFileNameWithoutExtension(plain)) : null;
        var why = kind is null
            ? new UnloadedFile(name, name.Equals("mapping.yaml", StringComparison.OrdinalIgnoreCase) ? NotLoaded.Mapping : NotLoaded.Unknown, null)
            : ending != ".csv" || plain != name ? new UnloadedFile(name, NotLoaded.Format, name[(plain.Length - ending.Length)..].ToLowerInvariant())
            : OtherEncoding(file.FullName) is { } encoding ? new UnloadedFile(name, NotLoaded.Encoding, encoding)
            : null;
        return new FolderFile(name, file.FullName, file.Length, kind, why);
    }

    /// <summary>The encoding of a file that is plainly not UTF-8, told by its mark or by its first line; null where it may be UTF-8.</summary>
    private static string? OtherEncoding(string path)
    {
        using var file = File.OpenRead(path);
        var buffer = new byte[Sniffed];
        var start = buffer.AsSpan(0, file.ReadAtLeast(buffer, Sniffed, throwOnEndOfStream: false));
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return "UTF-16";
        }

        var end = start.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end >= 0 ? start[..end] : start.Length < Sniffed ? start : default;
        return line.Contains((byte)0) ? "UTF-16" : Utf8.IsValid(line) ? null : "GB18030";
    }
}
