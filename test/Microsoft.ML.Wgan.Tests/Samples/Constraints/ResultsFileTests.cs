using WganSamples;
using WganSamples.Constraints;

namespace Microsoft.ML.Wgan.Tests.Samples.Constraints;

public sealed class ResultsFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_was_added_is_there_again()
    {
        new ResultsFile(_path).Add(Result(1));
        new ResultsFile(_path).Add(Result(2));

        IReadOnlyList<ToyResult> results = new ResultsFile(_path).Results;

        Assert.Equal([1, 2], results.Select(result => result.Seed));
        Assert.Equal([0.25, 0.125], results[0].Distances);
        Assert.Equal(Result(1).Key, results[0].Key);
    }

    [Fact]
    public void A_line_that_was_cut_off_is_dropped_and_the_next_one_is_whole()
    {
        new ResultsFile(_path).Add(Result(1));
        File.AppendAllText(_path, "{\"Constraint\":\"slo");

        new ResultsFile(_path).Add(Result(2));

        Assert.Equal([1, 2], new ResultsFile(_path).Results.Select(result => result.Seed));
    }

    [Fact]
    public void A_foreign_line_is_refused_with_its_number()
    {
        File.WriteAllText(_path, "hello\n");
        File.AppendAllText(_path, "world\n");

        UserErrorException fault = Assert.Throws<UserErrorException>(() => new ResultsFile(_path));

        Assert.Contains("line 1", fault.Message, StringComparison.Ordinal);
    }

    private static ToyResult Result(int seed) => new() { Constraint = "slogan", Weight = 10, Data = "swissroll", Preset = "small", Seed = seed, Steps = [1, 2], Distances = [0.25, 0.125] };
}
