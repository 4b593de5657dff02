namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Levels inside their spans, in as few bytes each as the longest span needs: one up to 256 levels, which is the usual maximum.</summary>
internal sealed class LevelCodes
{
    private readonly byte[]? _bytes;
    private readonly short[]? _shorts;
    private readonly int[]? _ints;

    private LevelCodes(int length, int levelCount)
    {
        Length = length;
        _bytes = levelCount <= byte.MaxValue + 1 ? new byte[length] : null;
        _shorts = _bytes is null && levelCount <= short.MaxValue + 1 ? new short[length] : null;
        _ints = _bytes is null && _shorts is null ? new int[length] : null;
    }

    public int Length { get; }

    /// <summary>The codes themselves: bytes, shorts or ints.</summary>
    public Array Values => (Array?)_bytes ?? (Array?)_shorts ?? _ints!;

    public int this[int index]
    {
        get => _bytes is not null ? _bytes[index] : _shorts is not null ? _shorts[index] : _ints![index];
        set
        {
            if (_bytes is not null)
            {
                _bytes[index] = checked((byte)value);
            }
            else if (_shorts is not null)
            {
                _shorts[index] = checked((short)value);
            }
            else
            {
                _ints![index] = value;
            }
        }
    }

    /// <summary>Zeros, a row of the layout's categories after the other.</summary>
    public static LevelCodes For(TableLayout layout, int rowCount) =>
        new(checked(rowCount * layout.Categories.Count), layout.Categories.Select(span => span.Length).DefaultIfEmpty(0).Max());

    public static LevelCodes Of(TableLayout layout, ReadOnlySpan<int> codes)
    {
        var made = new LevelCodes(codes.Length, layout.Categories.Select(span => span.Length).DefaultIfEmpty(0).Max());
        for (int i = 0; i < codes.Length; i++)
        {
            made[i] = codes[i];
        }

        return made;
    }

    public int[] ToArray() => [.. Enumerable.Range(0, Length).Select(index => this[index])];
}
