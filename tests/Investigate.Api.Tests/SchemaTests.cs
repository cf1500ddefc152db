using Investigate.Api.Schema;
using Investigate.GraphQL.Types;
using Investigate.Testing;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>The served schema against the contract and against what the front end was generated from.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task The_front_end_is_generated_from_the_schema_that_is_served()
    {
        var kept = await File.ReadAllTextAsync(Checkout.Path("ui", "schema.graphql"));

        (SchemaPrinter.Print(ServiceSchema.Create()) == kept).ShouldBeTrue(
            "ui/schema.graphql is not the served schema. Write it with: dotnet run --project api -- schema > ui/schema.graphql");
    }

    [SkippableFact]
    public async Task Every_field_of_the_contract_that_is_served_has_the_contracts_type_and_arguments()
    {
        var contract = SdlFields.Read(await File.ReadAllTextAsync(Checkout.Shared("contract", "schema.graphql")));
        var served = SdlFields.Read(SchemaPrinter.Print(ServiceSchema.Create()));

        served.Keys.Where(field => contract.ContainsKey(field) && contract[field] != Without(AddedArguments.GetValueOrDefault(field), served[field]))
            .Select(field => $"{field}: expected {contract[field]}, found {served[field]}").ShouldBeEmpty();
        served.Keys.Count(contract.ContainsKey).ShouldBeGreaterThan(80);
        served.Keys.Except(contract.Keys).Where(field => !field.Contains("Connection") && !field.Contains("Edge") && !Added.Contains(field)).ShouldBeEmpty();
    }

    private static string Without(string? argument, string field) => argument is null ? field : field.Replace($" {argument}", "");

    /// <summary>Arguments that a question may leave out, by the field of the contract that takes them.</summary>
    private static readonly Dictionary<string, string> AddedArguments = new() { ["Query.case"] = "asKnown: DateTime" };

    /// <summary>What the service serves beyond the contract, each named here so that nothing is added by oversight.</summary>
    private static readonly HashSet<string> Added =
    [
        "ImportFile.encoding", "ImportFile.refusal", "ImportFile.contradictions", "Contradiction.row", "Contradiction.columns", "Contradiction.earlierImport",
        "Contradiction.earlierFile", "Contradiction.earlierRow", "ImportProgress.status", "ImportProgress.share", "ImportProgress.loadShare",
        "AuditEntry.from", "AuditEntry.rows", "Case.reads", "Case.unmaskingRequests", "Mutation.requestUnmasking", "Mutation.agreeToUnmasking",
        "UnmaskingRequest.id", "UnmaskingRequest.reason", "UnmaskingRequest.requestedBy", "UnmaskingRequest.requestedAt", "UnmaskingRequest.agreedBy",
        "UnmaskingRequest.agreedReason", "UnmaskingRequest.agreedAt", "Companion.chances", "Companion.likelyByChance",
        "Timeline.buildingsWithoutCoordinates", "Timeline.asOf",
        "Query.calibration", "Mutation.calibrate", "Calibration.ranAt", "Calibration.subjects", "Calibration.withFinding", "Calibration.falseShare", "Calibration.limit",
        "Calibration.isGood", "Calibration.pairsTested", "Calibration.histogram", "Calibration.graphVersion", "Calibration.seed", "CalibrationBound.upTo",
        "CalibrationBound.pairs", "CalibrationBound.atMostByChance",
        "LikelyByChance.low", "LikelyByChance.high", "StayChance.stay", "StayChance.total", "StayChance.coinciding", "StayChance.own", "StayChance.chance", "StayChance.comparedWith",
    ];
}
