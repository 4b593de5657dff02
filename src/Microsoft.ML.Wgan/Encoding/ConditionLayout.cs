namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Where a condition stands in what the generator and the critic are given beside latent and row: the spans of the condition columns,
/// zero where nothing is given, then a bit a column that says whether something is.
/// </summary>
/// <remarks><code>[c∘m, m]:   c the condition columns' part of an encoded row, m a bit a column, repeated over its part of c</code></remarks>
internal sealed class ConditionLayout
{
    private readonly int[] _rowInputs;
    private readonly int[] _conditionOf;

    /// <param name="columns">Columns of the table that may be given.</param>
    /// <param name="encoder">Knows their places; those without one (constants) need no input.</param>
    public ConditionLayout(IEnumerable<int> columns, TableEncoder encoder)
    {
        Places = [.. columns.Select(column => encoder.Places[column]).Where(place => place.Number >= 0 || place.Category >= 0)];
        RowWidth = encoder.Layout.Width;
        var rowInputs = new List<int>();
        var conditionOf = new List<int>();
        for (int condition = 0; condition < Places.Count; condition++)
        {
            ColumnPlace place = Places[condition];
            int[] inputs = [.. place.Number >= 0 ? [place.Number] : Array.Empty<int>(), .. Enumerable.Range(place.Span.Start, place.Span.Length)];
            rowInputs.AddRange(inputs);
            conditionOf.AddRange(Enumerable.Repeat(condition, inputs.Length));
        }

        _rowInputs = [.. rowInputs];
        _conditionOf = [.. conditionOf];
    }

    /// <summary>The places of the condition columns that stand in the encoded row: a bit each.</summary>
    public IReadOnlyList<ColumnPlace> Places { get; }

    /// <summary>Width of an encoded row.</summary>
    public int RowWidth { get; }

    /// <summary>Which inputs of an encoded row make c, one after the other.</summary>
    public IReadOnlyList<int> RowInputs => _rowInputs;

    /// <summary>Width of [c∘m, m]; 0 without conditions.</summary>
    public int Width => _rowInputs.Length + Places.Count;

    /// <summary>Whether the conditions are all that an encoded row holds.</summary>
    public bool CoversRow => _rowInputs.Length == RowWidth;

    /// <summary>For each condition, 1 at the inputs of an encoded row that are its own: [conditions, row width], row-major.</summary>
    public float[] Membership()
    {
        float[] membership = new float[Places.Count * RowWidth];
        for (int i = 0; i < _rowInputs.Length; i++)
        {
            membership[(_conditionOf[i] * RowWidth) + _rowInputs[i]] = 1;
        }

        return membership;
    }

    /// <summary>[c∘m, m] of one row.</summary>
    /// <param name="row">An encoded row, zero where nothing is given.</param>
    /// <param name="isGiven">Whether a column of the table is given.</param>
    public float[] Input(ReadOnlySpan<float> row, Func<int, bool> isGiven)
    {
        float[] input = new float[Width];
        for (int i = 0; i < _rowInputs.Length; i++)
        {
            input[i] = row[_rowInputs[i]];
        }

        for (int condition = 0; condition < Places.Count; condition++)
        {
            input[_rowInputs.Length + condition] = isGiven(Places[condition].Column) ? 1 : 0;
        }

        return input;
    }
}
