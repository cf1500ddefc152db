using System.Diagnostics;
using Investigate.GraphModel;
using Investigate.Stores.Embedded;
using Investigate.Testing.Processes;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>The import command on disks that are full or may not be written, and while another load holds the data.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("investigate-disk-");

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableFact]
    public async Task On_a_full_disk_nothing_is_loaded_and_the_same_command_completes_when_there_is_room()
    {
        await City(15_000);

        var (exitCode, output) = await OnADiskOf(
            "900k", $"{Import("small")}; echo small $?; {Import("city")}; echo full $?; mount -o remount,size=100m data; {Import("small")}; echo again $?; {Import("city")}; echo roomy $?");

        exitCode.ShouldBe(0, output);
        output.ShouldContain("small 0");
        output.ShouldContain("Nothing was loaded: ");
        output.ShouldContain("investigate.db cannot grow: the disk is full. Nothing was changed; make room and try again.");
        output.ShouldContain("full 1");
        output.ShouldMatch(@"(?s)full 1.*Loaded as version 1 in.*again 0", "the store is as before");
        output.ShouldMatch(@"(?s)again 0.*stays.csv: 15000 rows read, 15000 accepted, 0 rejected.*Loaded as version 2 in.*roomy 0");
    }

    [SkippableFact]
    public async Task On_a_disk_that_may_only_be_read_it_says_so()
    {
        await City(10);

        var (exitCode, output) = await OnADiskOf(
            "20m", $"{Import("small")}; mount -o remount,ro data; {Import("city")}; echo closed $?; mount -o remount,rw data; {Import("city")}; echo open $?");

        exitCode.ShouldBe(0, output);
        output.ShouldMatch(@"Nothing was loaded: .*(read-only|Read-only)");
        output.ShouldContain("closed 1");
        output.ShouldMatch(@"(?s)closed 1.*Loaded as version 2 in.*open 0");
        output.ShouldNotContain("   at ", Case.Sensitive, "no stack trace leaves the service");
    }

    [Fact]
    public async Task While_another_load_holds_the_data_the_command_waits_says_so_and_then_loads()
    {
        await City(10);
        await using var store = EmbeddedStore.Open(Path.Combine(folder.FullName, "data"), TimeProvider.System);
        var first = await store.Graph.BeginLoad(_ => { }, default);
        using var second = Process.Start(Command.Start(
            folder.FullName, new Dictionary<string, string>(), "dotnet", RunningService.Service, "import", "city", "--data", "data"))!;

        (await second.StandardError.ReadLineAsync()).ShouldBe("Another load holds this data; waiting for it to end.");
        (await store.Graph.Imports([new ImportId(2)], default)).Single().Status.ShouldBe(ImportStatus.Waiting);
        await first.DisposeAsync();
        await Task.WhenAll(second.StandardError.ReadToEndAsync(), second.StandardOutput.ReadToEndAsync());
        await second.WaitForExitAsync();

        second.ExitCode.ShouldBe(0);
        (await store.Graph.Imports([new ImportId(2)], default)).Single().Status.ShouldBe(ImportStatus.Done);
    }

    private async Task City(int stays)
    {
        var small = Directory.CreateDirectory(Path.Combine(folder.FullName, "small")).FullName;
        await File.WriteAllTextAsync(Path.Combine(small, "buildings.csv"), "building,name\nH1,House\n");
        var (exitCode, output) = await Command.Run(
            folder.FullName, new Dictionary<string, string>(), TimeSpan.FromMinutes(2), "dotnet", RunningService.Service, "city", "--stays", $"{stays}", "--seed", "7", "--out", "city");
        exitCode.ShouldBe(0, output);
    }

    private static string Import(string files) => $"dotnet '{RunningService.Service}' import {files} --data data";

    /// <summary>Runs commands of a shell over a data directory that is a file system of its own, in memory and seen by these commands alone.</summary>
    private async Task<(int ExitCode, string Output)> OnADiskOf(string size, string commands)
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "data"));
        var alone = new[] { "--map-root-user", "--mount", "sh", "-c" };
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux gives a test a file system of its own.");
        var (possible, why) = await Shell([.. alone, $"mount -t tmpfs -o size={size} tmpfs data"]);
        Skip.IfNot(possible == 0, $"This machine gives a test no file system of its own: {why}");
        return await Shell([.. alone, $"mount -t tmpfs -o size={size} tmpfs data; {commands}"]);
    }

    private Task<(int ExitCode, string Output)> Shell(string[] arguments) =>
        Command.Run(folder.FullName, new Dictionary<string, string>(), TimeSpan.FromMinutes(3), "unshare", arguments);
}
