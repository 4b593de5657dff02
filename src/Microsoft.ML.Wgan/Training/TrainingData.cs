using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>The encoded rows on the training device, compact: numbers as floats, categories as codes; one-hot only a batch at a time.</summary>
internal sealed class TrainingData : IRealRows, IDisposable
{
    private readonly Tensor? _numbers;
    private readonly Tensor? _codes;
    private readonly Tensor? _starts;
    private readonly TableLayout _layout;
    private readonly Tensor _one;

    public TrainingData(EncodedTable table, Device device)
    {
        using var scope = NewDisposeScope();
        RowCount = table.RowCount;
        _layout = table.Layout;
        int spans = _layout.Categories.Count;
        _one = tensor(1f, device: device).DetachFromDisposeScope();
        if (_layout.NumberWidth > 0)
        {
            _numbers = tensor(table.Numbers, RowCount, _layout.NumberWidth).to(device).DetachFromDisposeScope();
        }

        if (spans > 0)
        {
            // Codes become columns of the one-hot part in each batch: by their span's start they would outgrow a byte.
            _codes = Codes(table.Codes.Values, [RowCount, spans]).to(device).DetachFromDisposeScope();
            long[] starts = [.. _layout.Categories.Select(span => (long)span.Start - _layout.NumberWidth)];
            _starts = tensor(starts, dtype: ScalarType.Int64, device: device).DetachFromDisposeScope();
        }
    }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Width of an encoded row.</summary>
    public int Width => _layout.Width;

    /// <summary>Draws real rows with replacement.</summary>
    /// <returns>[count, width]: numbers, then one-hot levels.</returns>
    /// <inheritdoc/>
    public Tensor Draw(long count, RandomSource random)
    {
        Tensor rows = random.RowNumbers(count, RowCount);
        if (_codes is null)
        {
            return _numbers!.index_select(0, rows);
        }

        Tensor columns = _codes.index_select(0, rows).to(ScalarType.Int64).add_(_starts!);
        Tensor levels = zeros(count, _layout.CategoryWidth, device: _codes.device);
        levels.scatter_(1, columns, _one.expand(count, _layout.Categories.Count));
        return _numbers is null ? levels : cat([_numbers.index_select(0, rows), levels], 1);
    }

    public void Dispose()
    {
        _numbers?.Dispose();
        _codes?.Dispose();
        _starts?.Dispose();
        _one.Dispose();
    }

    private static Tensor Codes(Array codes, ReadOnlySpan<long> shape) => codes switch
    {
        byte[] bytes => tensor(bytes, shape),
        short[] shorts => tensor(shorts, shape),
        _ => tensor((int[])codes, shape),
    };
}
