using Microsoft.ML;
using Microsoft.ML.Data;

namespace WganSamples.Pictures;

/// <summary>A folder of picture files, as a pipeline of ML.NET reads them.</summary>
internal sealed class PictureFolder
{
    public const string ImageColumn = "Image";
    public const string LabelColumn = nameof(PictureFile.Label);
    private static readonly string[] _endings = [".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp"];

    /// <summary>Finds the pictures of a folder and opens each once.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="hasLabels">Whether the names of its folders say what the pictures in them show.</param>
    /// <exception cref="UserErrorException">There is no folder, no picture, one that cannot be read, or with labels one outside of a sub-folder.</exception>
    public PictureFolder(string path, bool hasLabels)
    {
        if (!Directory.Exists(path))
        {
            throw new UserErrorException($"There is no folder {path}.");
        }

        string[] files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => _endings.Contains(Path.GetExtension(file).ToLowerInvariant())).Order(StringComparer.Ordinal)];
        if (files.Length == 0)
        {
            throw new UserErrorException($"{path} holds no pictures ({string.Join(", ", _endings)}).");
        }

        Files = [.. files.Select(file => new PictureFile { ImagePath = Path.GetFullPath(file), Label = hasLabels ? LabelOf(path, file) : "" })];
        foreach (string file in files)
        {
            Check(file);
        }
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<PictureFile> Files { get; }

    /// <summary>The longest side of all pictures.</summary>
    public int LongestSide { get; private set; }

    /// <summary>The pictures, brought to one size: cut to it from the middle, so that nothing is stretched.</summary>
    /// <param name="mlContext">The context.</param>
    /// <param name="size">The side of the squares.</param>
    public IDataView ToDataView(MLContext mlContext, int size)
    {
        IDataView files = mlContext.Data.LoadFromEnumerable(Files);
        return mlContext.Transforms.LoadImages(ImageColumn, imageFolder: "", nameof(PictureFile.ImagePath))
            .Append(mlContext.Transforms.ResizeImages(ImageColumn, size, size, resizing: Microsoft.ML.Transforms.Image.ImageResizingEstimator.ResizingKind.IsoCrop))
            .Fit(files).Transform(files);
    }

    private static string LabelOf(string folder, string file)
    {
        string relative = Path.GetRelativePath(folder, file);
        int separator = relative.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return separator > 0 ? relative[..separator] : throw new UserErrorException($"--labels: {file} lies in no sub-folder, whose name would be its label.");
    }

    private void Check(string file)
    {
        try
        {
            using MLImage image = MLImage.CreateFromFile(file);
            LongestSide = Math.Max(LongestSide, Math.Max(image.Width, image.Height));
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or InvalidOperationException or UnauthorizedAccessException or NullReferenceException)
        {
            throw new UserErrorException($"{file} cannot be read as a picture: {fault.Message} Take it out of the folder, or save it as PNG.");
        }
    }
}

/// <summary>A file and what it shows.</summary>
internal sealed class PictureFile
{
    public string ImagePath { get; set; } = "";

    public string Label { get; set; } = "";
}
