using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Training;

/// <summary>The encoded rows on the training device, compact: numbers as floats, pixels as bytes, categories as codes; floats and one-hot only a batch at a time.</summary>
internal sealed class TrainingData : IRealRows, IDisposable
{
    private readonly Tensor? _numbers;
    private readonly Tensor? _pixels;
    private readonly Tensor? _codes;
    private readonly Tensor? _starts;
    private readonly TableLayout _layout;
    private readonly Tensor _one;
    private readonly Tensor _pixelScale;

    /// <param name="table">The rows.</param>
    /// <param name="device">Where to put them.</param>
    /// <param name="heldOut">How many of the last rows are held out of the drawing.</param>
    public TrainingData(EncodedTable table, Device device, int heldOut = 0)
    {
        using var scope = NewDisposeScope();
        RowCount = table.RowCount - heldOut;
        HeldOutCount = heldOut;
        _layout = table.Layout;
        int spans = _layout.Categories.Count;
        _one = tensor(1f, device: device).DetachFromDisposeScope();
        _pixelScale = tensor(1 / 127.5f, device: device).DetachFromDisposeScope();
        if (_layout.NumberWidth > 0)
        {
            _numbers = tensor(table.Numbers, table.RowCount, _layout.NumberWidth).to(device).DetachFromDisposeScope();
        }

        if (_layout.PixelWidth > 0)
        {
            _pixels = tensor(table.Pixels, [table.RowCount, _layout.PixelWidth]).to(device).DetachFromDisposeScope();
        }

        if (spans > 0)
        {
            // Codes become columns of the one-hot part in each batch: by their span's start they would outgrow a byte.
            _codes = Codes(table.Codes.Values, [table.RowCount, spans]).to(device).DetachFromDisposeScope();
            long[] starts = [.. _layout.Categories.Select(span => (long)span.Start - _layout.CategoryStart)];
            _starts = tensor(starts, dtype: ScalarType.Int64, device: device).DetachFromDisposeScope();
        }
    }

    /// <summary>Number of rows to draw from.</summary>
    public int RowCount { get; }

    /// <summary>Number of rows held out.</summary>
    public int HeldOutCount { get; }

    /// <summary>Width of an encoded row.</summary>
    public int Width => _layout.Width;

    /// <summary>Draws real rows with replacement.</summary>
    /// <returns>[count, width]: numbers, pixels, one-hot levels.</returns>
    /// <inheritdoc/>
    public Tensor Draw(long count, RandomSource random) => Rows(random.RowNumbers(count, RowCount));

    /// <summary>The rows of given numbers.</summary>
    /// <param name="rows">Row numbers, [count], int64, on the device.</param>
    /// <returns>[count, width]: numbers, pixels, one-hot levels.</returns>
    public Tensor Rows(Tensor rows) => Encoded(_numbers?.index_select(0, rows), _pixels?.index_select(0, rows), _codes?.index_select(0, rows));

    /// <summary>The rows held out.</summary>
    /// <returns>[<see cref="HeldOutCount"/>, width].</returns>
    public Tensor HeldOut() => Encoded(
        _numbers?.narrow(0, RowCount, HeldOutCount), _pixels?.narrow(0, RowCount, HeldOutCount), _codes?.narrow(0, RowCount, HeldOutCount));

    public void Dispose()
    {
        _numbers?.Dispose();
        _pixels?.Dispose();
        _codes?.Dispose();
        _starts?.Dispose();
        _one.Dispose();
        _pixelScale.Dispose();
    }

    private Tensor Encoded(Tensor? numbers, Tensor? pixels, Tensor? codes)
    {
        Tensor?[] parts = [numbers, pixels?.to(ScalarType.Float32).mul_(_pixelScale).sub_(_one), codes is null ? null : OneHot(codes)];
        Tensor[] present = [.. parts.OfType<Tensor>()];
        return present.Length == 1 ? present[0] : cat(present, 1);
    }

    private Tensor OneHot(Tensor codes)
    {
        long count = codes.shape[0];
        Tensor columns = codes.to(ScalarType.Int64).Increase(_starts!);
        Tensor levels = zeros(count, _layout.CategoryWidth, device: codes.device);
        levels.scatter_(1, columns, _one.expand(count, _layout.Categories.Count));
        return levels;
    }

    private static Tensor Codes(Array codes, ReadOnlySpan<long> shape) => codes switch
    {
        byte[] bytes => tensor(bytes, shape),
        short[] shorts => tensor(shorts, shape),
        _ => tensor((int[])codes, shape),
    };
}
