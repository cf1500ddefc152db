namespace Investigate.GraphQL.Types;

/// <summary>A schema that cannot be built, with everything that is wrong with it.</summary>
public sealed class SchemaException : Exception
{
    public SchemaException(IReadOnlyList<string> errors)
        : base(string.Join('\n', errors)) => Errors = errors;

    /// <summary>One sentence each, that of graphql-js where the specification has a rule; types in the order of their names.</summary>
    public IReadOnlyList<string> Errors { get; }
}
