namespace Investigate.Cases;

/// <summary>Lets one in and turns the others away until he is out again.</summary>
internal sealed class OneAtATime
{
    private int inside;

    public bool TryEnter() => Interlocked.Exchange(ref inside, 1) == 0;

    public void Leave() => Interlocked.Exchange(ref inside, 0);
}
