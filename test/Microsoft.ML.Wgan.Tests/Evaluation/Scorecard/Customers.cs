using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Scorecard;

/// <summary>Rows of a table whose distribution is known, so that fresh ones can be drawn and single things broken.</summary>
internal static class Customers
{
    public const int Age = 0, Spent = 1, Region = 2, Job = 3, Member = 4, Rating = 5, Left = 6, Right = 7;

    /// <summary>The rare level of region.</summary>
    public const int Island = 5;

    public static IReadOnlyList<string> Names { get; } = ["age", "spent", "region", "job", "member", "rating", "left", "right"];

    public static IReadOnlyList<IReadOnlyList<string>?> LevelNames { get; } =
        [null, null, ["north", "south", "east", "west", "centre", "island"], ["none", "clerk", "smith", "farmer"], ["no", "yes"], null, null, null];

    public static ScoredTable Draw(int rows, int seed)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
        double[][] cells = [.. Names.Select(_ => new double[rows])];
        for (int row = 0; row < rows; row++)
        {
            double age = Math.Clamp(Math.Round(42 + (13 * Normal())), 17, 90);
            double spent = random.NextDouble() < 0.3 ? 0 : Math.Round(Math.Exp(2 + (age / 40) + (0.6 * Normal())), 2);
            int region = random.NextDouble() < 0.005 ? Island : random.Next(5);
            int job = random.NextDouble() < 0.7 ? region % 4 : random.Next(4);
            double left = Normal();
            double[] values =
            [
                age, spent, region, job, spent + (4 * Normal()) > 12 ? 1 : 0, random.NextDouble() < 0.12 ? double.NaN : 1 + random.Next(5), left, left + (0.3 * Normal()),
            ];
            for (int column = 0; column < values.Length; column++)
            {
                cells[column][row] = values[column];
            }
        }

        return new ScoredTable([.. cells.Select((values, column) => LevelNames[column] is null
            ? ScoredColumn.OfNumbers(Names[column], values)
            : ScoredColumn.OfLevels(Names[column], Array.ConvertAll(values, value => (int)value)))]);
    }

    /// <summary>The table with other numbers in one column.</summary>
    public static ScoredTable WithNumbers(this ScoredTable table, int column, Func<double, int, double> change) => table.With(
        column, ScoredColumn.OfNumbers(Names[column], [.. table.Columns[column].Numbers.ToArray().Select(change)]));

    /// <summary>The table with one column's cells in another order.</summary>
    public static ScoredTable WithShuffled(this ScoredTable table, int column, int seed)
    {
        double[] numbers = table.Columns[column].Numbers.ToArray();
        new Random(seed).Shuffle(numbers);
        return table.With(column, ScoredColumn.OfNumbers(Names[column], numbers));
    }

    /// <summary>The table with some rows of another in the place of its first ones.</summary>
    public static ScoredTable WithRowsOf(this ScoredTable table, ScoredTable other, int count) => new([.. table.Columns.Zip(other.Columns, (own, others) => own.IsNumeric
        ? ScoredColumn.OfNumbers(own.Name, [.. others.Numbers[..count], .. own.Numbers[count..]])
        : ScoredColumn.OfLevels(own.Name, [.. others.Levels[..count], .. own.Levels[count..]]))]);

    private static ScoredTable With(this ScoredTable table, int column, ScoredColumn replaced) => new([.. table.Columns.Select((own, i) => i == column ? replaced : own)]);
}
