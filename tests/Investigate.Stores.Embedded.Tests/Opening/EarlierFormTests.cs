using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Stores.Embedded.Database;
using Investigate.Stores.Embedded.Tests.Casework;
using Investigate.Testing.Embedded;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Opening;

public sealed class EarlierFormTests
{
    [Fact]
    public async Task A_file_of_form_1_is_brought_up_with_its_cases_and_log()
    {
        using var directory = new TemporaryDirectory();
        await using (var store = EmbeddedStore.Open(directory.Path, TimeProvider.System))
        {
            await store.Casework.Open(Entries.Opening("1"), _ => Entries.Entry("openCase"), default);
        }

        using (var file = new DatabaseFile(directory.Path, _ => { }))
        using (var connection = file.Writer(durable: true))
        {
            connection.Run(EarlierForms.Back(to: 1));
        }

        await using var again = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        var kept = (await again.Casework.Cases(null, new PageRequest(9, null), default)).Items.ShouldHaveSingleItem();
        await again.Casework.Unmask(kept.Id, new PersonId(1), Entries.Entry("unmask"), default);

        (await again.Casework.Marks(kept.Id, default)).ShouldBe([new PersonMark(new PersonId(1), PersonCategory.Contact, true, false)]);
        (await Entries.Whole(again.Casework)).ShouldBe(["openCase", "unmask"]);
    }
}
