namespace Investigate.Stores.Embedded.Facts;

/// <summary>A date as the number of days since 1 January of year 1, as columns keep it.</summary>
internal static class Day
{
    public const int None = -1;

    public static int Of(DateOnly? date) => date?.DayNumber ?? None;

    public static DateOnly? Date(int day) => day == None ? null : DateOnly.FromDayNumber(day);
}
