using System.Text.Json;
using Investigate.Testing;
using Json.Schema;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace Investigate.Stores.Neo4j.Tests;

/// <summary>What <c>docker-compose.yml</c> promises, read as Docker reads it; no engine runs it here.</summary>
public sealed class ComposeTests
{
    private readonly YamlMappingNode compose = Parse();

    [Fact]
    public void It_has_the_two_services_and_nothing_else_and_every_name_it_uses_is_declared()
    {
        Names(compose, "services").ShouldBe(["neo4j", "service"]);
        foreach (var service in Names(compose, "services"))
        {
            Strings(Service(service), "networks").ShouldBeSubsetOf(Names(compose, "networks"));
            Strings(Service(service), "secrets").ShouldBeSubsetOf(Names(compose, "secrets"));
            Strings(Service(service), "volumes").Select(volume => volume.Split(':')[0]).ShouldBeSubsetOf(Names(compose, "volumes"));
            Of(Service(service), "healthcheck").Children.Keys.Select(key => key.ToString()).ShouldContain("test");
        }
    }

    [Fact]
    public void The_service_waits_until_the_database_answers() =>
        Of(Of(Service("service"), "depends_on"), "neo4j").Children["condition"].ToString().ShouldBe("service_healthy");

    [Fact]
    public void No_password_stands_in_it()
    {
        foreach (var (name, value) in Of(Service("neo4j"), "environment").Children.Concat(Of(Service("service"), "environment").Children))
        {
            (name.ToString().Contains("PASSWORD") || name.ToString().Contains("AUTH")).ShouldBe(name.ToString() == "NEO4J_PASSWORD_FILE", value.ToString());
        }

        Of(Of(compose, "secrets"), "neo4j_password").Children["file"].ToString().ShouldBe("./secrets/neo4j_password");
        File.ReadAllLines(Checkout.Path(".gitignore")).ShouldContain("/secrets/");
    }

    [Fact]
    public void The_service_finds_the_database_by_the_settings_it_is_given()
    {
        var given = Of(Service("service"), "environment").Children.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value.ToString());
        using var folder = new Investigate.Testing.Embedded.TemporaryDirectory();
        var password = Path.Combine(folder.Path, "neo4j_password");
        File.WriteAllText(password, "secret");
        given["NEO4J_PASSWORD_FILE"] = password;

        var settings = Neo4jSettings.From(given.GetValueOrDefault);

        settings.ShouldBe(new Neo4jSettings(new Uri("http://neo4j:7474"), "neo4j", "secret", "neo4j"));
        given["INVESTIGATE_STORE"].ShouldBe("neo4j");
    }

    [Fact]
    public void The_database_is_reached_by_the_service_only_and_the_service_from_this_machine_only()
    {
        Service("neo4j").Children.Keys.Select(key => key.ToString()).ShouldNotContain("ports");
        Strings(Service("service"), "ports").ShouldBe(["127.0.0.1:8080:8080"]);
        Of(Of(compose, "networks"), "store").Children["internal"].ToString().ShouldBe("true");
    }

    /// <summary>The schema is that of the Compose Specification (Apache License 2.0), as its linter <c>dclint</c> 3.1.0 carries it.</summary>
    [Fact]
    public void It_is_what_the_compose_specification_says()
    {
        // It names its dialect by another address than the dialect has.
        var schema = JsonSchema.FromText(File.ReadAllText(Checkout.Path("tests/Investigate.Stores.Neo4j.Tests/compose-spec.schema.json"))
            .Replace("https://json-schema.org/draft-07/schema", "http://json-schema.org/draft-07/schema#", StringComparison.Ordinal));

        Wrong(File.ReadAllText(Checkout.Path("docker-compose.yml"))).ShouldBeEmpty();
        Wrong(File.ReadAllText(Checkout.Path("docker-compose.yml")).Replace("healthcheck:", "health_check:", StringComparison.Ordinal)).ShouldNotBeEmpty();

        IEnumerable<string> Wrong(string yaml)
        {
            var file = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml);
            var json = JsonElement.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(file));
            var told = schema.Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
            return told.IsValid ? [] : [.. (told.Details ?? []).Where(part => part.Errors is not null).Select(part => $"{part.InstanceLocation}: {string.Join("; ", part.Errors!.Values)}")];
        }
    }

    private static YamlMappingNode Parse()
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Checkout.Path("docker-compose.yml"));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private YamlMappingNode Service(string name) => Of(Of(compose, "services"), name);

    private static YamlMappingNode Of(YamlMappingNode node, string name) => (YamlMappingNode)node.Children[name];

    private static string[] Names(YamlMappingNode node, string name) => [.. Of(node, name).Children.Keys.Select(key => key.ToString())];

    private static string[] Strings(YamlMappingNode node, string name) => [.. ((YamlSequenceNode)node.Children[name]).Select(item => item.ToString())];
}
