using System.Globalization;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Tests.Pipeline;
using static Microsoft.ML.Wgan.Tests.Pipeline.People;

namespace Microsoft.ML.Wgan.Tests.Persistence;

/// <summary>Models that versions 0.1.0 wrote in formats 2 to 5, as they stand within ML.NET's files, with the rows that they made then: kept for ever, never written anew.</summary>
public sealed class OlderFilesTests
{
    private readonly MLContext _ml = new(seed: 1);

    /// <param name="name">The file; that of format 4 is that of format 2, loaded and saved by the last version that wrote format 4.</param>
    [Theory]
    [InlineData("format-2.bin")]
    [InlineData("format-4.bin")]
    public void A_table_of_an_older_format_makes_the_rows_and_scores_that_it_made(string name)
    {
        using WganTransformer model = Load(name);

        string[] rows = [.. ToRows(_ml, model.Generate(12, seed: 7)).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Age:R},{row.Children},{row.Job},{row.Married}"))];
        string[] scores = [.. model.Score(View(_ml)).GetColumn<float>("CriticScore").Take(3).Select(score => score.ToString("R", CultureInfo.InvariantCulture))];

        Assert.Equal(File.ReadAllLines(PathOf("format-2.txt")), rows.Concat(scores));
        Assert.Equal(3, model.History.Count);
        Assert.All(ToRows(_ml, model.Generate(20, where: new Dictionary<string, object> { ["Job"] = "judge" })), row => Assert.Equal("judge", row.Job));
    }

    [Fact]
    public void A_table_of_format_5_with_numbers_by_levels_makes_the_rows_that_it_made()
    {
        using WganTransformer model = Load("format-5.bin");

        Person[] rows = [.. ToRows(_ml, model.Generate(12, seed: 7)), .. ToRows(_ml, model.Generate(6, seed: 7, where: new Dictionary<string, object> { ["Job"] = "judge" }))];

        Assert.Equal(File.ReadAllLines(PathOf("format-5.txt")), rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Age:R},{row.Children},{row.Job},{row.Married}")));
    }

    [Fact]
    public void Pictures_of_format_3_are_the_pictures_that_they_were()
    {
        using WganTransformer model = Load("format-3.bin");

        string[] drawn = [.. _ml.Data.CreateEnumerable<Drawing>(model.Generate(4, seed: 7), reuseRowObject: false)
            .Select(row => $"{row.Kind}:{string.Join(',', row.Pixels.Select(pixel => pixel.ToString("R", CultureInfo.InvariantCulture)))}")];

        Assert.Equal(File.ReadAllLines(PathOf("format-3.txt")), drawn);
    }

    [Fact]
    public void An_older_model_that_is_saved_again_is_of_the_format_of_today_and_the_same()
    {
        using WganTransformer old = Load("format-2.bin");
        using var stream = new MemoryStream();
        _ml.Model.Save(old, View(_ml).Schema, stream);
        stream.Position = 0;

        using var again = (WganTransformer)_ml.Model.Load(stream, out _);

        Assert.Equivalent(ToRows(_ml, old.Generate(50, seed: 2)), ToRows(_ml, again.Generate(50, seed: 2)), strict: true);
    }

    private static WganTransformer Load(string name)
    {
        using var reader = new BinaryReader(File.OpenRead(PathOf(name)));
        return new WganTransformer(ModelFormat.Read(reader));
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Persistence", "Files", name);

    private sealed class Drawing
    {
        [VectorType(36)]
        public float[] Pixels { get; set; } = [];

        public string Kind { get; set; } = "";
    }
}
