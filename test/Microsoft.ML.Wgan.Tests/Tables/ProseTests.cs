using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan.Tests.Tables;

/// <summary>What is taken for free text, at the edges of the rule.</summary>
public sealed class ProseTests
{
    private static string[] Texts(int count, int length, bool hasBlanks = true) =>
        [.. Enumerable.Range(0, count).Select(i => $"{i:0000}{(hasBlanks ? ' ' : '-')}".PadRight(length, 'x'))];

    [Theory]
    [InlineData(10, 51, true, 10, true)]
    [InlineData(9, 51, true, 9, false)]
    [InlineData(10, 50, true, 10, false)]
    [InlineData(10, 51, false, 10, false)]
    [InlineData(100, 51, true, 105, true)]
    [InlineData(100, 51, true, 106, false)]
    public void Long_texts_with_blanks_that_hardly_repeat_are_prose(int texts, int length, bool hasBlanks, int rows, bool isProse)
    {
        Prose? found = Prose.Find(Texts(texts, length, hasBlanks), rows);

        Assert.Equal(isProse ? new Prose(texts, rows, length) : null, found);
    }

    [Fact]
    public void Blanks_in_half_of_the_texts_are_not_enough()
    {
        Assert.Null(Prose.Find([.. Texts(10, 60), .. Texts(10, 61, hasBlanks: false)], 20));
        Assert.NotNull(Prose.Find([.. Texts(11, 60), .. Texts(10, 61, hasBlanks: false)], 21));
    }
}
