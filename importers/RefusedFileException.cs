namespace Investigate.Importers;

/// <summary>A file that is not read at all, because of its size or shape. Nothing of it was given to the load.</summary>
internal sealed class RefusedFileException(NotLoaded why, string? detail) : Exception($"The file is refused: {why} {detail}.")
{
    public NotLoaded Why { get; } = why;

    public string? Detail { get; } = detail;
}
