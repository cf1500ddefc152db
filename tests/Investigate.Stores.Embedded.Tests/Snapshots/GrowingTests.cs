using FsCheck.Xunit;
using Investigate.Stores.Embedded.Snapshots;
using Shouldly;

namespace Investigate.Stores.Embedded.Tests.Snapshots;

public sealed class GrowingTests
{
    /// <summary>Each change begins with what one of the versions before says, whichever: so do loads that fail, and two that begin at once.</summary>
    [Property]
    public void A_version_says_what_it_said_whatever_comes_after_it((byte Basis, bool IsAdded, byte At, int Item)[][] changes)
    {
        var versions = new List<(int[] Array, int[] Said)> { ([], []) };
        foreach (var change in changes)
        {
            var (array, said) = versions[change.Length == 0 ? 0 : change[0].Basis % versions.Count];
            var (growing, model) = (new Growing<int>(array, said.Length), said.ToList());
            foreach (var (_, isAdded, at, item) in change)
            {
                if (isAdded || model.Count == 0)
                {
                    growing.Add(item);
                    model.Add(item);
                }
                else
                {
                    growing.Set(at % model.Count, item, 0);
                    model[at % model.Count] = item;
                }
            }

            growing.Count.ShouldBe(model.Count);
            versions.Add((growing.Items, [.. model]));
        }

        foreach (var (array, said) in versions)
        {
            array.AsSpan(0, said.Length).ToArray().ShouldBe(said);
        }
    }
}
