using System.Globalization;
using System.Reflection;

namespace Microsoft.ML.Data;

/// <summary>Which item types become which, and how.</summary>
internal static class ItemConverters
{
    private static readonly MethodInfo _getter = typeof(ItemConverters).GetMethod(nameof(GetterOf), BindingFlags.Static | BindingFlags.NonPublic);

    public static bool Exist(DataViewType from, DataViewType to)
    {
        if (from is KeyDataViewType || DataKindExtensions.PrimitiveTypeOf(from.RawType) == null)
        {
            return false;
        }

        if (from is TextDataViewType || to is TextDataViewType)
        {
            return true;
        }

        return (from, to) switch
        {
            (BooleanDataViewType or NumberDataViewType, BooleanDataViewType) => true,
            (BooleanDataViewType or NumberDataViewType, NumberDataViewType) when IsReal(to) => true,
            (BooleanDataViewType, NumberDataViewType) => !IsUnsigned(to),
            (NumberDataViewType, NumberDataViewType) when !IsReal(from) => IsUnsigned(from) == IsUnsigned(to),
            _ => from.Equals(to) && from is DateTimeDataViewType,
        };
    }

    public static Delegate Getter(DataViewRow row, DataViewSchema.Column column, Type to)
    {
        MethodInfo method = _getter.MakeGenericMethod(column.Type.GetItemType().RawType, to);
        return (Delegate)method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [row, column], null);
    }

    private static Delegate GetterOf<TFrom, TTo>(DataViewRow row, DataViewSchema.Column column)
    {
        Func<TFrom, TTo> convert = Converter<TFrom, TTo>();
        if (column.Type is not VectorDataViewType)
        {
            ValueGetter<TFrom> scalar = row.GetGetter<TFrom>(column);
            TFrom source = default;
            return new ValueGetter<TTo>((ref TTo value) =>
            {
                scalar(ref source);
                value = convert(source);
            });
        }

        ValueGetter<VBuffer<TFrom>> vector = row.GetGetter<VBuffer<TFrom>>(column);
        VBuffer<TFrom> sources = default;
        return new ValueGetter<VBuffer<TTo>>((ref VBuffer<TTo> value) =>
        {
            vector(ref sources);
            ReadOnlySpan<TFrom> from = sources.GetValues();
            VBufferEditor<TTo> editor = VBufferEditor.Create(ref value, sources.Length, from.Length);
            for (int i = 0; i < from.Length; i++)
            {
                editor.Values[i] = convert(from[i]);
            }

            if (!sources.IsDense)
            {
                sources.GetIndices().CopyTo(editor.Indices);
            }

            value = editor.Commit();
        });
    }

    private static Func<TFrom, TTo> Converter<TFrom, TTo>()
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (typeof(TFrom) == typeof(TTo))
        {
            return value => (TTo)(object)value;
        }

        if (typeof(TTo) == typeof(ReadOnlyMemory<char>))
        {
            return value => (TTo)(object)TextOf(value).AsMemory();
        }

        if (typeof(TFrom) == typeof(ReadOnlyMemory<char>))
        {
            TextParser<TTo> parse = TextParsers.Of<TTo>();
            bool isReal = typeof(TTo) == typeof(float) || typeof(TTo) == typeof(double);
            return value =>
            {
                ReadOnlyMemory<char> text = (ReadOnlyMemory<char>)(object)value;

                // Unlike the loader, which never sees a leading space.
                text = isReal && text.Span.StartsWith(" ") ? "NaN".AsMemory() : text;
                return parse(text, out TTo parsed) || isReal
                    ? parsed
                    : throw new InvalidOperationException($"Could not convert '{text}' to {typeof(TTo)}");
            };
        }

        if (typeof(TTo) == typeof(bool))
        {
            return value => (TTo)(object)(Convert.ToDouble(value, culture) != 0);
        }

        return value => Number<TFrom, TTo>(value, culture);
    }

    private static string TextOf<T>(T value)
    {
        return value switch
        {
            DateTime date => date.ToString("o", CultureInfo.InvariantCulture),
            DateTimeOffset date => date.ToString("o", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    private static TTo Number<TFrom, TTo>(TFrom value, CultureInfo culture)
    {
        try
        {
            return (TTo)Convert.ChangeType(value, typeof(TTo), culture);
        }
        catch (OverflowException)
        {
            return default;
        }
    }

    private static bool IsReal(DataViewType type) => type == NumberDataViewType.Single || type == NumberDataViewType.Double;

    private static bool IsUnsigned(DataViewType type)
    {
        return type.RawType == typeof(byte) || type.RawType == typeof(ushort) || type.RawType == typeof(uint) || type.RawType == typeof(ulong);
    }
}
