namespace Investigate.GraphQL.Language;

/// <summary>A node of a parsed document (specification, appendix C). Nodes are immutable and keep the byte at which their text starts.</summary>
public abstract class SyntaxNode(int start)
{
    /// <summary>Offset into <see cref="DocumentNode.Source"/> of the node's first byte.</summary>
    public int Start => start;

    /// <summary>The node as GraphQL text.</summary>
    public override string ToString() => SyntaxPrinter.Print(this);
}

public sealed class NameNode(int start, string value) : SyntaxNode(start)
{
    public string Value => value;
}

public abstract class DefinitionNode(int start, StringValueNode? description, IReadOnlyList<DirectiveNode> directives) : SyntaxNode(start)
{
    public StringValueNode? Description => description;

    public IReadOnlyList<DirectiveNode> Directives => directives;
}

/// <summary>A whole document: what one request sends, or a schema in SDL.</summary>
public sealed class DocumentNode(ReadOnlyMemory<byte> source, IReadOnlyList<DefinitionNode> definitions, int tokens) : SyntaxNode(0)
{
    // Found when a first location is asked for: one error may have thousands.
    private LineStarts? lines;

    /// <summary>The UTF-8 text that was parsed.</summary>
    public ReadOnlyMemory<byte> Source => source;

    /// <summary>Operations, fragments and type system definitions in the order of the text; at least one.</summary>
    public IReadOnlyList<DefinitionNode> Definitions => definitions;

    /// <summary>How many tokens the text has, comments and ignored characters not counted.</summary>
    public int Tokens => tokens;

    /// <summary>Line and column at which a node of this document starts.</summary>
    public SourceLocation LocationOf(SyntaxNode node) => (lines ??= new(source.Span)).LocationOf(source.Span, node.Start);
}

public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

public sealed class OperationDefinitionNode(
    int start,
    StringValueNode? description,
    OperationType operation,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : DefinitionNode(start, description, directives)
{
    public OperationType Operation => operation;

    /// <summary>Null for an anonymous operation.</summary>
    public NameNode? Name => name;

    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions => variables;

    public SelectionSetNode SelectionSet => selectionSet;
}

public sealed class FragmentDefinitionNode(
    int start, StringValueNode? description, NameNode name, NamedTypeNode typeCondition, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet)
    : DefinitionNode(start, description, directives)
{
    public NameNode Name => name;

    public NamedTypeNode TypeCondition => typeCondition;

    public SelectionSetNode SelectionSet => selectionSet;
}

public sealed class VariableDefinitionNode(
    int start, StringValueNode? description, VariableNode variable, TypeNode type, ValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
    : SyntaxNode(start)
{
    public StringValueNode? Description => description;

    public VariableNode Variable => variable;

    public TypeNode Type => type;

    public ValueNode? DefaultValue => defaultValue;

    public IReadOnlyList<DirectiveNode> Directives => directives;
}

public sealed class SelectionSetNode(int start, IReadOnlyList<SelectionNode> selections) : SyntaxNode(start)
{
    public IReadOnlyList<SelectionNode> Selections => selections;
}

public abstract class SelectionNode(int start, IReadOnlyList<DirectiveNode> directives, SelectionSetNode? selectionSet) : SyntaxNode(start)
{
    public IReadOnlyList<DirectiveNode> Directives => directives;

    /// <summary>Null for a field without sub-selection and for a fragment spread.</summary>
    public SelectionSetNode? SelectionSet => selectionSet;
}

public sealed class FieldNode(
    int start, NameNode? alias, NameNode name, IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<DirectiveNode> directives, SelectionSetNode? selectionSet)
    : SelectionNode(start, directives, selectionSet)
{
    public NameNode? Alias => alias;

    public NameNode Name => name;

    public IReadOnlyList<ArgumentNode> Arguments => arguments;

    /// <summary>The key under which the value stands in the response: the alias, else the name.</summary>
    public string ResponseKey => (alias ?? name).Value;
}

public sealed class FragmentSpreadNode(int start, NameNode name, IReadOnlyList<DirectiveNode> directives) : SelectionNode(start, directives, null)
{
    public NameNode Name => name;
}

public sealed class InlineFragmentNode(int start, NamedTypeNode? typeCondition, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet)
    : SelectionNode(start, directives, selectionSet)
{
    public NamedTypeNode? TypeCondition => typeCondition;
}

public sealed class ArgumentNode(int start, NameNode name, ValueNode value) : SyntaxNode(start)
{
    public NameNode Name => name;

    public ValueNode Value => value;
}

public sealed class DirectiveNode(int start, NameNode name, IReadOnlyList<ArgumentNode> arguments) : SyntaxNode(start)
{
    public NameNode Name => name;

    public IReadOnlyList<ArgumentNode> Arguments => arguments;
}
