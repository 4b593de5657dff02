using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.ML.Wgan.Evaluation;
using Microsoft.ML.Wgan.Evaluation.Images;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace WganSamples.Pictures;

/// <summary>
/// A small convolutional classifier: two convolutions 3×3 of 16 and 32 channels, each with a relu and an average over 2×2, 64 units with a relu, the classes. It judges: what
/// pictures show, and, by its 64 units, how alike two sets of them are.
/// </summary>
internal sealed class PictureClassifier : IDisposable
{
    private const int FirstChannels = 16;
    private const int SecondChannels = 32;
    private const int FeatureWidth = 64;
    private const int Batch = 64;
    private const int BatchToPredict = 512;
    private const double Rate = 2e-3;
    private static readonly long[] _padding = [1, 1];

    private readonly Parameter[] _parameters;
    private readonly LabelledPictures _training;

    private PictureClassifier(LabelledPictures training, int seed)
    {
        _training = training;
        ImageBatch images = training.Images;
        int flat = SecondChannels * (images.Height / 4) * (images.Width / 4);
        var random = new Random(seed);
        _parameters =
        [
            Drawn(random, 9 * images.Channels, FirstChannels, images.Channels, 3, 3), Drawn(random, 0, FirstChannels),
            Drawn(random, 9 * FirstChannels, SecondChannels, FirstChannels, 3, 3), Drawn(random, 0, SecondChannels),
            Drawn(random, flat, FeatureWidth, flat), Drawn(random, 0, FeatureWidth),
            Drawn(random, FeatureWidth, training.Names.Count, FeatureWidth), Drawn(random, 0, training.Names.Count),
        ];
    }

    /// <summary>SHA-256 of the weights as float32, little-endian: scores by its features can be compared only where it is the same.</summary>
    public string Hash
    {
        get
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (Parameter parameter in _parameters)
            {
                hash.AppendData(MemoryMarshal.AsBytes<float>(parameter.detach().data<float>().ToArray()));
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
        }
    }

    /// <summary>Trains a classifier with Adam on batches of 64, its rate falling to nothing.</summary>
    /// <param name="training">What it learns.</param>
    /// <param name="steps">Batches.</param>
    /// <param name="seed">Of the initial weights and the batches.</param>
    /// <param name="cancellation">Ends it.</param>
    public static PictureClassifier Train(LabelledPictures training, int steps, int seed, CancellationToken cancellation)
    {
        var classifier = new PictureClassifier(training, seed);
        using optim.Optimizer optimizer = optim.Adam(classifier._parameters, lr: Rate);
        var random = new Random(seed);
        int[] rows = new int[Batch];
        for (int step = 0; step < steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (optim.ILearningRateController group in optimizer.ParamGroups)
            {
                group.LearningRate = Rate * (1 - ((double)step / steps));
            }

            using DisposeScope scope = NewDisposeScope();
            for (int i = 0; i < Batch; i++)
            {
                rows[i] = random.Next(training.Labels.Length);
            }

            Tensor labels = tensor(Array.ConvertAll(rows, row => (long)training.Labels[row]));
            Tensor loss = nn.functional.cross_entropy(classifier.Logits(classifier.FeaturesOf(Pixels(training.Images, rows))), labels);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
        }

        return classifier;
    }

    /// <summary>What pictures show, as far as it can tell.</summary>
    public int[] Predict(ImageBatch images) => [.. Batches(images, pixels => Logits(FeaturesOf(pixels))).Chunk(_training.Names.Count).Select(logits => logits.IndexOf(logits.Max()))];

    /// <summary>The 64 units of pictures.</summary>
    public PointCloud Features(ImageBatch images) => new([.. Batches(images, FeaturesOf)], FeatureWidth);

    /// <summary>The share of pictures whose class it tells.</summary>
    public double Accuracy(LabelledPictures pictures) => Predict(pictures.Images).Zip(pictures.Labels).Average(pair => pair.First == pair.Second ? 1.0 : 0);

    public void Dispose()
    {
        foreach (Parameter parameter in _parameters)
        {
            parameter.Dispose();
        }
    }

    private static IEnumerable<float> Batches(ImageBatch images, Func<Tensor, Tensor> of)
    {
        foreach (int[] rows in Enumerable.Range(0, images.Count).Chunk(BatchToPredict))
        {
            float[] values;
            using (DisposeScope scope = NewDisposeScope())
            using (no_grad())
            {
                values = of(Pixels(images, rows)).contiguous().data<float>().ToArray();
            }

            foreach (float value in values)
            {
                yield return value;
            }
        }
    }

    private static Tensor Pixels(ImageBatch images, int[] rows)
    {
        var values = new float[rows.Length * images.PictureLength];
        for (int i = 0; i < rows.Length; i++)
        {
            images[rows[i]].CopyTo(values.AsSpan(i * images.PictureLength));
        }

        return tensor(values, [rows.Length, images.Channels, images.Height, images.Width]);
    }

    private Tensor FeaturesOf(Tensor pixels)
    {
        Tensor first = nn.functional.avg_pool2d(nn.functional.conv2d(pixels, _parameters[0], _parameters[1], padding: _padding).relu(), 2);
        Tensor second = nn.functional.avg_pool2d(nn.functional.conv2d(first, _parameters[2], _parameters[3], padding: _padding).relu(), 2);
        return nn.functional.linear(second.reshape(pixels.shape[0], -1), _parameters[4], _parameters[5]).relu();
    }

    private Tensor Logits(Tensor features) => nn.functional.linear(features, _parameters[6], _parameters[7]);

    // He et al. 2015: normal, variance 2 / inputs; biases zero.
    private static Parameter Drawn(Random random, int inputs, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        for (int i = 0; inputs > 0 && i < values.Length; i++)
        {
            double angle = Math.Tau * random.NextDouble(), radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            values[i] = (float)(radius * Math.Cos(angle) * Math.Sqrt(2.0 / inputs));
        }

        using Tensor unaligned = tensor(values, shape);
        return new Parameter(unaligned.clone());
    }
}
