using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using static Microsoft.ML.Wgan.Tests.Encoding.Constraints.Stated;

namespace Microsoft.ML.Wgan.Tests.Encoding.Constraints;

public sealed class DeterminesTests
{
    [Fact]
    public void Every_row_holds_what_most_often_goes_with_the_source()
    {
        CategoryColumn zip = Levels("zip", row => (int)(40 * Uniform(row, 0)), 40);
        CategoryColumn city = Levels("city", row => zip.Codes[row] / 4, 10);
        NumberColumn height = new("height", [.. zip.Codes.Select(code => code < 3 ? double.NaN : 10.0 * (code % 7))], NumberRange.Double);
        city.Codes[5] = (city.Codes[5] + 1) % 10;
        city.Codes[77] = (city.Codes[77] + 1) % 10;
        Table table = new([city, height, zip]);

        TableEncoder encoder = Fit(table, new Determines("zip", "city"), new Determines("zip", "height"));
        Table wild = Wild(encoder);

        int[] zips = ((CategoryColumn)wild.Columns[2]).Codes;
        Assert.Equal(zips.Select(code => code / 4), ((CategoryColumn)wild.Columns[0]).Codes);
        Assert.Equal(zips.Select(code => code < 3 ? double.NaN : 10.0 * (code % 7)), Numbers(wild, 1));
        Assert.Contains(
            "Column 'city' follows from column 'zip', as stated; it is looked up, not learned. It is another value than the commonest in 2 of 1500 training rows; they are learned as if it were not.",
            encoder.Notes);
    }

    [Fact]
    public void Pooled_sources_and_sources_that_are_looked_up_themselves_determine_too()
    {
        CategoryColumn place = Levels("place", row => (int)(60 * Math.Pow(Uniform(row, 0), 3)), 60);
        CategoryColumn region = Levels("region", row => place.Codes[row] / 6, 10), land = Levels("land", row => place.Codes[row] / 30, 2);
        Table table = new([land, region, place]);

        TableEncoder encoder = TableEncoder.Fit(
            table, new EncodingOptions { MaximumLevels = 8, Constraints = [new Determines("region", "land"), new Determines("place", "region")] });
        Table wild = Wild(encoder);

        int[] places = ((CategoryColumn)wild.Columns[2]).Codes;
        Assert.True(places.Distinct().Count() > 8);
        Assert.Equal(places.Select(code => code / 6), ((CategoryColumn)wild.Columns[1]).Codes);
        Assert.Equal(places.Select(code => code / 30), ((CategoryColumn)wild.Columns[0]).Codes);
    }

    [Fact]
    public void A_source_without_levels_is_refused_by_name()
    {
        CategoryColumn id = Levels("id", row => row, RowCount);
        Table table = new([Number("ranked", 0, u => u), id, Levels("text", row => row % 3, 3)]);

        Throws(table, "Determines('ranked', 'text') needs a column of levels, but column 'ranked' is learned by rank", new Determines("ranked", "text"));
        Throws(table, "Determines('id', 'text') needs a column of levels, but column 'id' is made fresh in every row", new Determines("id", "text"));
    }
}
