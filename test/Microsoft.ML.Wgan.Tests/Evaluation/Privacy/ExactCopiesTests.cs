using Microsoft.ML.Wgan.Evaluation.Fidelity;
using Microsoft.ML.Wgan.Evaluation.Privacy;
using Microsoft.ML.Wgan.Tests.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Tests.Evaluation.Privacy;

public sealed class ExactCopiesTests
{
    [Fact]
    public void A_copy_agrees_in_every_column_missing_cells_included()
    {
        ScoredTable training = Scored.Table(Scored.Numbers("x", 1, 2, double.NaN, 0), Scored.Levels("y", "abcd"));
        ScoredTable synthetic = Scored.Table(Scored.Numbers("x", 1, 1, double.NaN, double.NaN, -0.0, 2, 2, 7), Scored.Levels("y", "abcadbba"));

        // Rows 0, 2, 4, 5 and 6 are copies; the others agree with a training row in one column at most.
        Assert.Equal(5.0 / 8, ExactCopies.Share(synthetic, training));
    }
}
