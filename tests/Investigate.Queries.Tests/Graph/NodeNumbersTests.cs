using Investigate.GraphModel;
using Investigate.Queries.Graph;
using Shouldly;
using Xunit;

namespace Investigate.Queries.Tests.Graph;

public sealed class NodeNumbersTests
{
    [Fact]
    public void Things_are_numbered_in_the_order_in_which_they_are_met_and_each_once()
    {
        using var numbers = new NodeNumbers();
        var found = new Neighbours([(0, 2), (1, 1), (1, 3)], [5, 9, 5000]);

        numbers.Of(new NodeId(NodeKind.Person, 9)).ShouldBe(0);
        numbers.Of(new NodeId(NodeKind.Room, 9)).ShouldBe(1, "a room of the same number is another thing");
        numbers.Of(NodeKind.Person, found).ShouldBe([2, 0, 0, 3]);
        numbers.Of(new NodeId(NodeKind.Person, 5000)).ShouldBe(3);
        numbers.Count.ShouldBe(4);
        numbers[3].ShouldBe(new NodeId(NodeKind.Person, 5000));
    }

    [Fact]
    public void What_one_question_met_is_new_to_the_next()
    {
        for (var question = 0; question < 3; question++)
        {
            using var numbers = new NodeNumbers();
            numbers.Of(new NodeId(NodeKind.Vehicle, 100 - question)).ShouldBe(0);
            numbers.Of(new NodeId(NodeKind.Vehicle, 100)).ShouldBe(question == 0 ? 0 : 1);
        }
    }
}
