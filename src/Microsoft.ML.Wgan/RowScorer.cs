using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Persistence;

namespace Microsoft.ML.Wgan;

/// <summary>The critic's score of rows, encoded without chance. Where the critic was trained under conditions, nothing is given.</summary>
internal sealed class RowScorer : IRowScorer
{
    private readonly TableEncoder _encoder;
    private readonly HostCritic _critic;
    private readonly int _width;
    private readonly CellDomain?[] _domains;
    private readonly bool _hasSources;

    /// <exception cref="InvalidOperationException">The model has no critic.</exception>
    /// <exception cref="InvalidDataException">Its critic does not fit it.</exception>
    public RowScorer(WganModel model)
    {
        CriticWeights weights = model.Critic ?? throw new InvalidOperationException(
            "The model holds no critic, so rows cannot be scored: it was saved by a version that kept none, learned pictures, or no column was left to learn.");
        _encoder = model.Encoder;
        _hasSources = _encoder.Encoders.Any(encoder => encoder.Sources.Count > 0);
        _domains = [.. _encoder.Encoders.Select(encoder => encoder.Domain)];
        _width = model.Shape.OutputWidth + model.Shape.ConditionWidth;
        _critic = new HostCritic(weights, _width);
    }

    public CellDomain? Domain(int column) => IsLearned(column) ? _encoder.Encoders[column].Domain : null;

    public float Score(ReadOnlySpan<Cell?> cells)
    {
        float[] row = new float[_width];
        double outside = 0;
        TableColumn[] rowOfOne = _hasSources ? RowOfOne(cells) : [];
        for (int column = 0; column < cells.Length; column++)
        {
            if (cells[column] is { } cell && IsLearned(column))
            {
                ColumnEncoder encoder = _encoder.Encoders[column];
                outside += Outside(cell.Number, _domains[column]);
                encoder.Place(_hasSources ? encoder.Relative(cell, rowOfOne) : cell, _encoder.Places[column], row);
            }
        }

        return _critic.Score(row) - (float)outside;
    }

    // What never occurred is as good as missing to what follows from it.
    private TableColumn[] RowOfOne(ReadOnlySpan<Cell?> cells)
    {
        TableColumn[] columns = [.. _encoder.Encoders.Select(encoder => encoder.NewColumn(1))];
        for (int column = 0; column < columns.Length; column++)
        {
            switch (columns[column])
            {
                case NumberColumn numbers:
                    numbers.Values[0] = cells[column]?.Number ?? double.NaN;
                    break;
                case CategoryColumn levels:
                    levels.Codes[0] = cells[column]?.Code ?? -1;
                    break;
            }
        }

        return columns;
    }

    // A number beyond the learned range is placed at its end; from there a critic of slope one may fall by the distance, on the scale on which the range
    // is 2 wide. So the lowest score that agrees with what was learned.
    private static double Outside(double number, CellDomain? domain)
    {
        if (domain is not { HasRange: true } || !double.IsFinite(number))
        {
            return 0;
        }

        double distance = Math.Max(0, Math.Max(domain.Minimum - number, number - domain.Maximum));
        return distance > 0 ? 2 * distance / Math.Max(domain.Maximum - domain.Minimum, double.Epsilon) : 0;
    }

    private bool IsLearned(int column) => _encoder.Places[column].Number >= 0 || _encoder.Places[column].Category >= 0;
}
