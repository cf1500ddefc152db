using Investigate.GraphModel;
using Microsoft.Data.Sqlite;

namespace Investigate.Stores.Embedded.Database;

/// <summary>What SQLite and the file system say, in words that name the file and what to do.</summary>
internal static class StoreErrors
{
    // https://www.sqlite.org/rescode.html, primary result codes.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Runs what touches the file at this path; its errors become a <see cref="StoreException"/>.</summary>
    public static T Guard<T>(string path, Func<T> touch)
    {
        try
        {
            return touch();
        }
        catch (SqliteException e)
        {
            throw Translate(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Translate(path, e);
        }
    }

    /// <inheritdoc cref="Guard{T}(string, Func{T})"/>
    public static void Guard(string path, Action touch) => Guard(path, () =>
    {
        touch();
        return true;
    });

    /// <param name="error">Of the file system.</param>
    public static StoreException Translate(string path, Exception error) =>
        new($"{path} cannot be used: {error.Message}", isTransient: false, error);

    public static StoreException Translate(string path, SqliteException error)
    {
        var what = error.SqliteErrorCode switch
        {
            Busy or Locked => "was held by another process for too long. Try again.",
            ReadOnly => "cannot be written: it or its directory is read-only. Give the service's user the right to write there.",
            Full => "cannot grow: the disk is full. Nothing was changed; make room and try again.",
            Corrupt or NotADatabase =>
                $"is damaged or no database of Investigate ({error.Message}). Put the data directory back from a backup.",
            CannotOpen => "cannot be opened: expected a file in a directory that the service's user may read and write.",
            InputOutput => $"cannot be read or written: the disk reported an error ({error.Message}, code {error.SqliteExtendedErrorCode}).",
            _ => $"cannot be used: {error.Message} (code {error.SqliteExtendedErrorCode}).",
        };
        return new StoreException($"{path} {what}", isTransient: error.SqliteErrorCode is Busy or Locked, error);
    }
}
