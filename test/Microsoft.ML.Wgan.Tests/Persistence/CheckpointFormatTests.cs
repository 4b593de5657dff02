using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Training;

namespace Microsoft.ML.Wgan.Tests.Persistence;

public sealed class CheckpointFormatTests
{
    private static Checkpoint Example() => new(
        -5,
        new RunFingerprint(new Dictionary<string, string> { ["the seed"] = "-5", ["Training.BatchSize"] = "256" }),
        new TrainingState(
            7, 0.25, TimeSpan.FromSeconds(3), 1, "Stopped.",
            [new TrainingStep(5, 28, 1, 2, 3, 4, TimeSpan.FromSeconds(2)) { HeldOutScore = 0.75 }],
            [new SavedNumber("a.steps", 7), new SavedNumber("b", long.MinValue)],
            [new SavedTensor("weights", [2, 2], new[] { 1, -0f, float.Epsilon, float.NaN }), new SavedTensor("stream", [3], new byte[] { 1, 0, 255 })]));

    private static byte[] Written(Checkpoint checkpoint)
    {
        using var stream = new MemoryStream();
        CheckpointFormat.Write(new BinaryWriter(stream), checkpoint);
        return stream.ToArray();
    }

    private static Checkpoint Read(byte[] bytes) => CheckpointFormat.Read(new BinaryReader(new MemoryStream(bytes)));

    [Fact]
    public void What_is_written_is_read()
    {
        Checkpoint example = Example();

        Checkpoint read = Read(Written(example));

        Assert.Equal(example.Seed, read.Seed);
        Assert.Equal(example.Of.Facts, read.Of.Facts);
        Assert.Equal(example.State.History, read.State.History);
        Assert.Equal(example.State.Numbers, read.State.Numbers);
        Assert.Equal((7, 0.25, TimeSpan.FromSeconds(3), 1, "Stopped."), (read.State.Step, read.State.Progress, read.State.Elapsed, read.State.Rollbacks, read.State.Ending));
        Assert.Equal(
            ((float[])example.State.Tensors[0].Values).Select(BitConverter.SingleToInt32Bits), ((float[])read.State.Tensors[0].Values).Select(BitConverter.SingleToInt32Bits));
        Assert.Equal((byte[])example.State.Tensors[1].Values, (byte[])read.State.Tensors[1].Values);
        Assert.Equal(Written(example), Written(read));
        Assert.Null(Read(Written(example with { State = example.State with { Ending = null } })).State.Ending);
    }

    [Fact]
    public void Every_flipped_or_missing_byte_is_refused_with_a_sentence()
    {
        byte[] whole = Written(Example());

        for (int at = 0; at < whole.Length; at++)
        {
            byte[] flipped = [.. whole];
            flipped[at] ^= 0x10;

            Assert.EndsWith(".", Assert.Throws<InvalidDataException>(() => Read(flipped)).Message, StringComparison.Ordinal);
            Assert.EndsWith(".", Assert.Throws<InvalidDataException>(() => Read([.. whole[..at], .. whole[(at + 1)..]])).Message, StringComparison.Ordinal);
            Assert.EndsWith(".", Assert.Throws<InvalidDataException>(() => Read(whole[..at])).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Differences_name_what_differs_and_values_where_they_can_be_read()
    {
        var then = new RunFingerprint(new Dictionary<string, string> { ["Training.BatchSize"] = "256", ["the cells of column 'a'"] = "1F", ["the cells of column 'b'"] = "2F", ["the seed"] = "1" });
        var now = new RunFingerprint(new Dictionary<string, string> { ["Training.BatchSize"] = "64", ["the cells of column 'a'"] = "3F", ["the cells of column 'c'"] = "2F", ["the seed"] = "1" });

        Assert.Equal(
            ["Training.BatchSize was 256 and is 64", "the cells of column 'a' differ", "the cells of column 'b' are missing", "the cells of column 'c' are new"], then.Differences(now));
        Assert.Empty(then.Differences(then));
    }
}
