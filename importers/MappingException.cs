namespace Investigate.Importers;

/// <summary>A mapping that cannot be understood; nothing was loaded.</summary>
/// <param name="line">From 1; 0 where it is the file as a whole.</param>
/// <param name="expected">What was expected and what was found.</param>
public sealed class MappingException(string path, long line, string expected)
    : Exception($"{Path.GetFileName(path)}{(line > 0 ? $", line {line}" : "")}: expected {expected}.");
