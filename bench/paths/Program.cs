using Investigate.Paths;

switch (args)
{
    case ["run", var directory, var sqliteFile, var edges, var count]:
        await Runs.All(directory, sqliteFile, edges, int.Parse(count));
        return 0;
    default:
        await Console.Error.WriteLineAsync("run DIRECTORY SQLITE_FILE EDGES_FILE SUBJECTS");
        return 2;
}
