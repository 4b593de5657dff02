using WganSamples;
using WganSamples.Tabular;

namespace Microsoft.ML.Wgan.Tests.Samples.Tabular;

public sealed class BenchmarkTableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wgan-benchmark").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("adult", 32561, "income")]
    [InlineData("diamonds", 53940, "price")]
    [InlineData("penguins", 344, "species")]
    [InlineData("nyc_weather", 26115, "temp")]
    public void The_known_tables_come_with_the_samples_and_have_a_target(string name, int rows, string target)
    {
        BenchmarkTable table = BenchmarkTable.Read(name, null);

        Assert.Equal((name, target, rows), (table.Name, table.Target, table.Cells.RowCount));
        Assert.Contains(name, BenchmarkTable.Known);
    }

    [Fact]
    public void A_file_is_named_after_itself_and_its_last_column_is_the_target()
    {
        string path = Write("shop.csv", 20);

        Assert.Equal(("shop", "b"), (BenchmarkTable.Read(path, null).Name, BenchmarkTable.Read(path, null).Target));
        Assert.Equal("a", BenchmarkTable.Read(path, "a").Target);
    }

    [Fact]
    public void Wrong_switches_are_named_with_what_is_accepted()
    {
        Assert.Equal("--data must be adult, diamonds, penguins, nyc_weather or a CSV file, not 'iris'.", Fault("iris", null));
        Assert.Equal("--target must be a column of shop (a, b), not 'c'.", Fault(Write("shop.csv", 20), "c"));
        Assert.Equal("small has 19 rows; a benchmark needs at least 20.", Fault(Write("small.csv", 19), null));
    }

    [Fact]
    public void Texts_that_never_repeat_are_left_out_and_cannot_be_the_target()
    {
        string path = In("ids.csv");
        File.WriteAllText(path, "id,number,word\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"key-{i},{i},w{i % 2}\n")));

        Assert.Equal(["id"], BenchmarkTable.Read(path, null).LeftOut.Select(column => column.Name));
        Assert.Equal("number", BenchmarkTable.Read(path, "number").Target);
        Assert.Equal("--target must be a column of ids that can be predicted; the texts of 'id' never repeat.", Fault(path, "id"));
    }

    private static string Fault(string data, string? target) => Assert.Throws<UserErrorException>(() => BenchmarkTable.Read(data, target)).Message;

    private string In(string name) => Path.Combine(_folder, name);

    private string Write(string name, int rows)
    {
        string path = In(name);
        File.WriteAllText(path, "a,b\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"{i},{i % 3}\n")));
        return path;
    }
}
