using Microsoft.ML.Wgan.Evaluation.Images;

namespace WganSamples.Pictures;

/// <summary>Fashion-MNIST (Xiao, Rasul, Vollgraf 2017; MIT): 60,000 + 10,000 grey pictures of 28 × 28 pixels, ten kinds of clothes.</summary>
internal static class FashionMnist
{
    /// <summary>Where Debian's package dataset-fashion-mnist puts it.</summary>
    public const string DebianFolder = "/usr/share/datasets/fashion-mnist";

    private static readonly string[] _names = ["T-shirt", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    /// <summary>Reads the pictures to learn and those to test on.</summary>
    /// <param name="folder">Holds the four gzipped IDX files.</param>
    /// <exception cref="UserErrorException">One is missing or damaged.</exception>
    public static (LabelledPictures Training, LabelledPictures Test) Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UserErrorException($"There is no folder {folder}. Install Debian's package dataset-fashion-mnist, or name a folder with the four files by --data.");
        }

        return (Part(folder, "train"), Part(folder, "t10k"));
    }

    private static LabelledPictures Part(string folder, string name)
    {
        (int[] sizes, byte[] pixels) = IdxFile.Read(Path.Combine(folder, $"{name}-images-idx3-ubyte.gz"), dimensions: 3);
        (int[] counts, byte[] labels) = IdxFile.Read(Path.Combine(folder, $"{name}-labels-idx1-ubyte.gz"), dimensions: 1);
        return counts[0] == sizes[0] && labels.All(label => label < _names.Length)
            ? new LabelledPictures(ImageBatch.FromBytes(pixels, channels: 1, sizes[1], sizes[2]), Array.ConvertAll(labels, label => (int)label), _names)
            : throw new UserErrorException($"{folder}: the {name} labels do not belong to the {name} images.");
    }
}
