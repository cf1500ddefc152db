namespace Investigate.Importers.City;

internal enum AccountKind
{
    Bank,
    Payment,
    Chat,
}

/// <summary>Accounts, and the money sent between them.</summary>
internal sealed class Money
{
    private readonly List<(AccountKind Kind, int? Holder)> accounts = [];
    private readonly List<Transfer> transfers = [];

    public IReadOnlyList<(AccountKind Kind, int? Holder)> Accounts => accounts;

    public IReadOnlyList<Transfer> Transfers => transfers;

    /// <param name="holder">A guest; null where nobody knows.</param>
    /// <returns>The account's number.</returns>
    public int Open(AccountKind kind, int? holder)
    {
        accounts.Add((kind, holder));
        return accounts.Count - 1;
    }

    /// <returns>The transfer's number, in the order they were thought of.</returns>
    public int Transfer(int from, int to, long cents, int minute)
    {
        transfers.Add(new Transfer(from, to, cents, Math.Max(0, minute)));
        return transfers.Count - 1;
    }

    /// <summary>The numbers of all transfers in order of time.</summary>
    public int[] Ranked()
    {
        var ranked = Enumerable.Range(0, transfers.Count).ToArray();
        Array.Sort(Array.ConvertAll(ranked, number => ((long)transfers[number].Minute << 32) | (uint)number), ranked);
        return ranked;
    }

    /// <summary>Nineteen digits beginning with 00, as no bank's do; like real ones more than a double can tell apart.</summary>
    public string Key(int account) => accounts[account].Kind switch
    {
        AccountKind.Bank => $"00{(UInt128)(account + 1) * 73_687_871_234_567_891 % 100_000_000_000_000_000:D17}",
        AccountKind.Payment => $"pay-yangli-{account:D7}",
        _ => $"chat-yangli-{account:D7}",
    };
}

/// <param name="Cents">Hundredths of a yuan.</param>
internal readonly record struct Transfer(int From, int To, long Cents, int Minute);
