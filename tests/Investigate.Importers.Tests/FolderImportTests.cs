using Investigate.GraphModel;
using Shouldly;
using Xunit;

namespace Investigate.Importers.Tests;

/// <summary>A load as a whole: order, one version, nothing half, and what is said of files that are not read.</summary>
public sealed class FolderImportTests
{
    [Fact]
    public async Task Files_are_read_in_an_order_in_which_references_resolve()
    {
        using var folder = new ImportFolder().WithHouse()
            .With("occupants.csv", "stay,document_kind,document_number\nS1,OTHER,x\n").With("Persons.CSV", "document_kind,document_number\nOTHER,x\n");

        var report = await folder.Load();

        report.Files.Select(file => file.Counts.Name).ShouldBe(["buildings.csv", "rooms.csv", "Persons.CSV", "stays.csv", "occupants.csv"]);
        report.AllTaken.ShouldBeTrue();
        report.Version.ShouldBe(new GraphVersion(1));
    }

    [Fact]
    public async Task The_same_folder_again_takes_every_row_and_changes_nothing()
    {
        using var folder = new ImportFolder().WithHouse();
        await using var store = ImportFolder.NewStore();
        var first = await folder.Load(store);

        var second = await folder.Load(store);

        second.AllTaken.ShouldBeTrue();
        second.Version.ShouldBe(first.Version);
        second.Import.ShouldBe(new ImportId(2));
    }

    [Fact]
    public async Task A_later_load_may_refer_to_an_earlier_one_and_correct_it()
    {
        await using var store = ImportFolder.NewStore();
        using (var before = new ImportFolder().WithHouse())
        {
            await before.Load(store);
        }

        using var folder = new ImportFolder().With("stays.csv", "stay,room,check_in,check_out\nS1,R1,2026-03-01T15:00,2026-03-02T11:00\n");
        var report = await folder.Load(store);

        report.AllTaken.ShouldBeTrue();
        await using var reader = await store.Read(default);
        var stay = (await reader.Stays([new StayId(1)], default)).Single().Fact;
        stay.During.IsOpen.ShouldBeFalse();
        stay.Source.ShouldBe(new Source(report.Import, "stays.csv", 2));
    }

    [Fact]
    public async Task The_store_keeps_every_rejected_row_with_the_load()
    {
        using var folder = new ImportFolder().With("rooms.csv", "room,building,number\nR1,B1,101\nR2,,102\nR3,B1,103\n");
        await using var store = ImportFolder.NewStore();

        var report = await folder.Load(store, batchRows: 1);

        (await store.Rejections(report.Import, "rooms.csv", 10, default)).ShouldBe(report.Files.Single().Rejections);
        report.Files.Single().Rejections.Select(rejection => (rejection.Row, rejection.Code)).ShouldBe(
            [(2, RejectionCodes.UnknownReference), (3, RejectionCodes.MissingValue), (4, RejectionCodes.UnknownReference)]);
        (await store.Imports([report.Import], default)).Single().Files.Single().Rejected.ShouldBe(3);
    }

