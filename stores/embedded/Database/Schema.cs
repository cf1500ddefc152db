using Investigate.GraphModel;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Database;

/// <summary>The tables, and the number of their form in the file's <c>user_version</c>.</summary>
internal static class Schema
{
    /// <summary>What the second form added: what is decided of persons in a case, and which questions it has asked.</summary>
    private const string Decisions = """
        ALTER TABLE case_file ADD COLUMN closed_at INTEGER;
        CREATE TABLE person_mark (
            case_id INTEGER NOT NULL REFERENCES case_file,
            person INTEGER NOT NULL,
            category INTEGER NOT NULL,
            unmasked INTEGER NOT NULL,
            agreed INTEGER NOT NULL,
            PRIMARY KEY (case_id, person)) STRICT, WITHOUT ROWID;
        CREATE TABLE unmasking_request (
            id INTEGER PRIMARY KEY,
            case_id INTEGER NOT NULL REFERENCES case_file,
            person INTEGER NOT NULL,
            reason TEXT NOT NULL,
            requested_by TEXT NOT NULL,
            requested_at INTEGER NOT NULL,
            agreed_by TEXT,
            agreed_reason TEXT,
            agreed_at INTEGER) STRICT;
        CREATE INDEX unmasking_request_by_case ON unmasking_request (case_id);
        CREATE TABLE look (
            case_id INTEGER NOT NULL REFERENCES case_file,
            question BLOB NOT NULL,
            PRIMARY KEY (case_id, question)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>The file's <c>application_id</c>: «INVG».</summary>
    private const int Application = 0x494E5647;

    private const string Tables = """
        CREATE TABLE import (
            id INTEGER PRIMARY KEY,
            status INTEGER NOT NULL,
            started_at INTEGER NOT NULL,
            finished_at INTEGER,
            version INTEGER) STRICT;
        CREATE INDEX import_by_version ON import (version) WHERE version IS NOT NULL;
        CREATE TABLE import_file (
            import INTEGER NOT NULL REFERENCES import,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            rows INTEGER NOT NULL,
            accepted INTEGER NOT NULL,
            rejected INTEGER NOT NULL,
            dropped_columns TEXT NOT NULL,
            ignored_columns TEXT NOT NULL,
            PRIMARY KEY (import, position)) STRICT, WITHOUT ROWID;
        CREATE TABLE rejection (
            id INTEGER PRIMARY KEY,
            import INTEGER NOT NULL REFERENCES import,
            file TEXT NOT NULL,
            row INTEGER NOT NULL,
            "column" TEXT,
            value TEXT,
            code TEXT NOT NULL,
            detail TEXT) STRICT;
        CREATE INDEX rejection_by_row ON rejection (import, file, row);
        CREATE TABLE chunk (
            id INTEGER PRIMARY KEY,
            import INTEGER NOT NULL REFERENCES import,
            kind INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            file TEXT NOT NULL,
            rows INTEGER NOT NULL,
            checksum INTEGER NOT NULL,
            body BLOB NOT NULL,
            UNIQUE (import, kind, sequence)) STRICT;
        CREATE TABLE deployment (
            name TEXT PRIMARY KEY,
            value BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE case_file (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            status INTEGER NOT NULL,
            ground TEXT NOT NULL,
            approved_by TEXT NOT NULL,
            valid_from INTEGER NOT NULL,
            valid_until INTEGER NOT NULL,
            key BLOB NOT NULL) STRICT;
        CREATE TABLE member (
            case_id INTEGER NOT NULL REFERENCES case_file,
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (case_id, position)) STRICT, WITHOUT ROWID;
        CREATE INDEX member_by_name ON member (name, case_id);
        CREATE TABLE subject (
            id INTEGER PRIMARY KEY,
            case_id INTEGER NOT NULL REFERENCES case_file,
            person INTEGER NOT NULL,
            basis TEXT NOT NULL,
            added_by TEXT NOT NULL,
            added_at INTEGER NOT NULL,
            UNIQUE (case_id, person)) STRICT;
        CREATE TABLE reached (
            case_id INTEGER NOT NULL REFERENCES case_file,
            person INTEGER NOT NULL,
            handle TEXT NOT NULL,
            PRIMARY KEY (case_id, person),
            UNIQUE (case_id, handle)) STRICT, WITHOUT ROWID;
        CREATE TABLE log (
            sequence INTEGER PRIMARY KEY,
            text TEXT NOT NULL,
            hash BLOB NOT NULL,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            case_id INTEGER,
            purpose TEXT,
            answered INTEGER NOT NULL) STRICT;
        CREATE INDEX log_by_case ON log (case_id, sequence) WHERE case_id IS NOT NULL;
        CREATE INDEX log_by_actor ON log (actor, sequence);
        CREATE INDEX log_of_purposes ON log (case_id, actor, purpose, sequence) WHERE purpose IS NOT NULL AND answered = 1;
        """;

    /// <summary>What the third form added: loads can be withdrawn, rejected rows handed out to be corrected.</summary>
    private const string Withdrawals = """
        CREATE TABLE withdrawal (
            import INTEGER PRIMARY KEY REFERENCES import,
            at INTEGER NOT NULL,
            version INTEGER NOT NULL) STRICT;
        CREATE INDEX withdrawal_by_version ON withdrawal (version);
        CREATE TABLE import_need (
            import INTEGER NOT NULL REFERENCES import,
            needs INTEGER NOT NULL REFERENCES import,
            PRIMARY KEY (needs, import)) STRICT, WITHOUT ROWID;
        CREATE TABLE rejected_record (
            import INTEGER NOT NULL REFERENCES import,
            file TEXT NOT NULL,
            row INTEGER NOT NULL,
            record TEXT NOT NULL,
            PRIMARY KEY (import, file, row)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>What the fourth form added: facts can be erased, and their ids are not given again.</summary>
    private const string Erasures = """
        CREATE TABLE erasure (
            version INTEGER PRIMARY KEY,
            at INTEGER NOT NULL) STRICT;
        CREATE TABLE given (
            kind INTEGER PRIMARY KEY,
            highest INTEGER NOT NULL) STRICT;
        """;

    /// <summary>What the fifth form added: what each file was written in or why it was not read, and which rows contradict each other.</summary>
    private const string Findings = """
        ALTER TABLE import_file ADD COLUMN encoding TEXT;
        ALTER TABLE import_file ADD COLUMN refusal TEXT;
        ALTER TABLE import_file ADD COLUMN refusal_detail TEXT;
        CREATE TABLE contradiction (
            import INTEGER NOT NULL REFERENCES import,
            file TEXT NOT NULL,
            row INTEGER NOT NULL,
            earlier_import INTEGER NOT NULL,
            earlier_file TEXT NOT NULL,
            earlier_row INTEGER NOT NULL,
            name INTEGER NOT NULL,
            birth_date INTEGER NOT NULL,
            PRIMARY KEY (import, file, row)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>What the sixth form added: what a case has handed out beside persons, and the charts saved in it.</summary>
    private const string Charts = """
        CREATE TABLE handed_out (
            case_id INTEGER NOT NULL REFERENCES case_file,
            kind INTEGER NOT NULL,
            number INTEGER NOT NULL,
            PRIMARY KEY (case_id, kind, number)) STRICT, WITHOUT ROWID;
        CREATE TABLE saved_chart (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            case_id INTEGER NOT NULL REFERENCES case_file,
            name TEXT NOT NULL,
            document TEXT NOT NULL,
            saved_by TEXT NOT NULL,
            saved_at INTEGER NOT NULL) STRICT;
        CREATE INDEX saved_chart_by_name ON saved_chart (case_id, name, id);
        """;

    /// <summary>What makes each form of the one before, the first one of nothing.</summary>
    private static readonly string[] Forms = [Tables, Decisions, Withdrawals, Erasures, Findings, Charts];

    /// <summary>The form this code reads and writes.</summary>
    public static int Version => Forms.Length;

    /// <summary>Makes the tables where there are none.</summary>
    /// <exception cref="StoreException">The file has another form.</exception>
    public static void Ensure(DatabaseFile file)
    {
        using var connection = file.Writer(durable: true);
        if (FormOf(connection, file.Path) == Version)
        {
            return;
        }

        // Two processes may open a new directory at once; write-ahead mode cannot be set while the other one writes.
        FileLock? making = null;
        SpinWait.SpinUntil(() => (making = FileLock.TryTake(Path.Combine(file.Directory, "load.lock"))) is not null);
        using (making)
        {
            if (FormOf(connection, file.Path) is var form && form < Version)
            {
                Make(connection, form);
            }
        }
    }

    /// <returns>0 where there is nothing yet.</returns>
    private static int FormOf(SqliteConnection connection, string path)
    {
        var (application, version) = (connection.Number("PRAGMA application_id"), connection.Number("PRAGMA user_version"));
        if (application == 0 && version == 0 && connection.Number("SELECT count(*) FROM sqlite_schema") == 0)
        {
            return 0;
        }

        if (application != Application)
        {
            throw new StoreException(
                $"{path} is an SQLite database of another program. Expected one that Investigate made, or none.", isTransient: false);
        }

        return version > 0 && version <= Version ? (int)version : throw new StoreException(
            $"{path} has form {version}, this version of Investigate reads form {Version}. Use the version that wrote it, or a newer one.",
            isTransient: false);
    }

    /// <summary>Brings the tables from a form to the newest one.</summary>
    private static void Make(SqliteConnection connection, int form)
    {
        if (form == 0)
        {
            connection.Run("PRAGMA journal_mode = WAL");
        }

        using var transaction = connection.BeginTransaction();
        foreach (var addition in Forms[form..])
        {
            connection.Run(addition);
        }

        connection.Run($"PRAGMA application_id = {Application}");
        connection.Run($"PRAGMA user_version = {Version}");
        transaction.Commit();
    }
}
