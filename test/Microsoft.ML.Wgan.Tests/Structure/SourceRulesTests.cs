using System.Text.RegularExpressions;
using Microsoft.ML.Wgan.TestSupport;

namespace Microsoft.ML.Wgan.Tests.Structure;

/// <summary>Rules that a search through the sources can hold.</summary>
public sealed partial class SourceRulesTests
{
    private const string Product = "src/Microsoft.ML.Wgan";
    private const int MaximumLines = 300;

    [Fact]
    public void The_product_uses_the_words_of_the_vocabulary()
        => Faults.None("Another word is used for this (CONTRIBUTING.md)", Matches(Product, BannedWord()));

    [Fact]
    public void The_product_leaves_nothing_to_do()
        => Faults.None("Finish it or open an issue", Matches(Product, Unfinished()));

    [Theory]
    [InlineData("src")]
    [InlineData("standins")]
    [InlineData("test")]
    public void No_source_is_compiled_conditionally(string folder)
        => Faults.None("The sources are the same in both modes", Matches(folder, ConditionalCompilation()));

    [Theory]
    [InlineData("src")]
    [InlineData("standins")]
    [InlineData("test")]
    [InlineData("eng")]
    public void No_source_file_is_longer_than_300_lines(string folder)
    {
        IEnumerable<string> faults =
            from path in Repository.Files(folder, ".cs")
            let length = Repository.Lines(path).Length
            where length > MaximumLines
            select $"{path}: {length} lines";

        Faults.None("Cut the file where the subject changes", faults);
    }

    [Fact]
    public void Public_names_say_neither_logit_nor_fake_nor_noise()
        => Faults.None("Public API speaks of scores, synthetic rows and the latent", PublicApi.Of(typeof(WganOptions).Assembly).Where(line => BannedInPublic().IsMatch(line)));

    private static IEnumerable<string> Matches(string folder, Regex banned)
        => from path in Repository.Files(folder, ".cs")
           from line in Repository.Lines(path).Select((text, index) => (Text: text, Number: index + 1))
           where banned.IsMatch(line.Text)
           select $"{path}:{line.Number}: {line.Text.Trim()}";

    [GeneratedRegex(@"discriminator|\bnetD\b|\bnetG\b|\brng\b|\bn_critic\b|\bz_dim\b|\bcondvec\b|inverse_?transform|\bmock\b", RegexOptions.IgnoreCase)]
    private static partial Regex BannedWord();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\s*#\s*(if|elif)\b")]
    private static partial Regex ConditionalCompilation();

    [GeneratedRegex("logit|fake|noise", RegexOptions.IgnoreCase)]
    private static partial Regex BannedInPublic();
}
