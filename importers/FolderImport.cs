using Investigate.GraphModel;
using Investigate.Importers.Format;
using Investigate.Importers.Loading;

namespace Investigate.Importers;

/// <summary>
/// Loads a folder of import files: all of it or nothing, seen by readers as one new version at its end. Rows that cannot be taken are
/// rejected with their reason, and the load goes on.
/// </summary>
public static class FolderImport
{
    /// <summary>Begins a load, runs it over the folder and publishes it. Whatever fails leaves the store as it was.</summary>
    /// <exception cref="ImportFolderException">There is no such folder.</exception>
    /// <exception cref="MappingException">The mapping cannot be understood.</exception>
    /// <exception cref="StoreException">The store cannot be written.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static async Task<ImportReport> Load(IGraphStore store, string folder, ImportOptions options, CancellationToken ct)
    {
        CheckFolder(folder);
        await using var load = await store.BeginLoad(options.Waiting ?? (_ => { }), ct);
        return await Load(load, folder, options, ct);
    }

    /// <summary>Runs a load that has begun, so that its <see cref="ILoad.Import"/> can be told before it ends. The load stays the caller's to dispose.</summary>
    /// <inheritdoc cref="Load(IGraphStore, string, ImportOptions, CancellationToken)"/>
    public static async Task<ImportReport> Load(ILoad load, string folder, ImportOptions options, CancellationToken ct)
    {
        CheckFolder(folder);
        IFileLoad[] kinds =
        [
            new FileLoad<BuildingBatch>(new BuildingLoad()), new FileLoad<RoomBatch>(new RoomLoad()), new FileLoad<PersonBatch>(new PersonLoad()),
            new FileLoad<StayBatch>(new StayLoad()), new FileLoad<OccupantBatch>(new OccupantLoad()), new FileLoad<VehicleBatch>(new VehicleLoad()),
            new FileLoad<SightingBatch>(new SightingLoad()), new FileLoad<AccountBatch>(new AccountLoad()),
            new FileLoad<TransferBatch>(new TransferLoad()), new FileLoad<ReporterBatch>(new ReporterLoad()),
            new FileLoad<ReportBatch>(new ReportLoad()), new FileLoad<IncidentBatch>(new IncidentLoad()),
        ];
        var files = FolderFile.In(folder);
        var mapping = options.MappingFile ?? files.FirstOrDefault(file => file.IsMapping)?.Path;
        var run = new LoadRun(load, mapping is null ? Mapping.None : Mapping.Read(mapping), options, files.Where(file => file.Kind is not null).Sum(file => file.Bytes));
        var (reports, notLoaded) = (new List<FileReport>(), files.Where(file => file.Kind is null && !file.IsMapping).Select(Unknown).ToList());
        foreach (var kind in kinds)
        {
            foreach (var file in files.Where(file => file.Kind == kind.Kind))
            {
                try
                {
                    reports.Add(await kind.Load(file, run, ct));
                }
                catch (RefusedFileException refused)
                {
                    notLoaded.Add(new UnloadedFile(file.Name, refused.Why, refused.Detail));
                }

                run.Pass(reports.LastOrDefault(report => report.Counts.Name == file.Name)?.Counts.Rows ?? 0, file.Bytes);
            }
        }

        notLoaded.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        var version = await load.Publish([.. reports.Select(report => report.Counts), .. notLoaded.Select(Refused)], ct);
        return new ImportReport(load.Import, version, reports, notLoaded)
        {
            Contradictions = [.. load.Contradictions],
        };
    }

    /// <summary>The files of a folder that a load will read, none of them begun: what can be told while the load waits.</summary>
    public static IReadOnlyList<ImportProgress> Planned(string folder)
    {
        var files = FolderFile.In(folder).Where(file => file.Kind is not null).ToList();
        var load = new LoadProgress(0, 0, files.Sum(file => file.Bytes));
        return [.. files.Select(file => new ImportProgress(file.Name, 0, null, 0, 0, false, 0, file.Bytes) { Load = load })];
    }

    private static ImportFile Refused(UnloadedFile file) =>
        new(file.Name, 0, 0, 0, [], []) { Refusal = new FileRefusal(file.Why.ToString(), file.Detail) };

    private static UnloadedFile Unknown(FolderFile file) => new(file.Name, NotLoaded.Unknown, null);

    private static void CheckFolder(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ImportFolderException(folder, File.Exists(folder));
        }
    }
}

/// <summary>What was to be imported is no folder.</summary>
public sealed class ImportFolderException(string folder, bool isFile)
    : Exception($"Expected a folder of import files, found {(isFile ? "a file" : "nothing")} at '{folder}'.");
