using System.Text;
using Investigate.Importers.Csv;
using Investigate.Importers.Format;
using Investigate.Importers.Text;
using Investigate.Importers.Workbooks;

namespace Investigate.Importers;

/// <summary>One file of a folder.</summary>
/// <param name="Kind">What it holds; null where its name does not say.</param>
/// <param name="Ending">Of the unpacked file, in lower case: <c>.csv</c>.</param>
/// <param name="IsPacked">True where its name ends in <c>.gz</c>.</param>
internal sealed record FolderFile(string Name, string Path, long Bytes, FileKind? Kind, string Ending, bool IsPacked)
{
    /// <summary>The mapping's name.</summary>
    public const string MappingName = "mapping.yaml";

    private const string Utf8 = "UTF-8";

    private static readonly string[] Endings = [".csv", ".tsv", ".xlsx", ".jsonl"];

    /// <summary>Every file of the folder itself, by name. What lies in folders within it is not looked at.</summary>
    public static IReadOnlyList<FolderFile> In(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(Recognised)];

    public bool IsMapping => Name.Equals(MappingName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The records of the file from its beginning, and its header where it has one.</summary>
    /// <exception cref="RefusedFileException">It is not read at all.</exception>
    public OpenFile Open(Headings headings)
    {
        Stream stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        try
        {
            stream = IsPacked ? Inflation.Gunzip(stream) : stream;
            if (Ending == ".xlsx")
            {
                WorkbookCheck.Pass(stream);
                return OpenFile.WithHeader(stream, () => new XlsxRecords(stream), headings, encoding: null);
            }

            var encoding = TextEncoding.Of(stream);
            stream = encoding is null ? stream : TextEncoding.Transcoded(stream, encoding);
            var name = encoding switch { null => null, UnicodeEncoding => "UTF-16", _ => "GB18030" };
            return Ending == ".jsonl"
                ? OpenFile.WithoutHeader(stream, new JsonRecords(stream, headings, name), headings, name ?? Utf8)
                : OpenFile.WithHeader(stream, () => new CsvRecords(stream, Ending == ".tsv" ? '\t' : ',', name), headings, name ?? Utf8);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static FolderFile Recognised(FileInfo file)
    {
        var name = file.Name;
        var isPacked = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var plain = isPacked ? name[..^3] : name;
        var ending = System.IO.Path.GetExtension(plain).ToLowerInvariant();
        var kind = Endings.Contains(ending) ? FileKinds.Named(System.IO.Path.GetFileNameWithoutExtension(plain)) : null;
        return new FolderFile(name, file.FullName, file.Length, kind, ending, isPacked);
    }
}
