using Investigate.GraphModel;
using Investigate.Testing.Embedded;
using Shouldly;
using Xunit;

namespace Investigate.Stores.Neo4j.Tests.Session;

public sealed class SettingsTests
{
    [Fact]
    public void User_and_database_have_the_names_every_server_knows() => From(("NEO4J_URI", "https://graph.example:7473"), ("NEO4J_PASSWORD", "secret"))
        .ShouldBe(new Neo4jSettings(new Uri("https://graph.example:7473"), "neo4j", "secret", "neo4j"));

    [Fact]
    public void The_password_may_stand_in_a_file()
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "password");
        File.WriteAllText(file, "from a file\n");

        From(("NEO4J_URI", "http://127.0.0.1:7474"), ("NEO4J_PASSWORD_FILE", file)).Password.ShouldBe("from a file");
    }

    [Fact]
    public void What_is_missing_or_wrong_is_named()
    {
        Error().ShouldBe("Expected in NEO4J_URI the address of Neo4j's HTTP interface, such as http://127.0.0.1:7474, found nothing.");
        Error(("NEO4J_URI", "bolt://graph.example:7687")).ShouldBe(
            "Expected in NEO4J_URI an address that begins with http:// or https:// (the HTTP interface, not Bolt), found 'bolt://graph.example:7687'.");
        Error(("NEO4J_URI", "http://graph.example:7474")).ShouldBe(
            "Expected in NEO4J_PASSWORD the password, or in NEO4J_PASSWORD_FILE a file that holds it, found neither.");
    }

    [Fact]
    public void A_password_is_never_printed() =>
        From(("NEO4J_URI", "http://127.0.0.1:7474"), ("NEO4J_PASSWORD", "hush")).ToString().ShouldNotContain("hush");

    private static string Error(params (string Name, string Value)[] set) => Should.Throw<StoreException>(() => From(set)).Message;

    private static Neo4jSettings From(params (string Name, string Value)[] set) =>
        Neo4jSettings.From(name => set.FirstOrDefault(entry => entry.Name == name).Value);
}