    [Fact]
    public async Task Beyond_its_limit_a_report_counts_rejected_rows_that_it_does_not_list()
    {
        using var folder = new ImportFolder().With("buildings.csv", "building,name\n,a\n,b\n,c\n").With("rooms.csv", "room,building,number\n,,x\n");
        await using var store = ImportFolder.NewStore();

        var report = await FolderImport.Load(store, folder.Path, new ImportOptions { MaxRejections = 2, BatchRows = 1 }, default);

        report.Files.Select(file => (file.Counts.Rejected, file.Rejections.Count)).ShouldBe([(3, 2), (1, 0)]);
        (await store.Rejections(report.Import, "buildings.csv", 10, default)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Files_that_no_rule_knows_are_named_and_do_not_fail_the_load()
    {
        using var folder = new ImportFolder().WithHouse().With("notes.csv", "x").With("stays-2025.csv", "x").With("stays.txt", "x");

        var report = await folder.Load();

        report.AllTaken.ShouldBeTrue();
        report.NotLoaded.Select(file => file.Name).ShouldBe(["notes.csv", "stays-2025.csv", "stays.txt"]);
        report.NotLoaded.ShouldAllBe(file => file.Reason(Language.English)
            == "Expected a file named as the import format says, such as stays.csv; this one is none of them and was not read.");
    }

    [Theory]
    [InlineData(NotLoaded.Bomb, "100|200", "解压后应不超过压缩大小（100 字节）的 200 倍，实际超出，本文件未读取。")]
    [InlineData(NotLoaded.Damaged, "x", "应为与扩展名相符的文件，实际已损坏或格式不符（x），本文件未读取。")]
    [InlineData(NotLoaded.TooManyParts, "10|20", "工作簿最多应有 10 个部件，实际有 20 个，本文件未读取。")]
    [InlineData(NotLoaded.PartName, "../x", "工作簿部件名应在工作簿之内，实际为“../x”，本文件未读取。")]
    [InlineData(NotLoaded.ExternalReference, null, "工作簿不应引用其他文件，实际含有外部引用，本文件未读取。")]
    [InlineData(NotLoaded.LongCell, "1048576", "工作簿中的文本不应超过 1048576 字节，实际超出，本文件未读取。")]
    [InlineData(NotLoaded.BeyondSheet, "1048576|16384", "单元格应在工作表的 1048576 行、16384 列之内，实际超出，本文件未读取。")]
    [InlineData(NotLoaded.Unknown, null, "应为导入格式规定的文件名，例如 stays.csv；本文件不在其中，未读取。")]
    public void The_reason_is_told_in_chinese_too(NotLoaded why, string? detail, string expected) =>
        new UnloadedFile("x", why, detail).Reason(Language.Chinese).ShouldBe(expected);

    [Fact]
    public async Task Progress_is_told_batch_by_batch_and_at_the_end_of_each_file()
    {
        using var folder = new ImportFolder().With("buildings.csv", "building,name\nB1,a\n,b\nB3,c\n");
        var progress = new Told();

        await folder.Load(batchRows: 2, progress: progress);

        progress.Events.ShouldBe(
        [
            new ImportProgress("buildings.csv", 2, null, 1, 1, false, 21, 27) { Load = new LoadProgress(2, 21, 27) },
            new ImportProgress("buildings.csv", 3, null, 2, 1, false, 26, 27) { Load = new LoadProgress(3, 26, 27) },
            new ImportProgress("buildings.csv", 3, 3, 2, 1, true, 27, 27) { Load = new LoadProgress(3, 27, 27) },
        ]);
    }

    [Fact]
    public async Task Progress_tells_how_far_all_files_together_are_the_refused_ones_too()
    {
        using var folder = new ImportFolder().With("buildings.csv", "building,name\nB1,a\n").With("persons.xlsx", "no workbook").With("rooms.csv", "room,building,number\nR1,B1,1\n")
            .With("notes.txt", "no part of it");
        var progress = new Told();

        await folder.Load(progress: progress);

        progress.Events.Where(file => file.Done).Select(file => (file.File, file.Load)).ShouldBe(
            [("buildings.csv", new LoadProgress(1, 19, 59)), ("rooms.csv", new LoadProgress(2, 48, 59))]);
        FolderImport.Planned(folder.Path).Select(file => (file.File, file.RowsRead, file.Done, file.Load.BytesTotal)).ShouldBe(
            [("buildings.csv", 0, false, 59L), ("persons.xlsx", 0, false, 59L), ("rooms.csv", 0, false, 59L)]);
    }

    [Fact]
    public async Task Files_that_were_not_read_stay_with_the_load_and_their_reason()
    {
        await using var store = ImportFolder.NewStore();
        using var folder = new ImportFolder().WithHouse().With("persons.xlsx", "no workbook").With("notes.txt", "no part of it");

        var report = await folder.Load(store);

        var files = (await store.Imports([report.Import], default)).Single().Files;
        files.Select(file => file.Name).ShouldBe(["buildings.csv", "rooms.csv", "stays.csv", "notes.txt", "persons.xlsx"]);
        files.Take(3).ShouldAllBe(file => file.Refusal == null && file.Encoding == "UTF-8");
        UnloadedFile.Of("notes.txt", files[3].Refusal!).ShouldBe(report.NotLoaded[0]);
        UnloadedFile.Of("persons.xlsx", files[4].Refusal!).ShouldBe(report.NotLoaded[1]);
    }

    [Theory]
    [InlineData(false, "nothing")]
    [InlineData(true, "a file")]
    public async Task A_folder_that_is_not_there_is_an_error_of_its_own(bool isFile, string found)
    {
        using var folder = new ImportFolder().With("file", "");
        var path = Path.Combine(folder.Path, isFile ? "file" : "nowhere");
        await using var store = ImportFolder.NewStore();

        var error = await Should.ThrowAsync<ImportFolderException>(() => FolderImport.Load(store, path, new ImportOptions(), default));

        error.Message.ShouldBe($"Expected a folder of import files, found {found} at '{path}'.");
        (await store.Imports(new PageRequest(10, null), default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Whatever_fails_leaves_the_store_as_it_was()
    {
        using var folder = new ImportFolder().WithHouse();
        await using var store = ImportFolder.NewStore();
        var failing = new Told { FailAt = "rooms.csv" };

        await Should.ThrowAsync<InvalidOperationException>(() => folder.Load(store, progress: failing));

        await using var reader = await store.Read(default);
        (await reader.Counts(default)).ShouldBe(new GraphCounts(0, 0, 0, 0));
        (await store.Imports(new PageRequest(10, null), default)).Items.Single().Status.ShouldBe(ImportStatus.Failed);
        (await folder.Load(store)).AllTaken.ShouldBeTrue();
    }

    [Fact]
    public async Task A_cancelled_load_publishes_nothing()
    {
        using var folder = new ImportFolder().WithHouse();
        await using var store = ImportFolder.NewStore();
        using var cancelled = new CancellationTokenSource();
        var options = new ImportOptions { Progress = new Told { Cancel = cancelled } };

        await Should.ThrowAsync<OperationCanceledException>(() => FolderImport.Load(store, folder.Path, options, cancelled.Token));

        (await store.Imports(new PageRequest(10, null), default)).Items.Single().Status.ShouldBe(ImportStatus.Failed);
    }

    [Fact]
    public async Task A_load_that_must_wait_says_so_once()
    {
        using var folder = new ImportFolder().WithHouse();
        await using var store = ImportFolder.NewStore();
        var other = await store.BeginLoad(_ => { }, default);
        var waited = 0;

        var load = FolderImport.Load(store, folder.Path, new ImportOptions { Waiting = _ => waited++ }, default);
        await other.DisposeAsync();

        (await load).AllTaken.ShouldBeTrue();
        waited.ShouldBe(1);
    }

    [Fact]
    public async Task A_load_that_has_begun_tells_its_number_before_it_runs()
    {
        using var folder = new ImportFolder().WithHouse();
        await using var store = ImportFolder.NewStore();
        await using var load = await store.BeginLoad(_ => { }, default);

        (await FolderImport.Load(load, folder.Path, new ImportOptions(), default)).Import.ShouldBe(load.Import);
    }

    private sealed class Told : IProgress<ImportProgress>
    {
        public List<ImportProgress> Events { get; } = [];

        public string? FailAt { get; init; }

        public CancellationTokenSource? Cancel { get; init; }

        public void Report(ImportProgress value)
        {
            Events.Add(value);
            Cancel?.Cancel();
            if (value.File == FailAt)
            {
                throw new InvalidOperationException("The listener failed.");
            }
        }
    }
}
