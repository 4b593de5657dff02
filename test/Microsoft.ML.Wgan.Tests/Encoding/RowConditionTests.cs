using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

/// <summary>Conditions without a generator: where they stand, what they rule out, what is decoded.</summary>
public sealed class RowConditionTests
{
    private const int RowCount = 600;
    private static readonly CategoryColumn _degree = new("degree", Codes(6, 0), 6, null);
    private static readonly NumberColumn _years = new("years", [.. _degree.Codes.Select(code => code / 2 + 0.5)], NumberRange.Double);
    private static readonly CategoryColumn _town = new("town", [.. Codes(40, 1).Zip(Codes(40, 2), Math.Min)], 40, null);
    private static readonly NumberColumn _price = new("price", [.. Codes(50, 3).Select(code => code * 2.0)], NumberRange.Double);
    private static readonly NumberColumn _gain = new("gain", [.. Codes(9, 4).Zip(Codes(300, 5), (kind, gain) => kind < 5 ? 0 : kind < 6 ? double.NaN : 100.0 + gain)], NumberRange.Double);
    private static readonly Table _table = new([_degree, _years, _town, _price, _gain]);
    private static readonly TableEncoder _encoder =
        TableEncoder.Fit(_table, new EncodingOptions { MaximumLevels = 8, Conditions = new HashSet<string> { "years", "town", "price", "gain" } });

    private static readonly ConditionLayout _layout = new([1, 2, 3, 4], _encoder);

    private static int[] Codes(int levelCount, ulong column) =>
        [.. Enumerable.Range(0, RowCount).Select(row => (int)(CounterNoise.Hash(3, (ulong)row, column) % (ulong)levelCount))];

    private static RowCondition Condition(params GivenCell[] given) => new(_encoder, _layout, given, Contradiction);

    private static InvalidOperationException Contradiction(IReadOnlyList<GivenCell> given) => new(string.Join(", ", given.Select(cell => cell.Column)));

    private static float[] Outputs()
    {
        float[] outputs = new float[RowCount * _encoder.Layout.Width];
        CounterNoise.FillNormal(outputs, 4, 0, _encoder.Layout.Width);
        foreach (ref float number in outputs.AsSpan())
        {
            number = MathF.Tanh(number);
        }

        return outputs;
    }

    private static Table Decoded(RowCondition condition)
    {
        float[] outputs = Outputs();
        condition.Restrict(outputs, _encoder.Layout.Width);
        return _encoder.Decode(outputs, RowCount, 0, 1, condition);
    }

    [Fact]
    public void A_condition_column_keeps_its_place_though_another_determines_it()
    {
        Assert.IsType<DerivedConditionEncoder>(_encoder.Encoders[1]);
        Assert.Equal(0, _encoder.Encoders[1].SourceColumn);
        Assert.Equal(3, _encoder.Encoders[1].LevelCount);
        Assert.Equal(["Column 'years' follows from column 'degree' in every row; it is looked up, and learned only as a condition."], _encoder.Notes.Take(1));
    }

    [Fact]
    public void The_layout_has_each_columns_inputs_and_a_bit_each()
    {
        // Three years, eight towns; the price's number; the gain's number, its two atoms and "by rank".
        Assert.Equal(3 + 8 + 1 + 4 + 4, _layout.Width);
        Assert.False(_layout.CoversRow);
        int[] start = [.. _encoder.Places.Select(place => place.Span.Start)];
        Assert.Equal(
            [start[1], start[1] + 1, start[1] + 2, .. Enumerable.Range(start[2], 8), 0, 1, start[4], start[4] + 1, start[4] + 2],
            _layout.RowInputs);
        float[] membership = _layout.Membership();
        Assert.Equal(16, membership.Count(member => member == 1));
        Assert.Equal(1, membership[(1 * _layout.RowWidth) + start[2] + 7]);
        Assert.Equal(1, membership[(3 * _layout.RowWidth) + 1]);
    }

    [Fact]
    public void What_is_given_is_placed_and_the_rest_is_zero()
    {
        // 40 is in the middle of its ranks among even numbers from 0 to 98.
        RowCondition condition = Condition(new(1, Cell.OfNumber(2.5)), new(3, Cell.OfNumber(40)));
        double below = _price.Values.Count(price => price < 40), upTo = _price.Values.Count(price => price <= 40);

        Assert.Equal([0, 0, 1], condition.Input[..3]);
        Assert.All(condition.Input[3..11], input => Assert.Equal(0, input));
        Assert.Equal(((below + upTo) / RowCount) - 1, condition.Input[11], 1e-6);
        Assert.Equal([0, 0, 0, 0], condition.Input[12..16]);
        Assert.Equal([1, 0, 1, 0], condition.Input[16..]);
    }

    [Fact]
    public void A_cell_is_placed_where_training_rows_have_it()
    {
        EncodedTable encoded = _encoder.Encode(_table, seed: 1);
        float[] outputs = OneHot.Outputs(encoded);
        for (int row = 0; row < RowCount; row++)
        {
            float[] placed = new float[_encoder.Layout.Width];
            for (int column = 0; column < _table.Columns.Count; column++)
            {
                Cell cell = _table.Columns[column] is NumberColumn numbers ? Cell.OfNumber(numbers.Values[row]) : Cell.OfCode(((CategoryColumn)_table.Columns[column]).Codes[row]);
                _encoder.Encoders[column].Place(cell, _encoder.Places[column], placed);
            }

            int numberWidth = _encoder.Layout.NumberWidth;
            Assert.Equal(outputs[((row * placed.Length) + numberWidth)..((row + 1) * placed.Length)], placed[numberWidth..]);

            // Within the ranks that fifty prices, or some gains, share.
            Assert.Equal(outputs[row * placed.Length], placed[0], 0.05);
            Assert.Equal(outputs[(row * placed.Length) + 1], placed[1], 0.05);
        }
    }

