namespace Investigate.GraphQL.Language;

public enum TypeSystemKind
{
    Schema,
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    Directive,
}

/// <summary>
/// A definition or extension of the schema language (specification, section 3). One class for all kinds: parts that a kind does not
/// have are empty.
/// </summary>
public sealed class TypeSystemDefinitionNode(
    int start, TypeSystemKind kind, bool isExtension, StringValueNode? description, NameNode? name, IReadOnlyList<DirectiveNode> directives)
    : DefinitionNode(start, description, directives)
{
    public TypeSystemKind Kind => kind;

    /// <summary>True for <c>extend …</c>.</summary>
    public bool IsExtension => isExtension;

    /// <summary>Null for a schema definition alone.</summary>
    public NameNode? Name => name;

    /// <summary>Of an object or interface: what follows <c>implements</c>. Of a union: its members.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; init; } = [];

    /// <summary>Of an object or interface.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];

    /// <summary>Of an input object its fields, of a directive its arguments.</summary>
    public IReadOnlyList<InputValueDefinitionNode> InputValues { get; init; } = [];

    public IReadOnlyList<EnumValueDefinitionNode> EnumValues { get; init; } = [];

    /// <summary>Of a schema.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; init; } = [];

    /// <summary>Of a directive.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Of a directive: names such as <c>FIELD</c>.</summary>
    public IReadOnlyList<NameNode> Locations { get; init; } = [];
}

public sealed class OperationTypeDefinitionNode(int start, OperationType operation, NamedTypeNode type) : SyntaxNode(start)
{
    public OperationType Operation => operation;

    public NamedTypeNode Type => type;
}

public sealed class FieldDefinitionNode(
    int start,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives) : SyntaxNode(start)
{
    public StringValueNode? Description => description;

    public NameNode Name => name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments => arguments;

    public TypeNode Type => type;

    public IReadOnlyList<DirectiveNode> Directives => directives;
}

/// <summary>An argument or an input field.</summary>
public sealed class InputValueDefinitionNode(
    int start, StringValueNode? description, NameNode name, TypeNode type, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(start)
{
    public StringValueNode? Description => description;

    public NameNode Name => name;

    public TypeNode Type => type;

    public ValueNode? DefaultValue => defaultValue;

    public IReadOnlyList<DirectiveNode> Directives => directives;
}

public sealed class EnumValueDefinitionNode(int start, StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(start)
{
    public StringValueNode? Description => description;

    public NameNode Name => name;

    public IReadOnlyList<DirectiveNode> Directives => directives;
}
