namespace Investigate.GraphModel;

public enum AccountKind
{
    /// <summary>Only a transfer named the account.</summary>
    Unknown,
    Bank,
    Payment,
    Chat,
}

/// <summary>An account as the files state it.</summary>
/// <param name="Number">As written, surrounding blanks removed; it is the key, whatever the kind.</param>
/// <param name="Holder"><see cref="PersonId.None"/> where not stated.</param>
/// <param name="Source">The row of <c>accounts</c>, else the first row of any file that named the number.</param>
public sealed record Account(AccountId Id, AccountKind Kind, string Number, PersonId Holder, Source Source);

/// <summary>Money that went from one account to another at an instant.</summary>
/// <param name="Key">The unit's own key, column <c>transfer</c>.</param>
public sealed record Transfer(TransferId Id, string Key, AccountId From, AccountId To, Money Amount, DateTimeOffset At, Source Source);

/// <summary>One transfer as an answer to a frontier.</summary>
public readonly record struct TransferRow(int Origin, TransferId Transfer, AccountId From, AccountId To, Money Amount, DateTimeOffset At) : IRow;
