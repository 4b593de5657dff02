using Microsoft.ML.Wgan.Evaluation.Images;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Images;

public sealed class LabelAgreementTests
{
    [Fact]
    public void Pictures_are_counted_by_what_was_asked_for_and_what_was_seen()
    {
        LabelAgreement agreement = LabelAgreement.Of([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 3, 0], classes: 4);

        Assert.Equal(0.5, agreement.Accuracy);
        Assert.Equal([2.0 / 3, 0.5, 0, null], agreement.ClassAccuracies);
        Assert.Equal(4, agreement.Classes);
        Assert.Equal(
            [2, 1, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0],
            from asked in Enumerable.Range(0, 4) from predicted in Enumerable.Range(0, 4) select agreement[asked, predicted]);
    }

    [Fact]
    public void Faulty_arguments_are_named()
    {
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => LabelAgreement.Of([0], [0], 0));
        Assert.Throws<ArgumentException>("asked", () => LabelAgreement.Of([], [], 2));
        Assert.Contains("1 labels were predicted, but 2 asked for", Assert.Throws<ArgumentException>("predicted", () => LabelAgreement.Of([0, 1], [0], 2)).Message);
        Assert.Contains("picture 1 must be from 0 to 1", Assert.Throws<ArgumentOutOfRangeException>("asked", () => LabelAgreement.Of([0, 2], [0, 1], 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("predicted", () => LabelAgreement.Of([0], [-1], 2));
    }
}
