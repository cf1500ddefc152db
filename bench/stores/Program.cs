using Investigate.StoresCompared;

switch (args)
{
    case ["load", var folder, var process]:
        await Loading.Run(folder, new ServerCpu(process));
        return 0;
    case ["ask", var directory, var process]:
        await Asking.Run(directory, new ServerCpu(process), null);
        return 0;
    case ["ask", var directory, var process, var question]:
        await Asking.Run(directory, new ServerCpu(process), question);
        return 0;
    case ["warm", var process]:
        await Warming.Run(new ServerCpu(process));
        return 0;
    default:
        await Console.Error.WriteLineAsync("""
            load FOLDER PID       loads a folder into the Neo4j server of the environment, an empty one, whose process is PID
            ask DIRECTORY PID [QUESTION]
                                  asks it and the embedded store in DIRECTORY, loaded from the same folder, the questions that shared/neo4j/USING.md has texts for, or one of them
            warm PID              lets it plan every question in every size, as the service does at its start, and once more
            """);
        return 2;
}
