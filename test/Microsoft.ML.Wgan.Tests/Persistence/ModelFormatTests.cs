using System.Security.Cryptography;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Tables;
using Microsoft.ML.Wgan.Tests.Pipeline;
using Microsoft.ML.Wgan.Tests.Tables;
using Microsoft.ML.Wgan.Training;
using Xunit.Abstractions;

namespace Microsoft.ML.Wgan.Tests.Persistence;

/// <summary>The binary format, without ML.NET or a trained network around it.</summary>
public sealed class ModelFormatTests(ITestOutputHelper output)
{
    private const int LengthOfMagic = 8;

    private static WganModel Model()
    {
        (SourceSchema schema, Table table) = Reading.Read(People.View(new MLContext(seed: 1), 20));
        TableEncoder encoder = TableEncoder.Fit(table, new EncodingOptions());
        NamedWeights[] weights = [new("first", [2, 3], [1, -0f, float.Epsilon, 4, 5, float.MaxValue]), new("second", [], [0.1f]), new("third", [0], [])];
        var shape = new GeneratorShape(2, 3, encoder.Layout.NumberWidth, encoder.Layout.CategoryWidth);
        return new WganModel(schema, encoder, shape, weights, -5, "cuda:1", ["a note"], [new TrainingStep(1, 2, 3, 4, 5, 6, TimeSpan.FromSeconds(7))],
            [new ColumnDecision("Job", ColumnKind.Category, ColumnEncoding.Derived, 3, 0.25, "Age", "because"), ColumnDecision.LeftOut("Text", "prose")]);
    }

    private static byte[] Written(WganModel model)
    {
        using var stream = new MemoryStream();
        ModelFormat.Write(new BinaryWriter(stream), model);
        return stream.ToArray();
    }

    // Few weights, so that all of its bytes can be tried.
    private static WganModel Small() => Model() with { Weights = [new NamedWeights("first", [2], [1, -0f])] };

    private static int ContentLength(byte[] whole) => (int)BitConverter.ToInt64(whole, HeaderLength);

    private static int HeaderLength => LengthOfMagic + sizeof(int) + 1 + Manifest.OfThisLibrary().Library.Length;

    private static byte[] Sealed(byte[] content)
    {
        using var stream = new MemoryStream();
        new SealedContent([.. "WGANMODL"u8], "trained Wgan", ModelFormat.Version) { SealsHeaderFrom = 4 }.Write(new BinaryWriter(stream), content);
        return stream.ToArray();
    }

    private static WganModel Read(byte[] bytes) => ModelFormat.Read(new BinaryReader(new MemoryStream(bytes)));

    private static string Fault(byte[] bytes) => Assert.Throws<InvalidDataException>(() => Read(bytes)).Message;

    [Fact]
    public void What_is_written_is_read()
    {
        WganModel model = Model();

        WganModel read = Read(Written(model));

        Assert.Equal((model.Seed, model.Device, model.Shape), (read.Seed, read.Device, read.Shape));
        Assert.Equal(model.Notes, read.Notes);
        Assert.Equal(model.History, read.History);
        Assert.Equal(model.Columns, read.Columns);
        Assert.Equal(model.Schema.DataViewSchema.Select(column => (column.Name, column.Type)), read.Schema.DataViewSchema.Select(column => (column.Name, column.Type)));
        Assert.Equal(model.Weights.Select(tensor => tensor.Name), read.Weights.Select(tensor => tensor.Name));
        Assert.All(model.Weights.Zip(read.Weights), pair => Assert.Equal(pair.First.Shape, pair.Second.Shape));
        Assert.All(
            model.Weights.Zip(read.Weights),
            pair => Assert.Equal(pair.First.Values.Select(BitConverter.SingleToInt32Bits), pair.Second.Values.Select(BitConverter.SingleToInt32Bits)));
        Assert.Equal(Written(model), Written(read));
    }

    [Fact]
    public void Conditions_and_critic_are_written_and_read()
    {
        WganModel plain = Model();
        string[] names = ["Job", "Children"];
        WganModel model = plain with { Conditions = names, Critic = new CriticWeights(plain.Weights, 0.3, SortsPairs: true, Numbers: 2, Frequencies: 3) };
        model = model with { Shape = model.Shape with { ConditionWidth = model.ConditionLayout().Width } };

        WganModel read = Read(Written(model));

        Assert.Equal(names, read.Conditions);
        Assert.Equal(model.Shape, read.Shape);
        Assert.Equal((0.3, true), (read.Critic!.NegativeSlope, read.Critic.SortsPairs));
        Assert.Equal(Written(model), Written(read));
    }

