using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tests.Columns;

public sealed class TableTests
{
    [Fact]
    public void Columns_of_different_length_are_refused_by_name()
    {
        NumberColumn age = new("age", [1, 2], NumberRange.Double);
        CategoryColumn sex = new("sex", [0, 1, 0], 2, null);

        ArgumentException error = Assert.Throws<ArgumentException>(() => new Table([age, sex]));

        Assert.Contains("'sex' has 3 rows, but column 'age' has 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_counts_its_rows()
    {
        Assert.Equal(2, new Table([new NumberColumn("age", [1, 2], NumberRange.Double)]).RowCount);
        Assert.Equal(0, new Table([]).RowCount);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(3)]
    public void A_code_outside_the_levels_is_refused(int code) =>
        Assert.Throws<ArgumentException>(() => new CategoryColumn("c", [0, code], 3, null));

    [Fact]
    public void Level_names_must_be_as_many_as_levels() =>
        Assert.Throws<ArgumentException>(() => new CategoryColumn("c", [0], 3, ["a", "b"]));

    [Fact]
    public void Only_the_range_of_a_float_is_single()
    {
        Assert.True(NumberRange.Single.IsSingle);
        Assert.False(NumberRange.Double.IsSingle);
        Assert.False(new NumberRange(true, 0, 255, false).IsSingle);
    }
}
