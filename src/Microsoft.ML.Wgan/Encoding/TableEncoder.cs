using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding.Constraints;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A table to numbers and back, column by column; fitted and immutable.</summary>
internal sealed class TableEncoder
{
    // Floats of output that stay in the processor's cache while every column decodes its part of them.
    private const int ChunkLength = 16_384;

    private readonly ColumnPlace[] _places;

    private readonly int[] _decodeOrder;

    // Of the rows it is fitted on; an encoder that was read only decodes.
    private readonly StatedBounds? _bounds;

    private readonly LevelForest _forest;

    private TableEncoder(IReadOnlyList<ColumnEncoder> encoders, IReadOnlyList<string> notes, StatedBounds? bounds, LevelCorrections learned)
    {
        _bounds = bounds;
        Encoders = encoders;
        Notes = notes;
        Layout = new TableLayout(encoders.Count(encoder => encoder.HasNumber), [.. encoders.Select(encoder => encoder.LevelCount).Where(count => count > 0)], encoders.OfType<ImageEncoder>().SingleOrDefault()?.Shape);

        _decodeOrder = DecodeOrder.Of([.. encoders.Select(encoder => encoder.Sources)]);
        _places = new ColumnPlace[encoders.Count];
        int numbers = 0;
        int categories = 0;
        for (int column = 0; column < _places.Length; column++)
        {
            int number = encoders[column].HasNumber ? numbers++ : encoders[column] is ImageEncoder ? Layout.NumberWidth : -1;
            int category = encoders[column].LevelCount > 0 ? categories++ : -1;
            _places[column] = new ColumnPlace(column, number, category, category < 0 ? default : Layout.Categories[category]);
        }

        _forest = new LevelForest(learned, Picks(encoders));
    }

    public IReadOnlyList<ColumnEncoder> Encoders { get; }

    /// <summary>Where the columns stand in an encoded row; its width is 0 when no column has anything to learn.</summary>
    public TableLayout Layout { get; }

    /// <summary>Where each column stands in an encoded row.</summary>
    public IReadOnlyList<ColumnPlace> Places => _places;

    /// <summary>One plain sentence for each column that needed a decision.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Decides an encoder for each column and fits it.</summary>
    /// <param name="table">The rows to learn.</param>
    /// <param name="options">What the user decides.</param>
    /// <param name="decisions">Receives what was decided about each column, if wanted.</param>
    /// <exception cref="ArgumentException">The table has no columns or no rows, the maximum of levels is below 2, or a constraint does not fit.</exception>
    public static TableEncoder Fit(Table table, EncodingOptions options, List<ColumnDecision>? decisions = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaximumLevels, 2, nameof(options));
        if (table.Columns.Count == 0 || table.RowCount == 0)
        {
            throw new ArgumentException($"The table has {table.Columns.Count} columns and {table.RowCount} rows; there is nothing to learn from.", nameof(table));
        }

