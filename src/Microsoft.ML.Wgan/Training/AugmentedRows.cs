using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Rows of another source with their pictures augmented, real and fake ones alike.</summary>
internal sealed class AugmentedRows(IGameRows rows, PixelAugmentation augmentation) : IGameRows
{
    public (Tensor Real, Tensor Fake) Pair(long count, RandomSource random)
    {
        (Tensor real, Tensor fake) = rows.Pair(count, random);
        return (augmentation.Apply(real, random), augmentation.Apply(fake, random));
    }

    public Tensor Fake(long count, RandomSource random) => augmentation.Apply(rows.Fake(count, random), random);
}
