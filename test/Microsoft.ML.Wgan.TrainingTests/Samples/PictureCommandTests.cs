using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.TrainingTests.Samples;

public sealed class PictureCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-samples").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_with_labels_gives_pictures_in_folders()
    {
        foreach (string label in (string[])["light", "dark"])
        {
            for (int i = 0; i < 6; i++)
            {
                Save(Path.Combine("in", label, $"{i}.png"), 20 + i, 16, (byte)(label == "light" ? 200 + i : 40 - i));
            }
        }

        string output = In("out");
        (int code, string text, string error) = SamplesProcess.Run("folder", In("in"), "--output", output, "--count", "12", "--size", "12", "--labels", "--steps", "5");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Learning 12 pictures, cut to 12×12 pixels.", text, StringComparison.Ordinal);
        string[] pictures = [.. Directory.GetFiles(output, "0*.png", SearchOption.AllDirectories)];
        Assert.Equal(12, pictures.Length);
        Assert.All(pictures, picture => Assert.Contains(Path.GetFileName(Path.GetDirectoryName(picture)), (string?[])["light", "dark"]));
        using MLImage first = MLImage.CreateFromFile(pictures[0]);
        Assert.Equal((12, 12), (first.Width, first.Height));
        Assert.True(File.Exists(Path.Combine(output, "grid.png")) && File.Exists(Path.Combine(output, "neighbours.png")) && File.Exists(Path.Combine(output, "model.zip")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(output, "progress")));
    }

    [Fact]
    public void What_cannot_be_learned_is_said_in_a_sentence()
    {
        Directory.CreateDirectory(In("empty"));
        Save(Path.Combine("one", "a.png"), 8, 8, 1);
        Save(Path.Combine("bad", "a.png"), 8, 8, 1);
        File.WriteAllText(In(Path.Combine("bad", "b.jpg")), "no picture");
        Save(Path.Combine("flat", "a.png"), 8, 8, 1);
        Save(Path.Combine("flat", "b.png"), 8, 8, 2);

        Assert.Contains("There is no folder", Refused("nowhere"), StringComparison.Ordinal);
        Assert.Contains("holds no pictures (.png", Refused("empty"), StringComparison.Ordinal);
        Assert.Contains("holds one picture", Refused("one"), StringComparison.Ordinal);
        Assert.Contains("b.jpg cannot be read as a picture", Refused("bad"), StringComparison.Ordinal);
        Assert.Contains("a.png lies in no sub-folder", Refused("flat", "--labels"), StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_are_drawn_and_scored()
    {
        string output = In("digits");
        (int code, string text, string error) = SamplesProcess.Run("digits", "--output", output, "--steps", "10");

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("accuracy on real test pictures", text, StringComparison.Ordinal);
        using MLImage grid = MLImage.CreateFromFile(Path.Combine(output, "grid.png"));
        Assert.Equal((502, 502), (grid.Width, grid.Height));
    }

    [Fact]
    public void Fashion_says_where_its_pictures_come_from()
    {
        (int code, _, string error) = SamplesProcess.Run("fashion", "--data", In("nowhere"), "--output", In("out"));

        Assert.Equal(1, code);
        Assert.Contains("dataset-fashion-mnist", error, StringComparison.Ordinal);
    }

    private string Refused(string folder, params string[] switches)
    {
        (int code, _, string error) = SamplesProcess.Run(["folder", In(folder), "--output", In("out"), .. switches]);
        Assert.Equal(1, code);
        return error;
    }

    private string In(string name) => Path.Combine(_folder, name);

    private void Save(string name, int width, int height, byte value)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        byte[] pixels = [.. Enumerable.Range(0, width * height).SelectMany(i => new[] { value, (byte)(value / 2), (byte)(i % 7), byte.MaxValue })];
        using MLImage image = MLImage.CreateFromPixels(width, height, MLPixelFormat.Rgba32, pixels);
        image.Save(In(name));
    }
}
