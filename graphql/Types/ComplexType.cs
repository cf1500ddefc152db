namespace Investigate.GraphQL.Types;

/// <summary>A type with fields: an object or an interface.</summary>
public abstract class ComplexType : NamedType
{
    private readonly Dictionary<string, Field> byName = new(StringComparer.Ordinal);

    private protected ComplexType()
    {
    }

    /// <summary>In the order of their definition.</summary>
    public IReadOnlyList<Field> Fields => DefinedFields;

    /// <summary>In the order of their definition, inherited ones too: an implementation names them all.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    internal List<Field> DefinedFields { get; } = [];

    internal List<string> InterfaceNames { get; } = [];

    /// <summary>The field of this name; null where there is none.</summary>
    public Field? Field(string name) => byName.GetValueOrDefault(name);

    internal Field AddField(string name)
    {
        var field = new Field(name);
        DefinedFields.Add(field);
        byName.TryAdd(name, field);
        return field;
    }
}
