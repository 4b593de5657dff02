using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.TrainingTests.Torture;

/// <summary>Reads every generated cell and holds it against its column: readable, of a value that the column's type allows, missing only where cells were.</summary>
internal static class Cells
{
    public static IEnumerable<string> Breaches(RandomTable table, IDataView rows, int expectedRows, HashSet<string> fresh)
    {
        var faults = new List<string>();
        using DataViewRowCursor cursor = rows.GetRowCursor(rows.Schema);
        Action[] checks = [.. rows.Schema.Where(made => !fresh.Contains(made.Name)).Select(made => Check(table.Columns.Single(column => column.Name == made.Name), made, cursor, faults))];
        int read = 0;
        while (cursor.MoveNext())
        {
            read++;
            Array.ForEach(checks, check => check());
        }

        return read == expectedRows ? faults.Distinct() : [.. faults.Distinct(), $"{read} rows instead of {expectedRows}"];
    }

    // By the exact type: to the runtime an array of unsigned numbers is one of signed ones too.
    private static Action Check(TortureColumn column, DataViewSchema.Column made, DataViewRowCursor cursor, List<string> faults)
    {
        Action? Of<T>(Func<T[], Func<T, bool>> allowed) =>
            column.Cells.GetType() == typeof(T[]) ? Check(cursor, made, faults, column, allowed((T[])column.Cells)) : null;

        return (column.Type is KeyDataViewType key ? Of<uint>(_ => value => value <= key.Count) : null)
            ?? Of<float>(cells => Within(cells, float.IsNaN))
            ?? Of<double>(cells => Within(cells, double.IsNaN))
            ?? Of<sbyte>(Within)
            ?? Of<byte>(Within)
            ?? Of<short>(Within)
            ?? Of<int>(Within)
            ?? Of<long>(Within)
            ?? Of<ulong>(Within)
            ?? Of<DateTime>(Within)
            ?? Of<TimeSpan>(Within)
            ?? Of<DateTimeOffset>(_ => _ => true)
            ?? Of<bool>(_ => _ => true)
            ?? Of<ReadOnlyMemory<char>>(_ => _ => true)
            ?? Of<VBuffer<float>>(cells => value => value.Length == cells[0].Length)
            ?? throw new InvalidOperationException($"{column}");
    }

    private static Func<T, bool> Within<T>(T[] cells)
        where T : IComparable<T> => Within(cells, _ => false);

    private static Func<T, bool> Within<T>(T[] cells, Func<T, bool> isMissing)
        where T : IComparable<T>
    {
        T[] known = [.. cells.Where(cell => !isMissing(cell))];
        bool mayMiss = known.Length < cells.Length;
        (T? low, T? high) = known.Length == 0 ? default : (known.Min(), known.Max());
        return value => isMissing(value) ? mayMiss : known.Length > 0 && value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0;
    }

    private static Action Check<T>(DataViewRowCursor cursor, DataViewSchema.Column made, List<string> faults, TortureColumn column, Func<T, bool> isAllowed)
    {
        ValueGetter<T> get = cursor.GetGetter<T>(made);
        T value = default!;
        return () =>
        {
            get(ref value);
            if (!isAllowed(value))
            {
                faults.Add($"{column}: {value} is outside what was learned");
            }
        };
    }
}
