using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Where the game's real rows come from.</summary>
internal interface IRealRows
{
    /// <summary>Draws real rows with replacement.</summary>
    /// <param name="count">Rows to draw.</param>
    /// <param name="random">Source of the row numbers.</param>
    /// <returns>[count, width].</returns>
    Tensor Draw(long count, RandomSource random);
}
