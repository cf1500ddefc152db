namespace Investigate.GraphQL.Language;

/// <summary>A literal or a variable (specification, section 2.9).</summary>
public abstract class ValueNode(int start) : SyntaxNode(start);

public sealed class VariableNode(int start, NameNode name) : ValueNode(start)
{
    public NameNode Name => name;
}

/// <summary>A whole number, kept as written: it may be larger than any machine integer.</summary>
public sealed class IntValueNode(int start, string value) : ValueNode(start)
{
    public string Value => value;
}

/// <summary>A number with a fraction or an exponent, kept as written.</summary>
public sealed class FloatValueNode(int start, string value) : ValueNode(start)
{
    public string Value => value;
}

public sealed class StringValueNode(int start, string value, bool block) : ValueNode(start)
{
    public string Value => value;

    /// <summary>True when it was written between triple quotes.</summary>
    public bool Block => block;
}

public sealed class BooleanValueNode(int start, bool value) : ValueNode(start)
{
    public bool Value => value;
}

public sealed class NullValueNode(int start) : ValueNode(start);

public sealed class EnumValueNode(int start, string value) : ValueNode(start)
{
    public string Value => value;
}

public sealed class ListValueNode(int start, IReadOnlyList<ValueNode> values) : ValueNode(start)
{
    public IReadOnlyList<ValueNode> Values => values;
}

public sealed class ObjectValueNode(int start, IReadOnlyList<ObjectFieldNode> fields) : ValueNode(start)
{
    public IReadOnlyList<ObjectFieldNode> Fields => fields;
}

public sealed class ObjectFieldNode(int start, NameNode name, ValueNode value) : SyntaxNode(start)
{
    public NameNode Name => name;

    public ValueNode Value => value;
}

/// <summary>A reference to a type: a name, or a list or non-null of one (specification, section 2.11).</summary>
public abstract class TypeNode(int start) : SyntaxNode(start);

public sealed class NamedTypeNode(int start, NameNode name) : TypeNode(start)
{
    public NameNode Name => name;
}

public sealed class ListTypeNode(int start, TypeNode type) : TypeNode(start)
{
    public TypeNode Type => type;
}

public sealed class NonNullTypeNode(int start, TypeNode type) : TypeNode(start)
{
    public TypeNode Type => type;
}
