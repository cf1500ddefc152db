using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Casework;
using Investigate.Stores.Embedded.Database;
using Investigate.Testing.Embedded;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Casework;

public sealed class AnchorTests
{
    [Fact]
    public async Task A_tail_cut_off_leaves_the_anchor_ahead_of_the_log()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        await store.Casework.Record([Entries.Entry("one"), Entries.Entry("two"), Entries.Entry("three")], default);

        using (var file = new DatabaseFile(directory.Path, _ => { }))
        using (var connection = file.Writer(durable: true))
        {
            connection.Run("DELETE FROM log WHERE sequence > 1");
        }

        (await Entries.Of(store.Casework)).Count.ShouldBe(1);
        (await store.Casework.AnchoredHead(default))!.Sequence.ShouldBe(3);
        File.ReadAllText(Path.Combine(directory.Path, "log.head")).ShouldMatch("^0{19}3:[0-9a-f]{64}\n$");
    }

    [Fact]
    public void The_anchor_never_goes_back()
    {
        using var directory = new TemporaryDirectory();
        var anchor = new HeadAnchor(directory.Path);
        anchor.Read().ShouldBeNull();

        anchor.Advance(Head(7));
        anchor.Advance(Head(5));
        anchor.Advance(Head(7));

        anchor.Read()!.Sequence.ShouldBe(7);
        anchor.Advance(Head(8));
        anchor.Read()!.Hash.ToArray().ShouldBe(Head(8).Hash.ToArray());
    }

    [Theory]
    [InlineData("0000000000000000000")]
    [InlineData("00000000000000000003:zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\n")]
    public void A_file_that_holds_no_head_is_told(string content)
    {
        using var directory = new TemporaryDirectory();
        File.WriteAllText(Path.Combine(directory.Path, "log.head"), content);

        Should.Throw<StoreException>(() => new HeadAnchor(directory.Path).Read()).Message.ShouldContain("does not hold the head of the log");
    }

    [Fact]
    public async Task While_the_anchor_cannot_be_written_no_more_is_logged()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        var anchor = Path.Combine(directory.Path, "log.head");
        Directory.CreateDirectory(anchor);
        await store.Casework.Record([Entries.Entry("one")], default);

        await Should.ThrowAsync<StoreException>(async () => await store.Casework.Record([Entries.Entry("two")], default));
        (await Entries.Whole(store.Casework)).ShouldBe(["one"]);
        Directory.Delete(anchor);
        await store.Casework.Record([Entries.Entry("three")], default);

        (await Entries.Whole(store.Casework)).ShouldBe(["one", "three"]);
        (await store.Casework.AnchoredHead(default))!.Sequence.ShouldBe(2);
    }

    private static LogHead Head(long sequence) => new(sequence, Enumerable.Repeat((byte)sequence, 32).ToArray());
}
