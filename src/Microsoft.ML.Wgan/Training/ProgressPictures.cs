using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>Pictures of the same latents, again and again while the generator learns.</summary>
internal sealed class ProgressPictures : IDisposable
{
    /// <summary>Pictures each time.</summary>
    public const int Count = 64;

    private readonly ImageShape _picture;
    private readonly int _start;
    private readonly GeneratorNetwork _generator;
    private readonly Tensor _average;
    private readonly Tensor _latents;
    private readonly Action<int, byte[][]> _show;

    /// <param name="picture">The size of a picture.</param>
    /// <param name="start">Where a row's picture starts.</param>
    /// <param name="generator">The generator as it trains.</param>
    /// <param name="average">The weights to show, in its order.</param>
    /// <param name="latents">Its inputs; owned from here on.</param>
    /// <param name="show">Receives the step and the pictures.</param>
    public ProgressPictures(ImageShape picture, int start, GeneratorNetwork generator, Tensor average, Tensor latents, Action<int, byte[][]> show)
    {
        (_picture, _start, _generator, _average, _latents, _show) = (picture, start, generator, average, latents, show);
    }

    /// <summary>Makes the pictures with the averaged weights, normalised by their own statistics.</summary>
    /// <param name="step">The generator step.</param>
    public void Show(int step)
    {
        using var scope = NewDisposeScope();
        using IDisposable noGradient = no_grad();
        Tensor trained = _generator.Parameters.Values.clone();
        _generator.Parameters.Values.copy_(_average);
        float[] pixels = _generator.Generate(_latents).narrow(1, _start, _picture.PixelCount).contiguous().cpu().data<float>().ToArray();
        _generator.Parameters.Values.copy_(trained);
        _show(step, [.. pixels.Chunk(_picture.PixelCount).Select(picture => Array.ConvertAll(picture, ImageEncoder.ToByte))]);
    }

    public void Dispose() => _latents.Dispose();
}
