namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Picks the level of a span: the largest output plus the level's offset. Offsets are what calibration learns; 0 before.</summary>
internal sealed class LevelOffsets
{
    /// <summary>The offset of a level that never wins: more than any output is.</summary>
    public const float Never = -1e6f;

    private readonly float[] _offsets;

    /// <exception cref="InvalidDataException">An offset is not finite.</exception>
    public LevelOffsets(float[] offsets)
    {
        PayloadReader.Require(offsets.All(float.IsFinite));
        _offsets = offsets;
    }

    public int Count => _offsets.Length;

    public float this[int level] => _offsets[level];

    public static LevelOffsets None(int count) => new(new float[count]);

    /// <summary>The first of the largest; NaN never wins.</summary>
    public int Best(ReadOnlySpan<float> outputs)
    {
        ReadOnlySpan<float> offsets = _offsets;
        int best = 0;
        float highest = float.NegativeInfinity;
        for (int level = 0; level < offsets.Length && level < outputs.Length; level++)
        {
            float output = outputs[level] + offsets[level];
            if (output > highest)
            {
                highest = output;
                best = level;
            }
        }

        return best;
    }

    public void Write(BinaryWriter writer) => writer.WriteFloats(_offsets);

    public static LevelOffsets Read(PayloadReader reader, int count)
    {
        float[] offsets = reader.Floats();
        PayloadReader.Require(offsets.Length == count);
        return new LevelOffsets(offsets);
    }
}
