using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.GraphModel.Moving;
using Investigate.Stores.Embedded.Casework;
using Investigate.Stores.Embedded.Database;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Moving;

/// <summary>Writes cases, charts and the log.</summary>
internal static class CaseworkFilling
{
    public static void Put(SqliteConnection db, Holding part)
    {
        switch (part)
        {
            case HeldCase held:
                Put(db, held);
                break;
            case HeldChart { Chart: var chart }:
                db.Run(
                    "INSERT INTO saved_chart (id, case_id, name, document, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5, $6)", chart.Id, chart.Case.Value,
                    chart.Name, chart.Document, chart.SavedBy, chart.SavedAt.UtcTicks);
                break;
            case HeldChartNumber { Highest: > 0 and var highest }:
                // Kept by the database itself, with the first chart; those of erased cases leave none.
                db.Run("DELETE FROM sqlite_sequence WHERE name = 'saved_chart'");
                db.Run("INSERT INTO sqlite_sequence (name, seq) VALUES ('saved_chart', $1)", highest);
                break;
            case HeldEntries { Entries: var entries }:
                LogTable.Insert(db, entries);
                break;
        }
    }

    private static void Put(SqliteConnection db, HeldCase held)
    {
        var (file, id) = (held.File, held.File.Id.Value);
        db.Run(
            """
            INSERT INTO case_file (id, number, title, status, ground, approved_by, valid_from, valid_until, key, closed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            id, file.Number, file.Title, (int)file.Status, file.Ground, file.ApprovedBy, file.Authority.StartTicks, file.Authority.EndTicks, file.Key.ToArray(),
            file.ClosedAt?.UtcTicks);
        CaseTable.InsertMembers(db, id, file.Members);
        foreach (var subject in held.Subjects)
        {
            SubjectTable.Insert(db, file.Id, subject);
        }

        foreach (var mark in held.Marks)
        {
            db.Run(
                "INSERT INTO person_mark (case_id, person, category, unmasked, agreed) VALUES ($1, $2, $3, $4, $5)", id, mark.Person.Value, (int)mark.Category,
                mark.Unmasked ? 1 : 0, mark.Agreed ? 1 : 0);
        }

        foreach (var wish in held.Requests)
        {
            db.Run(
                """
                INSERT INTO unmasking_request (id, case_id, person, reason, requested_by, requested_at, agreed_by, agreed_reason, agreed_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                wish.Id, id, wish.Person.Value, wish.Reason, wish.RequestedBy, wish.RequestedAt.UtcTicks, wish.AgreedBy, wish.AgreedReason,
                wish.AgreedAt?.UtcTicks);
        }

        foreach (var (person, handle) in held.Handles)
        {
            db.Run("INSERT INTO reached (case_id, person, handle) VALUES ($1, $2, $3)", id, person.Value, handle);
        }

        foreach (var question in held.Questions)
        {
            LookTable.Add(db, file.Id, Convert.FromHexString(question));
        }

        HandedOutTable.Add(db, file.Id, held.HandedOut);
    }
}
