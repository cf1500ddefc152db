using System.Text;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.Testing.Embedded;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Embedded.Tests.Casework;

public sealed class ErasingTests
{
    private static readonly DateTimeOffset Now = new(2025, 11, 20, 6, 14, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_erased_is_in_no_byte_of_any_file()
    {
        using var directory = new TemporaryDirectory();
        await using var store = EmbeddedStore.Open(directory.Path, TimeProvider.System);
        var key = Enumerable.Range(100, 32).Select(i => (byte)i).ToArray();
        var id = (await store.Casework.Open(Entries.Opening("1") with { Key = key }, _ => Entries.Entry("openCase"), default))!.Id;
        await store.Casework.AddSubject(id, new CaseSubject(new PersonId(1), "BASIS-THAT-GOES", "lin", Now), Entries.Entry("addSubject"), default);
        await store.Casework.Reach(id, [new PersonCode(new PersonId(1), "HANDLETHATGOES")], default);
        await store.Casework.RequestUnmasking(new NewUnmaskingRequest(id, new PersonId(1), "REASON-THAT-GOES", "lin", Now), Entries.Entry("ask"), default);
        Holding(directory.Path, "BASIS-THAT-GOES"u8).ShouldNotBeEmpty("the test must be able to find it while it is there");
        Holding(directory.Path, key).ShouldNotBeEmpty();

        await store.Casework.Erase(id, Entries.Entry("retention"), default);
        await store.Casework.Compact(default);

        foreach (var gone in new[] { "BASIS-THAT-GOES"u8.ToArray(), Encoding.UTF8.GetBytes("REASON-THAT-GOES"), "HAND"u8.ToArray(), key })
        {
            Holding(directory.Path, gone).ShouldBeEmpty();
        }

        (await Entries.Whole(store.Casework))[^1].ShouldBe("retention");
    }

    /// <summary>Names of the files in a folder that hold these bytes.</summary>
    internal static IEnumerable<string> Holding(string folder, ReadOnlySpan<byte> bytes)
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            if (content.AsSpan().IndexOf(bytes) >= 0)
            {
                found.Add(Path.GetFileName(file));
            }
        }

        return found;
    }
}
