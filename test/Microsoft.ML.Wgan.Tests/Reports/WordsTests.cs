using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Reports;

namespace Microsoft.ML.Wgan.Tests.Reports;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.00004, "0")]
    [InlineData(0.00126, "0.13")]
    [InlineData(0.0999, "9.99")]
    [InlineData(0.1234, "12.3")]
    [InlineData(0.98765, "98.8")]
    [InlineData(0.9996, "99.96")]
    [InlineData(1, "100")]
    [InlineData(-0.25, "−25.0")]
    [InlineData(-0.00001, "0")]
    public void Shares_are_written_in_percent(double share, string expected) => Assert.Equal(expected + "\u00A0%", Words.Percent(share));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1234567, "1,234,567")]
    [InlineData(12.345678, "12.35")]
    [InlineData(-0.0012345, "−0.001235")]
    [InlineData(0.00001234, "1.234e-5")]
    [InlineData(1e20, "1e+20")]
    [InlineData(double.NaN, "–")]
    public void Numbers_have_four_significant_digits(double number, string expected) => Assert.Equal(expected, Words.Number(number));

    [Fact]
    public void A_score_is_written_by_its_unit()
        => Assert.Equal(("25.0\u00A0%", "0.250", "0.25", "–"), (Words.Of(ScoreUnit.Share, 0.25), Words.Of(ScoreUnit.Coefficient, 0.25), Words.Of(ScoreUnit.Distance, 0.25), Words.Of(ScoreUnit.Share, null)));

    [Theory]
    [InlineData(1.25, "1.3 s")]
    [InlineData(192, "3 min 12 s")]
    [InlineData(7_500, "2 h 5 min")]
    public void Times_are_written_by_their_length(double seconds, string expected) => Assert.Equal(expected, Words.Duration(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void A_long_label_is_cut_between_characters_that_belong_together()
    {
        Assert.Equal("abc", Words.Short("abc", 3));
        Assert.Equal("ab…", Words.Short("abcd", 3));
        Assert.Equal("👩🏽\u200D🚀…", Words.Short("👩🏽\u200D🚀👩🏽\u200D🚀👩🏽\u200D🚀", 2));
    }

    [Fact]
    public void One_is_counted_in_the_singular() => Assert.Equal(("1 row", "0 rows", "1,000 rows"), (Words.Counted(1, "row"), Words.Counted(0, "row"), Words.Counted(1000, "row")));

    [Fact]
    public void Every_score_has_a_sentence_of_its_own()
    {
        string?[] sentences = [.. Example.ScoreNames.Select(ScoreSentences.Of)];

        Assert.All(sentences, Assert.NotNull);
        Assert.Equal(sentences.Length, sentences.Distinct().Count());
        Assert.Null(ScoreSentences.Of("Unknown"));
    }

    [Theory]
    [InlineData(0, 1, 5, new[] { 0, 0.25, 0.5, 0.75, 1 })]
    [InlineData(0, 1, 3, new[] { 0, 0.5, 1 })]
    [InlineData(17, 90, 5, new[] { 20.0, 40, 60, 80 })]
    [InlineData(-0.3, 0.3, 4, new[] { -0.2, 0, 0.2 })]
    [InlineData(1, 1, 5, new double[0])]
    [InlineData(0, double.NaN, 5, new double[0])]
    public void Ticks_are_round_and_few(double low, double high, int most, double[] expected)
    {
        double[] ticks = Ticks.Between(low, high, most);

        Assert.Equal(expected.Length, ticks.Length);
        Assert.All(ticks.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
    }

    [Fact]
    public void Ticks_have_the_decimals_that_tell_them_apart()
    {
        Assert.Equal(["99.9995", "99.9998", "100"], Ticks.Texts([99.9995, 99.9998, 100]));
        Assert.Equal(["−0.25", "0", "0.5"], Ticks.Texts([-0.25, 0, 0.5]));
        Assert.Equal(["0", "5,000"], Ticks.Texts([0, 5000]));
        Assert.Equal(["0", "2e-8"], Ticks.Texts([0, 2e-8]));
    }

    [Fact]
    public void A_title_begins_a_line_with_a_capital_but_for_Greek_letters()
        => Assert.Equal(("Error of shapes", "α-precision", "", "W1"), (Words.Line("error of shapes"), Words.Line("α-precision"), Words.Line(""), Words.Line("W1")));

    [Fact]
    public void Rules_of_style_that_XML_would_read_otherwise_are_refused() => Assert.Throws<ArgumentException>(() => new Markup().Style("a<b"));
}
