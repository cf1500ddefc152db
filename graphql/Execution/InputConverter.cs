using System.Collections;
using System.Globalization;

namespace Investigate.GraphQL.Execution;

/// <summary>Gives a coerced input value the C# type that its user asks for.</summary>
internal static class InputConverter<T>
{
    private static readonly Func<object, T>? FromList = CreateFromList();
    private static readonly Type Target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    /// <exception cref="InvalidOperationException">The value is no <typeparamref name="T"/>.</exception>
    public static T Convert(object? value)
    {
        if (value is T typed)
        {
            return typed;
        }

        if (value is null)
        {
            return default!;
        }

        if (FromList is not null && value is IList)
        {
            return FromList(value);
        }

        if (value is int or double && Target != typeof(string) && typeof(IConvertible).IsAssignableFrom(Target) && !Target.IsEnum)
        {
            return (T)System.Convert.ChangeType(value, Target, CultureInfo.InvariantCulture);
        }

        throw new InvalidOperationException($"Expected an input value of type {typeof(T)}, found {value.GetType()}.");
    }

    private static Func<object, T>? CreateFromList()
    {
        var type = typeof(T);
        var item = type.IsArray ? type.GetElementType()
            : type.IsGenericType && type.GetGenericArguments() is [var argument] && type.IsAssignableFrom(argument.MakeArrayType()) ? argument
            : null;
        return item is null
            ? null
            : typeof(InputConverter<T>).GetMethod(nameof(ToArray), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
                .MakeGenericMethod(item).CreateDelegate<Func<object, T>>();
    }

    private static T ToArray<TItem>(object list)
    {
        var source = (IList)list;
        var items = new TItem[source.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = InputConverter<TItem>.Convert(source[i]);
        }

        return (T)(object)items;
    }
}
