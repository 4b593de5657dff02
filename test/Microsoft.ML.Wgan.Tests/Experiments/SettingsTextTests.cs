using System.Globalization;
using Microsoft.ML.Wgan.Experiments;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.Optimizers;

namespace Microsoft.ML.Wgan.Tests.Experiments;

public sealed class SettingsTextTests
{
    private static IReadOnlyList<WganOptions> Different =>
    [
        new() { Seed = 1 },
        new() { Lipschitz = new GradientPenalty(2, PenaltySides.One) },
        new() { Lipschitz = new GradientPenalty(1) },
        new() { Lipschitz = new Combined(new R1(), new R2()) },
        new() { Columns = new() { Names = ["a", "b"] } },
        new() { Columns = new() { Names = ["a\", \"b"] } },
        new() { Columns = new() { Kinds = new Dictionary<string, ColumnKind> { ["a"] = ColumnKind.Number } } },
        new() { Columns = new() { Constraints = [new AtMost("a", "b")] } },
        new() { Training = new() { Optimizer = new Adam(0.4) } },
        new() { Training = new() { EarlyStopping = null } },
    ];

    [Fact]
    public void The_same_settings_have_the_same_text_whatever_the_culture()
    {
        // Not one of the system's: on a machine without any there is only the invariant culture.
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        string text = SettingsText.Of(new WganOptions { Training = new() { LearningRate = 0.5 } });
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = comma;

            Assert.Equal(text, SettingsText.Of(new WganOptions { Training = new() { LearningRate = 0.5 } }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Different_settings_have_different_texts()
    {
        string[] texts = [SettingsText.Of(new WganOptions()), .. Different.Select(SettingsText.Of)];

        Assert.Equal(texts.Length, texts.Distinct().Count());
    }
}