    [Fact]
    public void Conditions_that_do_not_fit_the_columns_are_refused()
    {
        WganModel model = Model();

        Assert.Contains("'Wage'", Fault(Written(model with { Conditions = ["Wage"] })), StringComparison.Ordinal);
        Assert.Contains("take 0 inputs", Fault(Written(model with { Conditions = ["Job"] })), StringComparison.Ordinal);
        Assert.Contains("take 5 inputs", Fault(Written(model with { Shape = model.Shape with { ConditionWidth = 5 } })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_format_1_is_read_as_a_model_without_conditions_and_critic()
    {
        // No decisions, no condition inputs, no condition columns, no critic: all that format 2 added to this model, which has no reports.
        const int Added = sizeof(int) + sizeof(int) + sizeof(int) + 1;
        WganModel model = Model() with { Columns = [], History = [] };
        byte[] written = Written(model);
        int header = HeaderLength;
        byte[] content = written[(header + sizeof(long) + SHA256.HashSizeInBytes)..^Added];
        byte[] old = [.. written[..header], .. BitConverter.GetBytes((long)content.Length), .. SHA256.HashData(content), .. content];
        old[LengthOfMagic] = 1;

        WganModel read = Read(old);

        Assert.Empty(read.Columns);
        Assert.Empty(read.Conditions);
        Assert.Null(read.Critic);
        Assert.Equal(Written(model), Written(read));
    }

    [Fact]
    public void Every_flipped_or_missing_byte_and_every_cut_is_refused_with_a_sentence()
    {
        byte[] whole = Written(Small());

        for (int at = 0; at < whole.Length; at++)
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= (byte)(1 << (at % 8));

            Assert.EndsWith(".", Fault(flipped), StringComparison.Ordinal);
            Assert.EndsWith(".", Fault([.. whole[..at], .. whole[(at + 1)..]]), StringComparison.Ordinal);
            Assert.EndsWith(".", Fault(whole[..at]), StringComparison.Ordinal);
        }

        output.WriteLine($"{whole.Length} bytes flipped, left out, cut at.");
    }

    [Fact]
    public void A_content_that_was_damaged_before_it_was_sealed_is_refused_or_read_but_never_allocates_without_bound()
    {
        // As a hostile writer would: any byte changed, the checksum right again.
        byte[] whole = Written(Small());
        int start = whole.Length - ContentLength(whole);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int at = start; at < whole.Length; at++)
        {
            byte[] content = [.. whole[start..]];
            content[at - start] ^= 0x7F;
            Exception? fault = Record.Exception(() => Read(Sealed(content)));

            Assert.True(fault is null or InvalidDataException, $"byte {at - start}: {fault}");
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400L * whole.Length * (whole.Length - start));
    }

    [Fact]
    public void Something_else_is_refused_as_such()
    {
        Assert.Equal("This is not a trained Wgan: the file starts with something else.", Fault("PK and then some more bytes"u8.ToArray()));
    }

    [Fact]
    public void A_newer_format_is_refused_with_both_versions()
    {
        byte[] newer = Written(Model());
        newer[LengthOfMagic] = 9;

        string message = Fault(newer);

        Assert.Contains($"format 9, written by Microsoft.ML.Wgan {Manifest.OfThisLibrary().Library}", message, StringComparison.Ordinal);
        Assert.Contains($"reads formats 1 to {ModelFormat.Version}", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_claim_to_be_huge_are_refused_before_they_are_allocated()
    {
        using var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(1);
        writer.Write("big");
        writer.Write(2);
        writer.Write(long.MaxValue);
        writer.Write(long.MaxValue);
        stream.Position = 0;

        var fault = Assert.Throws<InvalidDataException>(() => WeightsFormat.Read(new BinaryReader(stream)));

        Assert.Contains("'big'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_that_claim_more_than_is_left_are_refused()
    {
        using var stream = new MemoryStream();
        new BinaryWriter(stream).Write(int.MaxValue);
        stream.Position = 0;

        var fault = Assert.Throws<InvalidDataException>(() => new BinaryReader(stream).ReadCount(1, "columns"));

        Assert.Equal("The model says that 2147483647 columns follow, but has only 0 bytes left.", fault.Message);
    }

    [Fact]
    public void Loading_makes_no_generator_until_rows_are_read()
    {
        int made = 0;
        using var handle = new GeneratorHandle(() =>
        {
            made++;
            throw new InvalidOperationException("no native library");
        });

        handle.ThrowIfDisposed();
        Assert.Equal(0, made);

        float[] outputs = new float[4];
        Assert.Equal("no native library", Assert.Throws<InvalidOperationException>(() => handle.Run(0, 1, 0, outputs)).Message);
    }

    [Fact]
    public void A_model_whose_weights_do_not_fit_says_so_when_rows_are_read()
    {
        using var model = new WganTransformer(Model());

        var fault = Assert.Throws<InvalidDataException>(() => model.Generate(1).Preview());

        Assert.Contains("do not fit", fault.Message, StringComparison.Ordinal);
    }
}
