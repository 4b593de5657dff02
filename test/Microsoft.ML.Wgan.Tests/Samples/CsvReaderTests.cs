using WganSamples;
using WganSamples.Csv;

namespace Microsoft.ML.Wgan.Tests.Samples;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("", "t.csv is empty")]
    [InlineData("\n\n", "t.csv is empty")]
    [InlineData("a,b\n", "t.csv has a header line but no rows")]
    [InlineData("a,b\n1,2\n1\n", "t.csv, line 3: 1 cell where the header has 2 cells")]
    [InlineData("a,b\n1,\"x\ny\"\n1,2,3\n", "t.csv, line 4: 3 cells where the header has 2 cells")]
    [InlineData("a,b\n1,\"2\n1,2\n", "t.csv, line 2, character 3: the quoted cell that opens here is never closed")]
    [InlineData("a,b\n1,\"2\"x\n", "t.csv, line 2, character 6: text after a closing quote")]
    [InlineData("a,b\n1,2\0\n", "t.csv is not a text file")]
    public void A_broken_file_is_refused_with_its_name_and_place(string text, string expected)
    {
        var error = Assert.Throws<UserErrorException>(() => Csv.Read(text));

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_there_is_refused_with_the_names_that_are()
    {
        var error = Assert.Throws<UserErrorException>(() => Csv.Read("a,b\n1,2\n", only: ["c"]));

        Assert.Equal("t.csv has no column 'c'; its columns are 'a', 'b'.", error.Message);
    }

    [Fact]
    public void Empty_and_repeated_names_get_names_of_their_own()
    {
        CsvTable table = Csv.Read("a,,a,a (2),a\n1,2,3,4,5\n");

        Assert.Equal(["a", "column 2", "a (2)", "a (2) (2)", "a (3)"], table.Format.Columns.Select(column => column.Name));
        Assert.Equal(["a", "", "a", "a (2)", "a"], table.Format.Columns.Select(column => column.Header));
    }

    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n1,5;2,5\n3,5;4,5\n", ';')]
    [InlineData("a\tb, c\n1\tx, y, z\n", '\t')]
    [InlineData("a|b\n1|x;y\n", '|')]
    [InlineData("\"a;1\",\"b;2\",c\n1,2,3\n", ',')]
    public void The_delimiter_is_found(string text, char delimiter)
    {
        Assert.Equal(delimiter, Csv.Read(text).Format.Dialect.Delimiter);
    }

    [Fact]
    public void A_given_delimiter_is_used()
    {
        Assert.Equal(["a,b"], Csv.Read("a,b\n1,2\n", delimiter: ';').Format.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Blank_lines_between_rows_are_passed_over()
    {
        Assert.Equal(2, Csv.Read("\na,b\n1,2\n\n3,4\n\n").RowCount);
    }

    [Fact]
    public void A_blank_line_in_a_single_column_is_an_empty_cell_unless_it_is_the_last()
    {
        Assert.Equal(3, Csv.Read("a\n1\n\n3\n\n").RowCount);
    }
}
