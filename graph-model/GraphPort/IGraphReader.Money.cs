namespace Investigate.GraphModel;

// Accounts and what was paid between them. A window holds the instants in it (Interval.Contains).
public partial interface IGraphReader
{
    /// <summary>What is known of these accounts, by origin.</summary>
    ValueTask<Rows<Found<Account>>> Accounts(IReadOnlyList<AccountId> ids, CancellationToken ct);

    /// <summary>The accounts that these persons hold, by origin, account.</summary>
    ValueTask<Rows<Found<Account>>> AccountsOf(IReadOnlyList<PersonId> holders, CancellationToken ct);

    /// <summary>What these accounts paid, by origin, instant, transfer.</summary>
    ValueTask<Rows<TransferRow>> TransfersFrom(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct);

    /// <summary>What these accounts were paid, by origin, instant, transfer.</summary>
    ValueTask<Rows<TransferRow>> TransfersTo(IReadOnlyList<AccountId> accounts, Interval window, ReadLimits limits, CancellationToken ct);

    /// <summary>What is known of these transfers, by origin.</summary>
    ValueTask<Rows<Found<Transfer>>> Transfers(IReadOnlyList<TransferId> ids, CancellationToken ct);
}
