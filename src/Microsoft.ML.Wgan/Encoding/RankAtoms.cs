namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A rank column's atoms: the numbers that are levels of its span. Without any there is no span.</summary>
internal sealed class RankAtoms
{
    private readonly double[] _values;
    private readonly double[] _shares;
    private readonly LevelOffsets _offsets;

    /// <param name="values">Missing (NaN) first, then ascending.</param>
    /// <param name="shares">Share of the rows that each level holds: the atoms', then the rest's. Empty without atoms.</param>
    /// <param name="offsets">Of each level.</param>
    /// <exception cref="InvalidDataException">The values don't ascend or the shares are no shares.</exception>
    public RankAtoms(double[] values, double[] shares, LevelOffsets offsets)
    {
        PayloadReader.Require(values.Zip(values.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) < 0));
        PayloadReader.Require(shares.Length == (values.Length == 0 ? 0 : values.Length + 1) && shares.All(share => share is >= 0 and <= 1));
        PayloadReader.Require(offsets.Count == shares.Length);
        _values = values;
        _shares = shares;
        _offsets = offsets;
    }

    /// <summary>The level of a number encoded by rank.</summary>
    public int RankLevel => _values.Length;

    public int LevelCount => _shares.Length;

    public bool HasFinite => _values.Any(double.IsFinite);

    public int Level(double number)
    {
        if (_values.Length == 0)
        {
            return 0;
        }

        int index = Array.BinarySearch(_values, number + 0.0);
        return index < 0 ? RankLevel : index;
    }

    /// <summary>Missing (NaN) first, then ascending.</summary>
    public IReadOnlyList<double> Values => _values;

    public double Value(int level) => _values[level];

    /// <summary>What picks the level; null without any.</summary>
    public LevelOffsets? Offsets => _values.Length == 0 ? null : _offsets;

    /// <summary>The level of a row's outputs in the span; of an empty span the one level there is.</summary>
    public int Best(ReadOnlySpan<float> outputs) => _offsets.Best(outputs);

    public RankAtoms Calibrated(in OutputBlock sample, CategorySpan span) =>
        _values.Length == 0 ? this : new RankAtoms(_values, _shares, OffsetSearch.Fit(sample, span, _shares));

    public void Write(BinaryWriter writer)
    {
        writer.WriteDoubles(_values);
        writer.WriteDoubles(_shares);
        _offsets.Write(writer);
    }

    public static RankAtoms Read(PayloadReader reader)
    {
        double[] values = reader.Doubles();
        double[] shares = reader.Doubles();
        return new RankAtoms(values, shares, LevelOffsets.Read(reader, shares.Length));
    }
}
