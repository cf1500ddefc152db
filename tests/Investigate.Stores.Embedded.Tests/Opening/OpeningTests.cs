using Investigate.GraphModel;
using Investigate.Stores.Embedded.Database;
using Investigate.Testing;
using Investigate.Testing.Embedded;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Opening;

public sealed class OpeningTests
{
    [Fact]
    public async Task A_file_of_a_newer_version_is_refused()
    {
        using var directory = new TemporaryDirectory();
        await EmbeddedStore.Open(directory.Path, TimeProvider.System).DisposeAsync();
        Change(directory.Path, $"PRAGMA user_version = {Schema.Version + 1}");

        Refusal(directory.Path).ShouldBe(
            Database(directory.Path) + $" has form {Schema.Version + 1}, this version of Investigate reads form {Schema.Version}. Use the version that wrote it, or a newer one.");
    }

    [Fact]
    public async Task A_file_of_the_second_form_is_brought_to_the_newest_with_what_it_holds()
    {
        using var directory = new TemporaryDirectory();
        string before;
        await using (var store = EmbeddedStore.Open(directory.Path, TimeProvider.System))
        {
            await TestCity.First.Load(store.Graph);
            before = await Dump.Of(store.Graph);
        }

        Change(directory.Path, EarlierForms.Back(to: 2));

        await using var opened = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        (await Dump.Of(opened.Graph)).ShouldBe(before);
        (await opened.Graph.Withdraw(new ImportId(1), () => ValueTask.CompletedTask, () => { }, default)).Outcome.ShouldBe(WithdrawalOutcome.Withdrawn);
    }

    [Fact]
    public async Task A_file_of_the_third_form_is_brought_to_the_newest_and_can_be_erased_from()
    {
        using var directory = new TemporaryDirectory();
        string before;
        await using (var store = EmbeddedStore.Open(directory.Path, TimeProvider.System))
        {
            await TestCity.First.Load(store.Graph);
            before = await Dump.Of(store.Graph);
        }

        Change(directory.Path, EarlierForms.Back(to: 3));

        await using var opened = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        (await Dump.Of(opened.Graph)).ShouldBe(before);
        var all = await opened.Graph.Erase(Expiries.Everything, _ => ValueTask.CompletedTask, () => { }, default);
        all[0].Due.ShouldBe(2_000);
        (await Dump.Of(opened.Graph)).ShouldNotBe(before);
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        using var directory = new TemporaryDirectory();
        Change(directory.Path, "CREATE TABLE theirs (x)");

        Refusal(directory.Path).ShouldBe(
            Database(directory.Path) + " is an SQLite database of another program. Expected one that Investigate made, or none.");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(Database(directory.Path), new string('x', 8192));

        Refusal(directory.Path).ShouldStartWith(Database(directory.Path) + " is damaged or no database of Investigate");
    }

    [Fact]
    public void A_directory_that_cannot_be_made_is_told()
    {
        using var directory = new TemporaryDirectory();
        var file = Path.Combine(directory.Path, "file");
        File.WriteAllText(file, "");

        Refusal(file).ShouldStartWith(Path.Combine(file, "investigate.db") + " cannot be used: ");
    }

    [Fact]
    public async Task A_new_directory_may_be_opened_by_many_at_once()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "new", "data");

        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => EmbeddedStore.Open(path, TimeProvider.System))));

        foreach (var store in stores)
        {
            await using var reader = await store.Graph.Read(default);
            reader.Version.ShouldBe(GraphVersion.Empty);
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task What_is_deleted_is_overwritten()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        using var file = new DatabaseFile(directory.Path, _ => { });
        using var connection = file.Writer(durable: true);

        connection.Number("PRAGMA secure_delete").ShouldBe(1);
        connection.Number("PRAGMA synchronous").ShouldBe(2);
    }

    private static string Refusal(string directory)
    {
        var error = Should.Throw<StoreException>(() => EmbeddedStore.Open(directory, TimeProvider.System));
        error.IsTransient.ShouldBeFalse();
        return error.Message;
    }

    private static string Database(string directory) => Path.Combine(directory, "investigate.db");

    private static void Change(string directory, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={Database(directory)};Pooling=False");
        connection.Open();
        connection.Run(statement);
    }
}
