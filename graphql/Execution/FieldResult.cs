using System.Diagnostics.CodeAnalysis;

namespace Investigate.GraphQL.Execution;

/// <summary>
/// A value or an error in its place, so that one parent of a batch, or one item of a list, can fail without the others. Both convert
/// implicitly: a resolver that returns <c>FieldResult&lt;Person&gt;</c> may return a person or an exception.
/// </summary>
public readonly struct FieldResult<T>
{
    private FieldResult(T? value, Exception? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>Meaningful where <see cref="Error"/> is null.</summary>
    public T? Value { get; }

    /// <summary>Goes the way of an exception that a resolver throws.</summary>
    public Exception? Error { get; }

    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "FieldResult.Error and FieldResult.Of are these.")]
    public static implicit operator FieldResult<T>(T? value) => new(value, null);

    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "FieldResult.Error and FieldResult.Of are these.")]
    public static implicit operator FieldResult<T>(Exception error) => new(default, error);

    internal static FieldResult<T> Of(T? value) => new(value, null);

    internal static FieldResult<T> Failed(Exception error) => new(default, error);
}

/// <summary>Makes a <see cref="FieldResult{T}"/> where the conversion is not to be implicit.</summary>
public static class FieldResult
{
    public static FieldResult<T> Of<T>(T? value) => FieldResult<T>.Of(value);

    /// <summary>An error with this message and code in place of a value.</summary>
    public static FieldResult<T> Error<T>(string message, string? code = null) => FieldResult<T>.Failed(new GraphQLException(message, code));
}

/// <summary>A part of an input object that may not have been given. As constructor parameter or property it tells "not given" from null.</summary>
public readonly record struct Optional<T>
{
    public Optional(T? value)
    {
        HasValue = true;
        Value = value;
    }

    /// <summary>True when it was given, be it as null, or has a default.</summary>
    public bool HasValue { get; }

    public T? Value { get; }
}
