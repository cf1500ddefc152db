using Investigate.GraphModel;
using NodaTime;

namespace Investigate.Importers;

/// <summary>How a folder is loaded.</summary>
public sealed record ImportOptions
{
    /// <summary>The zone of times that state no offset, where neither these options nor a mapping names one.</summary>
    public static readonly DateTimeZone DefaultZone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The zone of times that state no offset; null for that of the mapping.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>A mapping that is used in place of the folder's <c>mapping.yaml</c>; null for that one, if there is one.</summary>
    public string? MappingFile { get; init; }

    /// <summary>Told how far each file is; called on the loading thread.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>Called once, with the load's number, when another load holds the store and this one waits for it.</summary>
    public Action<ImportId>? Waiting { get; init; }

    /// <summary>Rows given to the store at once, at least 1.</summary>
    internal int BatchRows { get; init; } = 1 << 15;

    /// <summary>Rejected rows that the report lists.</summary>
    internal int MaxRejections { get; init; } = ImportReport.MaxRejections;
}
