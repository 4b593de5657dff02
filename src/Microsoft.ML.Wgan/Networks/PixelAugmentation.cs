using Microsoft.ML.Wgan.Columns;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>
/// Moves pictures by up to an eighth of their sides (what comes in repeats the border) and greys a square of half the side out, at random and differentiably, so that a critic cannot learn a
/// small set by heart.
/// </summary>
/// <remarks>
/// The same is done to real and fake pictures in both players' steps, so that what the generator learns is not moved.
/// Source: Zhao, Liu, Lin, Zhu, Han 2020, "Differentiable Augmentation for Data-Efficient GAN Training", translation and cutout.
/// Differs from it: what comes in over the border repeats it, where the paper has zeros; no colours are changed.
/// </remarks>
internal sealed class PixelAugmentation : IDisposable
{
    private const int LargestShare = 8;
    private readonly ImageShape _picture;
    private readonly int _start;
    private readonly Tensor _rows;
    private readonly Tensor _columns;

    /// <param name="picture">The size of a picture.</param>
    /// <param name="start">Where a row's picture starts.</param>
    /// <param name="device">Where rows lie.</param>
    public PixelAugmentation(ImageShape picture, int start, Device device)
    {
        using var scope = NewDisposeScope();
        (_picture, _start) = (picture, start);
        _rows = arange(picture.Height, dtype: ScalarType.Int64, device: device).DetachFromDisposeScope();
        _columns = arange(picture.Width, dtype: ScalarType.Int64, device: device).DetachFromDisposeScope();
    }

    /// <summary>Rows with their pictures moved and cut.</summary>
    /// <param name="rows">[batch, width].</param>
    /// <param name="random">Source of the moves and cuts.</param>
    /// <returns>[batch, width]; differentiable in the rows.</returns>
    public Tensor Apply(Tensor rows, RandomSource random)
    {
        long batch = rows.shape[0], end = _start + _picture.PixelCount;
        Tensor pixels = rows.narrow(1, _start, _picture.PixelCount).reshape(batch, _picture.Channels, _picture.PlaneLength);
        Tensor changed = Cut(Moved(pixels, random), random).view(batch, -1);
        Tensor[] parts = [rows.narrow(1, 0, _start), changed, rows.narrow(1, end, rows.shape[1] - end)];
        return cat([.. parts.Where(part => part.shape[1] > 0)], 1);
    }

    public void Dispose()
    {
        _rows.Dispose();
        _columns.Dispose();
    }

    // Row and column of where each pixel comes from.
    private Tensor Moved(Tensor pixels, RandomSource random)
    {
        Tensor rows = Sources(_rows, _picture.Height, pixels.shape[0], random);
        Tensor columns = Sources(_columns, _picture.Width, pixels.shape[0], random);
        using TorchSharp.Scalar width = (long)_picture.Width;
        Tensor from = rows.mul(width).unsqueeze(2).Plus(columns.unsqueeze(1)).view(pixels.shape[0], 1, _picture.PlaneLength);
        return pixels.gather(2, from.expand(pixels.shape[0], _picture.Channels, _picture.PlaneLength));
    }

    private static Tensor Sources(Tensor places, int side, long batch, RandomSource random)
    {
        int farthest = side / LargestShare;
        using TorchSharp.Scalar span = (2 * farthest) + 1, back = (long)farthest, first = 0L, last = (long)side - 1;
        Tensor moves = random.Uniform(batch, 1).mul(span).to(ScalarType.Int64).sub(back);
        return places.unsqueeze(0).Plus(moves).clamp(first, last);
    }

    private Tensor Cut(Tensor pixels, RandomSource random)
    {
        Tensor rows = Inside(_rows, _picture.Height, pixels.shape[0], random), columns = Inside(_columns, _picture.Width, pixels.shape[0], random);
        Tensor keep = rows.unsqueeze(2).mul(columns.unsqueeze(1)).logical_not().to(pixels.dtype);
        return pixels.mul(keep.view(pixels.shape[0], 1, _picture.PlaneLength));
    }

    // A quarter of the side on each side of a centre anywhere in the picture.
    private static Tensor Inside(Tensor places, int side, long batch, RandomSource random)
    {
        using TorchSharp.Scalar length = side, quarter = Math.Max(1, side / 4);
        Tensor centres = random.Uniform(batch, 1).mul(length);
        return places.unsqueeze(0).sub(centres).abs().lt(quarter);
    }
}
