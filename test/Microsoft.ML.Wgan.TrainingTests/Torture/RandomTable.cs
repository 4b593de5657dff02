using System.Globalization;
using System.Text;
using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.TrainingTests.Torture;

/// <summary>Tables nobody would have thought of, from a seed: any column type, constants, missing cells in any pattern, huge and tiny values, all of Unicode.</summary>
internal sealed class RandomTable
{
    private const int Natures = 9;
    private static readonly int[] _widths = [1, 1, 2, 3, 5, 8, 20, 60, 200];
    private static readonly int[] _heights = [1, 2, 3, 10, 50, 257, 1_000, 2_100, 5_000];
    private static readonly string[] _names = ["a", "Größe", "名前", "a b,\"c\"", "🙂", " ", "Σ₁", "x\ny", "null", "1"];

    private readonly Random _random;

    public RandomTable(int seed, int mostColumns = 200)
    {
        _random = new Random(seed);
        Rows = _random.Next(4) == 0 ? _random.Next(1, 5_001) : Pick(_heights);

        // Wide and long at once would test patience alone.
        int most = Math.Min(mostColumns, Rows > 1_000 ? 20 : 200);
        int width = Math.Min(most, _random.Next(4) == 0 ? _random.Next(1, 201) : Pick(_widths));
        Columns = [.. Enumerable.Range(0, width).Select(Column)];
        View = new ColumnarView(Rows, Columns);
    }

    public int Rows { get; }

    public IReadOnlyList<TortureColumn> Columns { get; }

    public ColumnarView View { get; }

    public override string ToString() => $"{Rows} rows, {Columns.Count} columns: {string.Join("; ", Columns.Take(12))}{(Columns.Count > 12 ? "; ..." : "")}";

    private TortureColumn Column(int number)
    {
        string name = _random.Next(3) == 0 ? $"{Pick(_names)}{number}" : $"c{number}";
        (int nature, double missing) = (_random.Next(Natures), _random.Next(3) switch { 0 => 0, 1 => _random.NextDouble(), _ => _random.Next(2) });
        string said = $"nature {nature}, {missing:P0} missing";
        TortureColumn Of<T>(DataViewType type, Func<T> cell) => new(name, type, Cells(cell), said);
        Func<double> value = Numbers(nature);
        double Known() => value() is var known && double.IsNaN(known) ? 0 : known;
        bool Lacks() => _random.NextDouble() < missing;
        return _random.Next(17) switch
        {
            0 => Of(NumberDataViewType.Single, () => Lacks() ? float.NaN : (float)value()),
            1 or 2 => Of(NumberDataViewType.Double, () => Lacks() ? double.NaN : value()),
            3 => Of(NumberDataViewType.SByte, () => sbyte.CreateSaturating(Known())),
            4 => Of(NumberDataViewType.Byte, () => byte.CreateSaturating(Known())),
            5 => Of(NumberDataViewType.Int16, () => short.CreateSaturating(Known())),
            6 => Of(NumberDataViewType.Int32, () => int.CreateSaturating(Known())),
            7 => Of(NumberDataViewType.Int64, () => long.CreateSaturating(Known())),
            8 => Of(NumberDataViewType.UInt64, () => ulong.CreateSaturating(Known())),
            9 => Of(BooleanDataViewType.Instance, () => nature != 0 && _random.Next(nature + 1) == 0),
            10 or 11 => Text(name, nature, missing, said),
            12 => Keys(name, nature, missing, said),
            13 => Of(DateTimeDataViewType.Instance, () => new DateTime(Ticks(value, DateTime.MaxValue.Ticks))),
            14 => Of(TimeSpanDataViewType.Instance, () => new TimeSpan(Ticks(value, long.MaxValue) * (_random.Next(2) == 0 ? 1 : -1))),
            15 => Of(DateTimeOffsetDataViewType.Instance, () => new DateTimeOffset(new DateTime(Math.Clamp(Ticks(value, DateTime.MaxValue.Ticks), TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay)), TimeSpan.FromHours(_random.Next(-12, 13)))),
            _ => Vector(name, value, missing, said),
        };
    }

