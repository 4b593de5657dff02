namespace Microsoft.ML.Wgan.Evaluation.Fidelity;

/// <summary>A column as the scores see it: numbers, or the levels of a category by code.</summary>
public sealed class ScoredColumn
{
    private readonly double[]? _numbers;
    private readonly int[]? _levels;

    private ScoredColumn(string name, double[]? numbers, int[]? levels)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        _numbers = numbers;
        _levels = levels;
    }

    /// <summary>Name of the column, the same in every table that is compared.</summary>
    public string Name { get; }

    /// <summary>Whether the column holds numbers; else it holds levels.</summary>
    public bool IsNumeric => _numbers is not null;

    /// <summary>Number of rows.</summary>
    public int RowCount => _numbers?.Length ?? _levels!.Length;

    /// <summary>A row's number each, NaN where it is missing; empty for levels.</summary>
    public ReadOnlySpan<double> Numbers => _numbers;

    /// <summary>A row's level each; empty for numbers.</summary>
    public ReadOnlySpan<int> Levels => _levels;

    /// <summary>A column of numbers. Takes over the values; they are not copied.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="values">A row's number each; NaN stands for a missing one.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static ScoredColumn OfNumbers(string name, double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        int infinite = Array.FindIndex(values, double.IsInfinity);
        return infinite < 0
            ? new ScoredColumn(name, values, null)
            : throw new ArgumentException($"Column '{name}' holds {values[infinite]} in row {infinite}: numbers must be finite, or NaN where they are missing.", nameof(values));
    }

    /// <summary>A column of Booleans, keys or texts by code. Takes over the codes; they are not copied.</summary>
    /// <param name="name">Name of the column.</param>
    /// <param name="levels">A row's level each: any numbers, the same number for the same level in every table that is compared. Missing is a level as well.</param>
    public static ScoredColumn OfLevels(string name, int[] levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        return new ScoredColumn(name, null, levels);
    }

    /// <summary>The numbers that are not missing.</summary>
    internal double[] PresentNumbers() => Array.FindAll(_numbers ?? [], number => !double.IsNaN(number));

    /// <summary>Whether two rows differ; missing numbers are none.</summary>
    internal bool HasTwoValues => IsNumeric ? PresentNumbers() is [double first, ..] present && present.AsSpan().ContainsAnyExcept(first) : Levels is [int level, ..] && Levels.ContainsAnyExcept(level);

    /// <summary>The levels as <see cref="TotalVariation"/> takes them.</summary>
    internal long[] Places() => Array.ConvertAll(_levels ?? [], level => (long)level);

    internal ScoredColumn Rows(int[] rows) => new(
        Name,
        _numbers is null ? null : Array.ConvertAll(rows, row => _numbers[row]),
        _levels is null ? null : Array.ConvertAll(rows, row => _levels[row]));
}
