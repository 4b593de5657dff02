using System.IO.Compression;
using Microsoft.ML.Wgan.Persistence;
using Xunit.Abstractions;

namespace Microsoft.ML.Wgan.TrainingTests.Samples;

/// <summary>kill -9 at any moment, also while a checkpoint is written: the training that goes on ends in the bits of one that was never killed.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-kills").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Three_kills_change_no_bit() => Survives(kills: 3, steps: 60, leastTorn: 0);

    [Fact]
    [Trait("Category", "Long")]
    public void Twenty_five_kills_some_of_them_in_the_middle_of_a_write_change_no_bit() => Survives(kills: 25, steps: 600, leastTorn: 3);

    private void Survives(int kills, int steps, int leastTorn)
    {
        string whole = In("whole.csv"), survivor = In("survivor.csv");
        string[] command = ["synthesize", "--input", WriteTable(), "--rows", "200", "--seed", "3", "--steps", $"{steps}", "--condition", "place"];
        (int code, _, string error) = SamplesProcess.Run([.. command, "--output", whole, "--save", In("whole.zip")]);
        Assert.Equal((0, ""), (code, error));
        var killed = new KilledTrainings(_folder);

        Assert.Equal((0, ""), killed.Run(kills, new Random(1), [.. command, "--output", survivor, "--save", In("survivor.zip")]));

        Assert.Equal(kills, killed.Kills);
        Assert.True(killed.TornWrites >= leastTorn, $"{killed.TornWrites} of {killed.Kills} kills hit a write.");
        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(survivor));
        Assert.Equal(Trained(In("whole.zip")), Trained(In("survivor.zip")));
        Assert.Empty(Directory.GetFiles(_folder, "*.unfinished", SearchOption.AllDirectories));
        output.WriteLine($"{killed.Kills} kills, {killed.TornWrites} in the middle of a write.");
    }

    // All that training decided; the times of its reports aside.
    private static byte[] Trained(string file)
    {
        using ZipArchive zip = ZipFile.OpenRead(file);
        using Stream entry = zip.Entries.Single(each => each.Name == "Wgan.bin").Open();
        using var content = new MemoryStream();
        entry.CopyTo(content);
        content.Position = 0;
        WganModel model = ModelFormat.Read(new BinaryReader(content));
        using var written = new MemoryStream();
        ModelFormat.Write(new BinaryWriter(written), model with { History = [.. model.History.Select(step => step with { Elapsed = TimeSpan.Zero })] });
        return written.ToArray();
    }

    private string In(string name) => Path.Combine(_folder, name);

    private string WriteTable()
    {
        string[] places = ["Bern", "Oslo", "Rome"];
        string path = In("table.csv");
        File.WriteAllText(path, "size,place,count\n" + string.Concat(Enumerable.Range(0, 300).Select(row => $"{(row * 37 % 101) / 8.0},{places[row * row % 7 % 3]},{row % 6}\n")));
        return path;
    }
}
