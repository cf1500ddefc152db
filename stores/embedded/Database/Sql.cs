using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Database;

/// <summary>Statements with their parameters in one line: <c>$1</c>, <c>$2</c>, … in the order given.</summary>
internal static class Sql
{
    /// <summary>A statement to run, once or with other parameters again; from those that the connection keeps, where it keeps any.</summary>
    public static LentStatement Statement(this SqliteConnection connection, string text, params ReadOnlySpan<object?> parameters) =>
        new(connection, connection is KeptConnection keeper ? keeper.Take(text, parameters) : Made(connection, text, parameters));

    internal static SqliteCommand Made(SqliteConnection connection, string text, ReadOnlySpan<object?> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), parameters[i] ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Sets the parameters again, to run the same statement once more.</summary>
    public static SqliteCommand With(this SqliteCommand statement, params ReadOnlySpan<object?> parameters)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            statement.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        }

        return statement;
    }

    /// <returns>How many rows were changed.</returns>
    public static int Run(this SqliteConnection connection, string text, params ReadOnlySpan<object?> parameters)
    {
        using var statement = connection.Statement(text, parameters);
        return statement.Command.ExecuteNonQuery();
    }

    /// <summary>The number in the first column of the first row; 0 where it is null or there is none.</summary>
    public static long Number(this SqliteConnection connection, string text, params ReadOnlySpan<object?> parameters)
    {
        using var statement = connection.Statement(text, parameters);
        return statement.Command.ExecuteScalar() is long number ? number : 0;
    }

    public static List<T> Rows<T>(
        this SqliteConnection connection, Func<SqliteDataReader, T> row, string text, params ReadOnlySpan<object?> parameters)
    {
        using var statement = connection.Statement(text, parameters);
        using var reader = statement.Command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>An instant kept as ticks of UTC.</summary>
    public static DateTimeOffset Instant(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);
}
