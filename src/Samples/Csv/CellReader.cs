using System.Numerics;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace WganSamples.Csv;

/// <summary>Spells a row's value of one column as the column's cells are spelled.</summary>
internal static class CellReader
{
    public static Func<string> For(DataViewRow row, CsvColumn column)
    {
        DataViewSchema.Column source = row.Schema[column.Name];
        Type type = source.Type.RawType;
        return type == typeof(ReadOnlyMemory<char>) ? Text(row, source)
            : type == typeof(bool) ? Boolean(row, source)
            : Number(row, source, type, column)
                ?? throw new UserErrorException($"Column '{source.Name}' holds {source.Type}, which has no place in a CSV file.");
    }

    /// <summary>Every value of a column as a number; null if it doesn't hold numbers.</summary>
    public static Func<double>? Number(DataViewRow row, DataViewSchema.Column column)
    {
        Type type = column.Type.RawType;
        return type == typeof(double) ? Number<double>(row, column)
            : type == typeof(float) ? Number<float>(row, column)
            : type == typeof(long) ? Number<long>(row, column)
            : type == typeof(int) ? Number<int>(row, column)
            : type == typeof(short) ? Number<short>(row, column)
            : type == typeof(sbyte) ? Number<sbyte>(row, column)
            : type == typeof(ulong) ? Number<ulong>(row, column)
            : type == typeof(uint) ? Number<uint>(row, column)
            : type == typeof(ushort) ? Number<ushort>(row, column)
            : type == typeof(byte) ? Number<byte>(row, column)
            : null;
    }

    private static Func<string>? Number(DataViewRow row, DataViewSchema.Column source, Type type, CsvColumn column)
    {
        if (column.Format is not NumericFormat)
        {
            throw new UserErrorException($"The model's column '{source.Name}' holds {type.Name}, but its CSV format describes text.");
        }
        return Number(row, source) is { } number ? () => column.Write(number()) : null;
    }

    private static Func<double> Number<T>(DataViewRow row, DataViewSchema.Column column)
        where T : INumberBase<T>
    {
        ValueGetter<T> getter = row.GetGetter<T>(column);
        return () =>
        {
            T value = T.Zero;
            getter(ref value);
            return double.CreateTruncating(value);
        };
    }

    private static Func<string> Text(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<ReadOnlyMemory<char>> getter = row.GetGetter<ReadOnlyMemory<char>>(column);
        return () =>
        {
            ReadOnlyMemory<char> value = default;
            getter(ref value);
            return value.ToString();
        };
    }

    private static Func<string> Boolean(DataViewRow row, DataViewSchema.Column column)
    {
        ValueGetter<bool> getter = row.GetGetter<bool>(column);
        return () =>
        {
            bool value = false;
            getter(ref value);
            return value ? "true" : "false";
        };
    }
}
