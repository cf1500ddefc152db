using Investigate.GraphModel;

namespace Investigate.Importers;

/// <summary>What became of a folder.</summary>
/// <param name="Version">The version readers see from now on.</param>
/// <param name="Files">The files that were read, in the order they were.</param>
/// <param name="NotLoaded">The other files of the folder, by name: none of their rows were read.</param>
public sealed record ImportReport(ImportId Import, GraphVersion Version, IReadOnlyList<FileReport> Files, IReadOnlyList<UnloadedFile> NotLoaded)
{
    /// <summary>Rows that gave a person another name or birth date than his document had; both rows are named, and the later one holds.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>A report lists so many rejected rows of a load, all files together; the store keeps every one.</summary>
    public const int MaxRejections = 1_000_000;

    /// <summary>True when every file of the import format was read, and every row that was read was taken.</summary>
    public bool AllTaken => Files.All(file => file.Counts.Rejected == 0) && NotLoaded.All(file => file.Why == Importers.NotLoaded.Unknown);
}

/// <summary>What became of one file.</summary>
/// <param name="Rejections">By row; fewer than <see cref="ImportFile.Rejected"/> only beyond <see cref="ImportReport.MaxRejections"/>.</param>
public sealed record FileReport(ImportFile Counts, IReadOnlyList<Rejection> Rejections);

/// <summary>A file that was not read.</summary>
/// <param name="Detail">What the sentence needs besides, several parts divided by bars; null where nothing.</param>
public sealed record UnloadedFile(string Name, NotLoaded Why, string? Detail)
{
    /// <summary>A file that was not read, as the ledger kept it.</summary>
    public static UnloadedFile Of(string name, FileRefusal refusal) =>
        new(name, Enum.TryParse<NotLoaded>(refusal.Code, out var why) ? why : NotLoaded.Damaged, refusal.Detail);

    /// <summary>A sentence that says why.</summary>
    public string Reason(Language language)
    {
        var detail = Detail?.Split('|') ?? [];
        return (Why, language) switch
        {
            (NotLoaded.Bomb, Language.English) =>
                $"Expected a file that unpacks to at most {detail[1]} times its {detail[0]} bytes, found one that goes beyond; nothing of it was read.",
            (NotLoaded.Bomb, _) => $"解压后应不超过压缩大小（{detail[0]} 字节）的 {detail[1]} 倍，实际超出，本文件未读取。",
            (NotLoaded.Damaged, Language.English) => $"Expected a file as its ending says, found a damaged or another one ({Detail}); nothing of it was read.",
            (NotLoaded.Damaged, _) => $"应为与扩展名相符的文件，实际已损坏或格式不符（{Detail}），本文件未读取。",
            (NotLoaded.TooManyParts, Language.English) => $"Expected a workbook of at most {detail[0]} parts, found {detail[1]}; nothing of it was read.",
            (NotLoaded.TooManyParts, _) => $"工作簿最多应有 {detail[0]} 个部件，实际有 {detail[1]} 个，本文件未读取。",
            (NotLoaded.PartName, Language.English) => $"Expected parts with names inside the workbook, found '{Detail}'; nothing of it was read.",
            (NotLoaded.PartName, _) => $"工作簿部件名应在工作簿之内，实际为“{Detail}”，本文件未读取。",
            (NotLoaded.ExternalReference, Language.English) => "Expected a workbook that refers to no other file, found one that does; nothing of it was read.",
            (NotLoaded.ExternalReference, _) => "工作簿不应引用其他文件，实际含有外部引用，本文件未读取。",
            (NotLoaded.LongCell, Language.English) => $"Expected a workbook without a text of more than {detail[0]} bytes, found one; nothing of it was read.",
            (NotLoaded.LongCell, _) => $"工作簿中的文本不应超过 {detail[0]} 字节，实际超出，本文件未读取。",
            (NotLoaded.BeyondSheet, Language.English) =>
                $"Expected cells within the {detail[0]} rows and {detail[1]} columns that a sheet has, found one beyond; nothing of it was read.",
            (NotLoaded.BeyondSheet, _) => $"单元格应在工作表的 {detail[0]} 行、{detail[1]} 列之内，实际超出，本文件未读取。",
            (_, Language.English) => "Expected a file named as the import format says, such as stays.csv; this one is none of them and was not read.",
            _ => "应为导入格式规定的文件名，例如 stays.csv；本文件不在其中，未读取。",
        };
    }
}

/// <summary>Why a file of the folder was not read.</summary>
public enum NotLoaded
{
    /// <summary>It unpacks to far more than it should: bytes packed, times allowed.</summary>
    Bomb,

    /// <summary>It is not what its ending says, or broken: what its reader says.</summary>
    Damaged,

    /// <summary>A workbook of too many parts: parts allowed, parts found.</summary>
    TooManyParts,

    /// <summary>A workbook whose part is called as something outside it: the name.</summary>
    PartName,

    /// <summary>A workbook that refers to other files.</summary>
    ExternalReference,

    /// <summary>A workbook with a text longer than any cell: bytes allowed.</summary>
    LongCell,

    /// <summary>A workbook with cells where no sheet has any: rows and columns of a sheet.</summary>
    BeyondSheet,

    /// <summary>No rule knows a file of this name.</summary>
    Unknown,
}

/// <summary>What a contradiction is told as.</summary>
public static class ContradictionText
{
    /// <summary>English names of the columns that differ.</summary>
    public static IEnumerable<string> Columns(this Contradiction contradiction) =>
        [.. contradiction.Name ? ["name"] : (string[])[], .. contradiction.BirthDate ? ["birth_date"] : (string[])[]];
}
