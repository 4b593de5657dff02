using System.IO.Compression;
using System.Text.Json;
using Microsoft.ML.Data;
using Microsoft.ML.Wgan.Tests.Pipeline;
using Xunit.Abstractions;
using static Microsoft.ML.Wgan.Tests.Pipeline.People;

namespace Microsoft.ML.Wgan.Tests.Persistence;

/// <summary>Models through <c>mlContext.Model</c>, with nothing registered.</summary>
public sealed class SaveAndLoadTests(TrainedPeople trained, ITestOutputHelper output) : IClassFixture<TrainedPeople>
{
    private readonly MLContext _ml = trained.ML;
    private readonly WganTransformer _model = trained.Model;

    private MemoryStream Saved(ITransformer model)
    {
        var stream = new MemoryStream();
        _ml.Model.Save(model, trained.Data.Schema, stream);
        stream.Position = 0;
        return stream;
    }

    // The stream is left at the end by a load, and some loads are meant to fail.
    private static ITransformer Loaded(Stream stream, out DataViewSchema schema) => new MLContext().Model.Load(stream, out schema);

    [Fact]
    public void A_loaded_model_makes_the_same_rows_and_knows_its_past()
    {
        using var loaded = Assert.IsType<WganTransformer>(Loaded(Saved(_model), out DataViewSchema schema));

        Assert.Equal(trained.Data.Schema.Select(column => (column.Name, column.Type)), schema.Select(column => (column.Name, column.Type)));
        Assert.Equivalent(ToRows(_ml, _model.Generate(700, seed: 9)), ToRows(_ml, loaded.Generate(700, seed: 9)), strict: true);
        Assert.Equivalent(ToRows(_ml, _model.Transform(trained.Data)), ToRows(_ml, loaded.Transform(trained.Data)), strict: true);
        Assert.Equal(_model.History, loaded.History);
        Assert.Equal(_model.Notes, loaded.Notes);
    }

    [Fact]
    public void A_loaded_model_saves_again_before_it_has_made_anything()
    {
        ITransformer once = Loaded(Saved(_model), out _);

        using var twice = (WganTransformer)Loaded(Saved(once), out _);

        Assert.Equal(_model.Generate(5).GetColumn<float>("Age"), twice.Generate(5).GetColumn<float>("Age"));
    }

    [Fact]
    public void A_chain_saves_and_loads_with_the_model_in_it()
    {
        var chain = _ml.Transforms.Conversion.MapValueToKey("Job")
            .Append(_ml.Generative.Wgan(Quick()))
            .Append(_ml.Transforms.Conversion.MapKeyToValue("Job"));
        using var model = chain.Fit(trained.Data);

        ITransformer loaded = Loaded(Saved(model), out _);

        Assert.Equivalent(ToRows(_ml, model.Transform(trained.Data)), ToRows(_ml, loaded.Transform(trained.Data)), strict: true);
    }

    [Fact]
    public void The_file_says_what_wrote_it()
    {
        using var zip = new ZipArchive(Saved(_model));
        using Stream entry = zip.Entries.Single(each => each.Name.EndsWith("Wgan.json", StringComparison.Ordinal)).Open();

        using JsonDocument manifest = JsonDocument.Parse(entry);

        string Value(string name) => manifest.RootElement.GetProperty(name).GetString()!;
        Assert.Contains(Value("DependencySource"), (string[])["packages", "standins"]);
        Assert.Matches(@"^\d+\.\d+\.\d+", Value("Library"));
        Assert.Matches(@"^\d+\.\d+", Value("MachineLearning"));
        Assert.Matches(@"^\d+\.\d+", Value("TorchSharp"));
    }

    [Fact]
    public void A_damaged_byte_in_the_model_is_found_and_said()
    {
        MemoryStream damaged = Rewritten(Saved(_model), "Wgan.bin", bytes => bytes[bytes.Length / 2] ^= 0x10);

        Assert.Equal("The trained Wgan in this file is damaged: its checksum does not fit its content.", InnermostMessage(damaged));
    }

    [Fact]
    public void A_file_without_the_model_is_refused_by_the_name_of_the_entry()
    {
        MemoryStream without = Rewritten(Saved(_model), "Wgan.bin", null);

        Assert.Contains("Wgan.bin", InnermostMessage(without), StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        byte[] whole = Saved(_model).ToArray();

        Assert.ThrowsAny<Exception>(() => Loaded(new MemoryStream(whole[..(whole.Length / 2)]), out _));
    }

    [Fact]
    public void Damaged_bytes_of_the_whole_file_are_refused_or_change_no_row() => RefusesOrKeeps(every: 53);

    [Fact]
    [Trait("Category", "Long")]
    public void Any_damaged_byte_of_the_whole_file_is_refused_or_changes_no_row() => RefusesOrKeeps(every: 1);

    // Around the model are bytes of ML.NET's and of the zip's that say nothing (times, who made it): there the model is the same.
    private void RefusesOrKeeps(int every)
    {
        byte[] whole = Saved(_model).ToArray();
        float[] expected = [.. _model.Generate(3, seed: 9).GetColumn<float>("Age")];
        int refused = 0;
        for (int at = 0; at < whole.Length; at += every)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= (byte)(1 << (at % 8));
            ITransformer? loaded = null;
            Exception? fault = Record.Exception(() => loaded = Loaded(new MemoryStream(damaged), out _));
            if (fault is not null)
            {
                Assert.IsNotType<OutOfMemoryException>(fault);
                refused++;
                continue;
            }

            using var model = Assert.IsType<WganTransformer>(loaded);
            Assert.Equal(expected, model.Generate(3, seed: 9).GetColumn<float>("Age"));
        }

        output.WriteLine($"{whole.Length / every} bytes flipped, {refused} refused.");
        Assert.InRange(refused, whole.Length / every / 2, whole.Length);
    }

    [Fact]
    public void A_model_of_another_kind_is_not_taken_for_ours()
    {
        ITransformer other = _ml.Transforms.CopyColumns("Copy", "Age").Fit(trained.Data);

        Assert.IsNotType<WganTransformer>(Loaded(Saved(other), out _));
    }

    private static string InnermostMessage(Stream stream)
    {
        Exception fault = Assert.ThrowsAny<Exception>(() => Loaded(stream, out _));
        while (fault.InnerException is not null)
        {
            fault = fault.InnerException;
        }

        Assert.IsType<InvalidDataException>(fault);
        return fault.Message;
    }

    // A copy of the zip in which one entry is changed, or left out.
    private static MemoryStream Rewritten(MemoryStream file, string name, Action<byte[]>? change)
    {
        var copy = new MemoryStream();
        using (var source = new ZipArchive(file))
        using (var target = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in source.Entries)
            {
                bool isNamed = entry.FullName.EndsWith(name, StringComparison.Ordinal);
                if (isNamed && change is null)
                {
                    continue;
                }

                using var bytes = new MemoryStream();
                using (Stream from = entry.Open())
                {
                    from.CopyTo(bytes);
                }

                byte[] content = bytes.ToArray();
                if (isNamed)
                {
                    change!(content);
                }

                using Stream to = target.CreateEntry(entry.FullName).Open();
                to.Write(content);
            }
        }

        copy.Position = 0;
        return copy;
    }
}
