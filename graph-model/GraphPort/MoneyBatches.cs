namespace Investigate.GraphModel;

public sealed class AccountBatch : Batch
{
    public TextColumn Number { get; } = new();

    public List<AccountKind> Kind { get; } = [];

    public List<DocumentKind> HolderDocumentKind { get; } = [];

    /// <summary>Empty where no document is stated, whatever its kind says then.</summary>
    public TextColumn HolderDocumentNumber { get; } = new();

    public override void Clear()
    {
        base.Clear();
        Number.Clear();
        Kind.Clear();
        HolderDocumentKind.Clear();
        HolderDocumentNumber.Clear();
    }
}

public sealed class TransferBatch : Batch
{
    public TextColumn Key { get; } = new();

    /// <summary>Number of the account that pays.</summary>
    public TextColumn From { get; } = new();

    /// <summary>Number of the account that is paid.</summary>
    public TextColumn To { get; } = new();

    public List<Money> Amount { get; } = [];

    public List<DateTimeOffset> At { get; } = [];

    public override void Clear()
    {
        base.Clear();
        Key.Clear();
        From.Clear();
        To.Clear();
        Amount.Clear();
        At.Clear();
    }
}
