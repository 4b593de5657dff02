using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Tests.Networks;

public sealed class LevelChoiceTests
{
    private static readonly CategorySpan[] _spans = [new(0, 3), new(3, 2), new(5, 9), new(14, 4), new(18, 2)];

    [Fact]
    public void Each_span_has_its_largest_output_and_nothing_else()
    {
        using var scope = NewDisposeScope();
        using var choice = new LevelChoice(20, _spans, CPU);
        using var random = new HostRandom(5);
        Tensor outputs = random.Normal(200, 20);

        float[] levels = choice.OneHot(outputs).data<float>().ToArray();

        float[] values = outputs.data<float>().ToArray();
        for (int row = 0; row < 200; row++)
        {
            foreach (CategorySpan span in _spans)
            {
                float[] own = values[((row * 20) + span.Start)..((row * 20) + span.Start + span.Length)];
                int best = Array.IndexOf(own, own.Max());
                Assert.Equal(Enumerable.Range(0, span.Length).Select(level => level == best ? 1f : 0f), levels[((row * 20) + span.Start)..((row * 20) + span.Start + span.Length)]);
            }
        }
    }

    [Fact]
    public void Of_equal_outputs_one_is_chosen()
    {
        using var scope = NewDisposeScope();
        using var choice = new LevelChoice(20, _spans, CPU);

        float[] levels = choice.OneHot(zeros(1, 20)).data<float>().ToArray();

        Assert.All(_spans, span => Assert.Equal(1, levels[span.Start..(span.Start + span.Length)].Sum()));
    }
}
