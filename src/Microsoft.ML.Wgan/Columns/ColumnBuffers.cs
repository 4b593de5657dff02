namespace Microsoft.ML.Wgan.Columns;

/// <summary>
/// The cells of the stored column that was opened last, of each kind: columns of one table are equally long, so one array serves them all.
/// Who needs two columns at once opens one of them without.
/// </summary>
internal sealed class ColumnBuffers
{
    private double[] _numbers = [];
    private int[] _codes = [];

    public double[] Numbers(int count) => _numbers = _numbers.Length == count ? _numbers : new double[count];

    public int[] Codes(int count) => _codes = _codes.Length == count ? _codes : new int[count];
}
