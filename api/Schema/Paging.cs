using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphQL.Execution;

namespace Investigate.Api.Schema;

/// <summary>Which page of a list is wanted.</summary>
/// <param name="After">Position or number behind which the page begins.</param>
internal readonly record struct Paging(int First, long? After)
{
    public PageRequest Request => new(First, After);

    /// <summary>Reads <c>first</c> and <c>after</c>.</summary>
    /// <param name="most">The field's limit of <c>first</c>.</param>
    /// <param name="open">Opens a cursor of this list; null for a text that is none.</param>
    /// <exception cref="RefusedException">BAD_USER_INPUT for a negative number or a cursor of another list, LIMIT_EXCEEDED above the limit.</exception>
    public static Paging Of(IResolverContext context, int most, Func<string, long?> open) => new(
        ReadFirst(context, most), context.Argument<string?>("after") is { } cursor ? open(cursor) ?? throw OtherList() : null);

    /// <summary>Reads <c>first</c> alone.</summary>
    /// <inheritdoc cref="Of"/>
    public static int ReadFirst(IResolverContext context, int most)
    {
        var first = context.Argument<int?>("first") ?? most;
        if (first < 0)
        {
            throw new RefusedException(
                Refusal.BadUserInput, $"Expected `first` of at least 0, found {first}.", $"`first` 应不小于 0，实际为 {first}。");
        }

        return first <= most ? first : throw new RefusedException(
            Refusal.LimitExceeded,
            $"Expected `first` of at most {most}, found {first}. Ask for {most} and read on with `after`.",
            $"`first` 最多为 {most}，实际为 {first}。请取 {most} 条，再用 `after` 继续。");
    }

    private static RefusedException OtherList() => new(
        Refusal.BadUserInput, "Expected in `after` a cursor that this list has given, found another text.", "`after` 应为此列表给出的游标；此文本不是。");
}
