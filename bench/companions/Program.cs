using Investigate.Companions;

switch (args)
{
    case ["load", var stays, var directory]:
        await Questions.Load(int.Parse(stays), directory);
        return 0;
    case ["ask", var directory]:
        await Questions.Ask(directory);
        return 0;
    case ["count", var directory, .. var sqliteFile] when sqliteFile.Length <= 1:
        await Counted.Ask(directory, sqliteFile.FirstOrDefault());
        return 0;
    case ["http", var directory, var address, var supervisor, var investigator]:
        await OverHttp.Ask(directory, new Uri(address), supervisor, investigator);
        return 0;
    default:
        await Console.Error.WriteLineAsync("load STAYS DIRECTORY | ask DIRECTORY | count DIRECTORY [SQLITE_FILE] | http DIRECTORY ADDRESS SUPERVISOR_TOKEN INVESTIGATOR_TOKEN");
        return 2;
}
