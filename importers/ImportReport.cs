using Investigate.GraphModel;

namespace Investigate.Importers;

/// <summary>What became of a folder.</summary>
/// <param name="Version">The version readers see from now on.</param>
/// <param name="Files">The files that were read, in the order they were.</param>
/// <param name="NotLoaded">The other files of the folder, by name: none of their rows were read.</param>
public sealed record ImportReport(ImportId Import, GraphVersion Version, IReadOnlyList<FileReport> Files, IReadOnlyList<UnloadedFile> NotLoaded)
{
    /// <summary>A report lists so many rejected rows of a load, all files together; the store keeps every one.</summary>
    public const int MaxRejections = 1_000_000;

    /// <summary>True when every row that was read was taken.</summary>
    public bool AllTaken => Files.All(file => file.Counts.Rejected == 0);
}

/// <summary>What became of one file.</summary>
/// <param name="Rejections">By row; fewer than <see cref="ImportFile.Rejected"/> only beyond <see cref="ImportReport.MaxRejections"/>.</param>
public sealed record FileReport(ImportFile Counts, IReadOnlyList<Rejection> Rejections);

/// <summary>A file that was not read.</summary>
/// <param name="Detail">What the sentence needs besides: the ending, the encoding; null where nothing.</param>
public sealed record UnloadedFile(string Name, NotLoaded Why, string? Detail)
{
    /// <summary>A sentence that says why.</summary>
    public string Reason(Language language) => (Why, language) switch
    {
        (NotLoaded.Format, Language.English) => $"Expected a file ending in .csv; files ending in {Detail} are not loaded yet, nothing of this one was read.",
        (NotLoaded.Format, _) => $"应为 .csv 文件，暂不支持 {Detail} 文件，本文件未读取。",
        (NotLoaded.Encoding, Language.English) => $"Expected text in UTF-8, found what looks like {Detail}, which is not loaded yet; nothing of this file was read.",
        (NotLoaded.Encoding, _) => $"应为 UTF-8 文本，实际似为 {Detail}，暂不支持，本文件未读取。",
        (NotLoaded.Mapping, Language.English) => "Column mappings are not applied yet; only headers of the import format were recognised.",
        (NotLoaded.Mapping, _) => "暂不支持列映射文件，仅识别导入格式规定的表头。",
        (_, Language.English) => "Expected a file named as the import format says, such as stays.csv; this one is none of them and was not read.",
        _ => "应为导入格式规定的文件名，例如 stays.csv；本文件不在其中，未读取。",
    };
}

/// <summary>Why a file of the folder was not read.</summary>
public enum NotLoaded
{
    /// <summary>A file of the import format in a format that is not read yet.</summary>
    Format,

    /// <summary>A file of the import format in an encoding that is not read yet.</summary>
    Encoding,

    /// <summary>A column mapping, which is not applied yet.</summary>
    Mapping,

    /// <summary>No rule knows a file of this name.</summary>
    Unknown,
}
