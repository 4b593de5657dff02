using Microsoft.ML.Wgan.Reports;

namespace Microsoft.ML.Wgan.Tests.Reports;

public sealed class WholeFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wgan-file-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_takes_the_place_of_what_was_there_and_leaves_nothing_beside_it()
    {
        string path = Path.Combine(_folder.FullName, "a", "b", "c.html");
        WholeFile.Write(path, "first");
        WholeFile.Write(path, "zwölf");

        Assert.Equal("zwölf"u8, File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_folder_is_no_file()
    {
        Assert.Contains("is a folder", Assert.Throws<ArgumentException>(() => WholeFile.Write(_folder.FullName, "")).Message);
        Assert.Contains("is a folder", Assert.Throws<ArgumentException>(() => WholeFile.Write(Path.Combine(_folder.FullName, "new") + Path.DirectorySeparatorChar, "")).Message);
        Assert.Throws<ArgumentException>(() => Example.Bare().ToHtml(" "));
        Assert.Throws<ArgumentNullException>(() => Example.Bare().ToHtml(null!));
    }

    [Fact]
    public void A_place_that_cannot_be_is_named()
    {
        string file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");

        string path = Path.Combine(file, "report.html");
        Assert.StartsWith($"'{path}' could not be written: ", Assert.Throws<IOException>(() => WholeFile.Write(path, "text")).Message);
        Assert.Equal([file], Directory.GetFiles(_folder.FullName));
    }
}
