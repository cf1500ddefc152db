namespace Investigate.Importers;

/// <summary>The language a sentence is wanted in.</summary>
public enum Language
{
    English,
    Chinese,
}
