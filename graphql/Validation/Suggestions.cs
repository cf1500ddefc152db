namespace Investigate.GraphQL.Validation;

/// <summary>"Did you mean" texts, with the distances and orders of graphql-js.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    /// <summary>The options that resemble the input, nearest first.</summary>
    public static List<string> For(string input, IEnumerable<string> options)
    {
        var threshold = (int)(input.Length * 0.4) + 1;
        var lower = input.ToLowerInvariant();
        return [.. options
            .Distinct(StringComparer.Ordinal)
            .Select(option => (option, distance: Distance(input, lower, option, threshold)))
            .Where(found => found.distance is not null)
            .OrderBy(found => found.distance)
            .ThenBy(found => found.option, NaturalOrder)
            .Select(found => found.option)];
    }

    public static string DidYouMean(List<string> suggestions) => DidYouMean(null, suggestions);

    public static string DidYouMean(string? what, List<string> suggestions)
    {
        if (suggestions.Count == 0)
        {
            return "";
        }

        var quoted = suggestions.Take(Most).Select(suggestion => $"\"{suggestion}\"").ToList();
        var list = quoted.Count switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} or {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, or {quoted[^1]}",
        };
        return $" Did you mean {(what is null ? "" : what + " ")}{list}?";
    }

    /// <summary>Orders text by code unit, but runs of digits by their number.</summary>
    public static Comparer<string> NaturalOrder { get; } = Comparer<string>.Create(CompareNaturally);

    /// <summary>Damerau-Levenshtein distance in which a change of case alone counts one; null above the threshold.</summary>
    private static int? Distance(string input, string lowerInput, string option, int threshold)
    {
        if (input == option)
        {
            return 0;
        }

        var (a, b) = (option.ToLowerInvariant(), lowerInput);
        if (a == b)
        {
            return 1;
        }

        if (a.Length < b.Length)
        {
            (a, b) = (b, a);
        }

        if (a.Length - b.Length > threshold)
        {
            return null;
        }

        var rows = new int[3][];
        for (var i = 0; i < 3; i++)
        {
            rows[i] = new int[b.Length + 1];
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (above, row) = (rows[(i - 1) % 3], rows[i % 3]);
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var cell = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, rows[(i - 2) % 3][j - 2] + 1);
                }

                row[j] = cell;
                smallest = Math.Min(smallest, cell);
            }

            if (smallest > threshold)
            {
                return null;
            }
        }

        var distance = rows[a.Length % 3][b.Length];
        return distance <= threshold ? distance : null;
    }

    private static int CompareNaturally(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var difference = ReadNumber(a, ref i).CompareTo(ReadNumber(b, ref j));
                if (difference != 0)
                {
                    return difference;
                }
            }
            else if (a[i] != b[j])
            {
                return a[i].CompareTo(b[j]);
            }
            else
            {
                i++;
                j++;
            }
        }

        return a.Length - b.Length;
    }

    private static double ReadNumber(string text, ref int position)
    {
        double number = 0;
        do
        {
            number = (number * 10) + (text[position++] - '0');
        }
        while (position < text.Length && char.IsAsciiDigit(text[position]) && number > 0);
        return number;
    }
}