    private static long Ticks(Func<double> value, long most) => value() is var number && double.IsNaN(number) ? 0 : (long)Math.Clamp(Math.Abs(number) * 1e7, 0, most / 2);

    private TortureColumn Vector(string name, Func<double> value, double missing, string said)
    {
        int slots = _random.Next(1, 6);
        VBuffer<float> Cell()
        {
            float[] dense = [.. Enumerable.Range(0, slots).Select(_ => _random.NextDouble() < missing ? float.NaN : (float)value())];
            return _random.Next(3) == 0 ? new VBuffer<float>(slots, 0, [], []) : new VBuffer<float>(slots, dense);
        }

        return new TortureColumn(name, new VectorDataViewType(NumberDataViewType.Single, slots), Cells(Cell), said);
    }

    private TortureColumn Keys(string name, int nature, double missing, string said)
    {
        ulong count = nature switch { 0 => 1, 1 => 3, 2 => 255, 3 => 70_000, _ => (ulong)_random.Next(2, 40) };
        return new TortureColumn(
            name, new KeyDataViewType(typeof(uint), count), Cells(() => _random.NextDouble() < missing ? 0u : 1 + (uint)_random.NextInt64((long)count)), said);
    }

    private TortureColumn Text(string name, int nature, double missing, string said)
    {
        string[] levels = [.. Enumerable.Range(0, _random.Next(1, 300)).Select(_ => Word())];
        int row = 0;
        Func<string> cell = nature switch
        {
            0 => () => levels[0],
            1 => Word,
            2 => () => $"id-{row++}",
            3 => () => string.Join(' ', Enumerable.Range(0, _random.Next(5, 30)).Select(_ => Word())),
            4 => () => new DateTime(2000, 1, 1).AddDays(_random.Next(4_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            5 => () => _random.Next(100).ToString(CultureInfo.InvariantCulture),
            _ => () => Pick(levels),
        };
        return new TortureColumn(name, TextDataViewType.Instance, Cells(() => (_random.NextDouble() < missing ? "" : cell()).AsMemory()), said);
    }

    // Any code points, surrogate pairs, combining marks and control characters among them; now and then half a pair.
    private string Word()
    {
        var word = new StringBuilder();
        for (int i = _random.Next(0, 12); i > 0; i--)
        {
            _ = _random.Next(6) switch
            {
                0 => word.Append(char.ConvertFromUtf32(_random.Next(0x1F300, 0x1F6FF))),
                1 => word.Append((char)_random.Next(0x300, 0x36F)),
                2 => word.Append((char)_random.Next(1, 0x3000)),
                3 when _random.Next(20) == 0 => word.Append((char)0xD83D),
                _ => word.Append((char)_random.Next('a', 'z' + 1)),
            };
        }

        return word.ToString();
    }

    private Func<double> Numbers(int nature)
    {
        double constant = Extreme();
        double step = 0;
        return nature switch
        {
            0 => () => constant,
            1 => () => _random.Next(4),
            2 => () => step++,
            3 => Extreme,
            4 => () => _random.NextDouble() < 0.01 ? Extreme() : _random.NextDouble(),
            5 => () => double.Epsilon * _random.Next(10),
            6 => () => _random.Next(5) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => double.NegativeInfinity, 3 => -0.0, _ => 1 },
            7 => () => Math.Exp(20 * _random.NextDouble()),
            _ => () => 1_000_000_000 + (_random.NextDouble() * 1e-3),
        };
    }

    private double Extreme() => _random.Next(6) switch
    {
        0 => double.MaxValue,
        1 => -double.MaxValue,
        2 => 0,
        3 => 1e-300,
        4 => long.MaxValue,
        _ => (_random.NextDouble() - 0.5) * 1e20,
    };

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    private T[] Cells<T>(Func<T> cell) => [.. Enumerable.Range(0, Rows).Select(_ => cell())];
}