        StatedBounds bounds = StatedBounds.Of(table, options.Constraints);
        Table bounded = bounds.Apply(table);
        // Who states something about a column's numbers means quantities.
        options = options with { Quantities = options.Quantities.Concat(options.Constraints.SelectMany(rule => rule.Named).OfType<string>()).ToHashSet() };
        ColumnBuffers buffers = new();
        EncoderChoice[] single = [.. bounded.Columns.Select(column => EncoderChoice.For(column.Open(buffers), options))];
        EncoderChoice[] stated = StatedConstraints.Apply(table, bounded, bounds, single, options);
        EncoderChoice[] choices = options.FindRelations ? Related(bounded, stated, options) : stated;
        decisions?.AddRange(choices.Select(choice =>
            choice.ToDecision(choice.Encoder.SourceColumn < 0 ? null : choices[choice.Encoder.SourceColumn].Encoder.ColumnName)));
        return new TableEncoder([.. choices.Select(choice => choice.Encoder)], [.. choices.Select(choice => choice.Note).OfType<string>()], bounds, LevelCorrections.None);
    }

    // What holds in every row comes first: a sum is computed even where its parts are never above it.
    private static EncoderChoice[] Related(Table table, EncoderChoice[] stated, EncodingOptions options)
    {
        EncoderChoice[] derived = Dependencies.Derive(table, stated, options.Conditions);
        EncoderChoice[] computed = Couplings.Compute(table, derived, options);
        EncoderChoice[] ordered = Orderings.Keep(table, computed, options);
        return Couplings.Predict(table, ordered, options);
    }

    /// <param name="table">Columns as in the fit; any number of rows.</param>
    /// <param name="seed">Decides where in their common ranks equal numbers go.</param>
    /// <exception cref="ArgumentException">Columns differ from the fitted ones, or one holds a level that did not occur in the fit.</exception>
    public EncodedTable Encode(Table table, ulong seed)
    {
        string[] expected = [.. Encoders.Select(encoder => encoder.ColumnName)];
        if (!table.Columns.Select(column => column.Name).SequenceEqual(expected))
        {
            throw new ArgumentException($"The encoder was fitted on columns {string.Join(", ", expected)}; the table's differ.", nameof(table));
        }

        Table bounded = _bounds?.Apply(table) ?? table;
        EncodedTable encoded = new(table.RowCount, Layout);
        ColumnBuffers buffers = new();
        for (int column = 0; column < _places.Length; column++)
        {
            Encoders[column].Encode(bounded, encoded, _places[column], seed, buffers);
        }

        return encoded;
    }

    /// <summary>Learns from a sample of generator outputs the fixed, row-independent maps with which decoded marginals agree with the data's.</summary>
    /// <param name="outputs">Row-major, <paramref name="rowCount"/> by the layout's width; with real rows they are corrected by what is learned.</param>
    /// <param name="rowCount">Rows of the sample; 10,000 and more make good maps.</param>
    /// <param name="rows">The real rows, encoded, from which is learned what goes together; null to calibrate each column by itself.</param>
    public TableEncoder Calibrated(Span<float> outputs, int rowCount, EncodedTable? rows = null)
    {
        CheckLength(outputs, rowCount);
        OutputBlock sample = new(outputs, rowCount, Layout.Width, 0, 0, 0);
        ColumnEncoder[] encoders = new ColumnEncoder[_places.Length];
        for (int column = 0; column < encoders.Length; column++)
        {
            encoders[column] = Encoders[column].CalibratedLevels(sample, _places[column]);
        }

        LevelCorrections learned = rows is null || rowCount == 0 ? LevelCorrections.None : Together(outputs, rows, Picks(encoders));
        HashSet<int> done = [.. learned.Leaves.Where(leaf => leaf.IsComplete).Select(leaf => leaf.Number)];
        for (int column = 0; column < encoders.Length; column++)
        {
            encoders[column] = done.Contains(_places[column].Number) ? encoders[column] : encoders[column].CalibratedNumbers(sample, _places[column]);
        }

        return new TableEncoder(encoders, Notes, _bounds, learned);
    }

    /// <summary>Columns in the order and kind of the fitted table. A row depends on its outputs, its number and the seed only.</summary>
    /// <param name="outputs">Row-major, <paramref name="rowCount"/> by the layout's width: numbers in [-1, 1], then levels' outputs, largest wins.</param>
    /// <param name="rowCount">Rows to decode.</param>
    /// <param name="firstRow">Number of the first one among all synthetic rows.</param>
    /// <param name="seed">Of the noise that picks among pooled levels and makes fresh text.</param>
    /// <param name="condition">What every one of these rows must hold; null for nothing.</param>
    public Table Decode(ReadOnlySpan<float> outputs, int rowCount, long firstRow, ulong seed, RowCondition? condition = null)
    {
        CheckLength(outputs, rowCount);
        TableColumn[] columns = [.. Encoders.Select(encoder => encoder.NewColumn(rowCount))];
        int chunk = Math.Max(16, ChunkLength / Math.Max(1, Layout.Width));
        float[] corrected = new float[_forest.IsEmpty ? 0 : Math.Min(chunk, rowCount) * Layout.Width];
        for (int start = 0; start < rowCount; start += chunk)
        {
            int rows = Math.Min(chunk, rowCount - start);
            OutputBlock block = new(Corrected(outputs.Slice(start * Layout.Width, rows * Layout.Width), corrected, condition), rows, Layout.Width, firstRow + start, start, seed);
            foreach (int column in _decodeOrder)
            {
                if (condition is null || !condition.Fill(column, columns[column], start, rows))
                {
                    Encoders[column].Decode(block, _places[column], columns);
                }
            }
        }

        return new Table(columns);
    }

    /// <summary>Writes all that <see cref="Read"/> needs; see <see cref="EncoderFormat"/>.</summary>
    public void Write(BinaryWriter writer) => EncoderFormat.Write(writer, Encoders, Notes, _forest.Learned);

    /// <exception cref="InvalidDataException">The data is damaged, cut short or of another kind.</exception>
    public static TableEncoder Read(BinaryReader reader)
    {
        (IReadOnlyList<ColumnEncoder> encoders, IReadOnlyList<string> notes, LevelCorrections learned) = EncoderFormat.Read(reader);
        return new TableEncoder(encoders, notes, bounds: null, learned);
    }

    private LevelPicks Picks(IReadOnlyList<ColumnEncoder> encoders) => new(Layout, [.. encoders.Where(encoder => encoder.LevelCount > 0).Select(encoder => encoder.Offsets)]);

    // Categories first: a number's parent shows its corrected level.
    private LevelCorrections Together(Span<float> outputs, EncodedTable rows, LevelPicks picks)
    {
        LevelBranch[] branches = ForestCalibration.Fit(outputs, rows, picks);
        return new LevelCorrections(branches, NumberCalibration.Fit(outputs, rows, picks, _places.Where(place => Encoders[place.Column].HasNumber)));
    }

    private ReadOnlySpan<float> Corrected(ReadOnlySpan<float> outputs, float[] buffer, RowCondition? condition)
    {
        if (_forest.IsEmpty)
        {
            return outputs;
        }

        Span<float> corrected = buffer.AsSpan(0, outputs.Length);
        outputs.CopyTo(corrected);
        _forest.Correct(corrected, condition is null ? [] : condition.Levels, condition is null ? [] : condition.Numbers);
        return corrected;
    }

    private void CheckLength(ReadOnlySpan<float> outputs, int rowCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(outputs.Length, (long)rowCount * Layout.Width, nameof(outputs));
    }
}