    [Theory]
    [InlineData(2, 0, 35)]
    [InlineData(2, 0, 0)]
    [InlineData(3, 41.5, 0)]
    [InlineData(4, 0, 0)]
    [InlineData(4, double.NaN, 0)]
    [InlineData(4, 321.5, 0)]
    public void Every_row_holds_what_is_given_and_other_columns_are_as_without(int column, double number, int code)
    {
        var cell = new Cell(number, code);
        Table plain = _encoder.Decode(Outputs(), RowCount, 0, 1), decoded = Decoded(Condition(new GivenCell(column, cell)));

        for (int each = 0; each < _table.Columns.Count; each++)
        {
            if (each != column)
            {
                SampleColumns.AssertSame(plain.Columns[each], decoded.Columns[each]);
            }
            else if (decoded.Columns[each] is NumberColumn numbers)
            {
                Assert.All(numbers.Values, value => Assert.Equal(number, value));
            }
            else
            {
                Assert.All(((CategoryColumn)decoded.Columns[each]).Codes, value => Assert.Equal(code, value));
            }
        }
    }

    [Fact]
    public void A_given_value_restricts_what_determines_it_and_nothing_else()
    {
        Table plain = _encoder.Decode(Outputs(), RowCount, 0, 1), decoded = Decoded(Condition(new GivenCell(1, Cell.OfNumber(1.5))));
        int[] before = ((CategoryColumn)plain.Columns[0]).Codes, after = ((CategoryColumn)decoded.Columns[0]).Codes;

        Assert.Equal([2, 3], after.Distinct().Order());
        Assert.All(before.Zip(after), pair => Assert.True(pair.First == pair.Second || pair.First is not (2 or 3)));
        Assert.All(((NumberColumn)decoded.Columns[1]).Values, years => Assert.Equal(1.5, years));
    }

    [Fact]
    public void Source_and_derived_column_may_be_given_together_unless_they_contradict()
    {
        var degree = new ConditionLayout([0, 1], _encoder);
        GivenCell four = new(0, Cell.OfCode(4));

        var agreed = new RowCondition(_encoder, degree, [four, new GivenCell(1, Cell.OfNumber(2.5))], Contradiction);
        var fault = Assert.Throws<InvalidOperationException>(() => new RowCondition(_encoder, degree, [four, new GivenCell(1, Cell.OfNumber(1.5))], Contradiction));

        Assert.All(((CategoryColumn)Decoded(agreed).Columns[0]).Codes, code => Assert.Equal(4, code));
        Assert.Equal("0, 1", fault.Message);
    }

    [Fact]
    public void Domains_hold_what_occurred()
    {
        Assert.Equal([0.5, 1.5, 2.5], _encoder.Encoders[1].Domain!.Levels.Select(cell => cell.Number));
        Assert.True(_encoder.Encoders[3].Domain!.Contains(Cell.OfNumber(97.5)));
        Assert.False(_encoder.Encoders[3].Domain!.Contains(Cell.OfNumber(98.5)));
        Assert.False(_encoder.Encoders[3].Domain!.Contains(Cell.OfNumber(double.NaN)));
        Assert.True(_encoder.Encoders[4].Domain!.Contains(Cell.OfNumber(double.NaN)));
        Assert.Equal(0, _encoder.Encoders[4].Domain!.Minimum);
        Assert.Equal(_gain.Values.Where(gain => !double.IsNaN(gain)).Max(), _encoder.Encoders[4].Domain!.Maximum);
    }

    [Fact]
    public void What_never_occurred_is_placed_nowhere()
    {
        float[] row = new float[_encoder.Layout.Width];

        _encoder.Encoders[2].Place(Cell.OfCode(99), _encoder.Places[2], row);
        _encoder.Encoders[1].Place(Cell.OfNumber(77), _encoder.Places[1], row);
        _encoder.Encoders[3].Place(Cell.OfNumber(double.NaN), _encoder.Places[3], row);

        Assert.All(row, input => Assert.Equal(0, input));
    }

    [Fact]
    public void A_stored_encoder_has_the_same_conditions()
    {
        using var stream = new MemoryStream();
        _encoder.Write(new BinaryWriter(stream));
        stream.Position = 0;

        TableEncoder read = TableEncoder.Read(new BinaryReader(stream));

        GivenCell given = new(1, Cell.OfNumber(1.5));
        float[] outputs = Outputs();
        var condition = new RowCondition(read, new ConditionLayout([1, 2, 3, 4], read), [given], Contradiction);
        condition.Restrict(outputs, read.Layout.Width);
        Assert.Equal(Condition(given).Input, condition.Input);
        SampleColumns.AssertSame(Decoded(Condition(given)).Columns[0], read.Decode(outputs, RowCount, 0, 1, condition).Columns[0]);
    }
}
