using Investigate.Stores.Embedded.Database;

namespace Investigate.Stores.Embedded.Tests.Opening;

/// <summary>Takes out of a new file what each form added, so that it is as an earlier version left it.</summary>
internal static class EarlierForms
{
    private static readonly string[] Undone =
    [
        "DROP TABLE person_mark; DROP TABLE unmasking_request; DROP TABLE look; ALTER TABLE case_file DROP COLUMN closed_at;",
        "DROP TABLE withdrawal; DROP TABLE import_need; DROP TABLE rejected_record;",
        "DROP TABLE erasure; DROP TABLE given;",
        "DROP TABLE contradiction; ALTER TABLE import_file DROP COLUMN encoding; ALTER TABLE import_file DROP COLUMN refusal; ALTER TABLE import_file DROP COLUMN refusal_detail;",
        "DROP TABLE handed_out; DROP TABLE saved_chart;",
    ];

    /// <summary>The statements that bring a file of the newest form back to this one.</summary>
    public static string Back(int to)
    {
        if (Undone.Length != Schema.Version - 1)
        {
            throw new InvalidOperationException($"Expected what each of the {Schema.Version - 1} later forms added, found {Undone.Length}.");
        }

        return string.Join(' ', Undone[(to - 1)..]) + $" PRAGMA user_version = {to}";
    }
}
