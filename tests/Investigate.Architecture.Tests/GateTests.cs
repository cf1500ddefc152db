using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Architecture.Tests;

/// <summary>What the compiled rooms name: persons are read through a case, and only the gate makes a reader of one.</summary>
public sealed class GateTests
{
    [Fact]
    public void The_api_reads_no_person_from_the_graph_itself()
    {
        var asked = Members("Investigate.Api", "investigate.dll").Where(member => member.Type is "IGraphReader").Select(member => member.Name).ToList();

        asked.ShouldBeSubsetOf(["Counts", "get_Version"], "the API asks the graph through a CaseReader or an Inquiry");
    }

    /// <summary>What a store holds passes from one store to another and through nothing else.</summary>
    [Fact]
    public void The_api_moves_a_store_and_sees_nothing_of_what_it_holds()
    {
        var members = Members("Investigate.Api", "investigate.dll");

        members.ShouldContain(("Copying", "Run"));
        members.Where(member => member.Type == "IHoldings" || member.Type.StartsWith("Held", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_rule_sees_what_a_room_names() =>
        Members("Investigate.Cases", "Investigate.Cases.dll").ShouldContain(("IGraphReader", "Persons"));

    [Fact]
    public void Nobody_outside_the_gate_can_make_a_reader_of_a_case()
    {
        var members = Members("Investigate.Api", "investigate.dll");

        members.ShouldNotContain(("CaseReader", ".ctor"));
        members.ShouldNotContain(("Inquiry", ".ctor"));
        members.ShouldNotContain(("CasePerson", ".ctor"));
    }

    /// <summary>Every member of another assembly that the code of this one refers to.</summary>
    private static HashSet<(string Type, string Name)> Members(string project, string file)
    {
        using var stream = File.OpenRead(Checkout.Built(project, file));
        using var executable = new PEReader(stream);
        var metadata = executable.GetMetadataReader();
        var members = new HashSet<(string, string)>();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
                members.Add((metadata.GetString(type.Name), metadata.GetString(member.Name)));
            }
        }

        return members;
    }
}
