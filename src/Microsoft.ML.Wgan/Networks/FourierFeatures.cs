using static TorchSharp.torch;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>
/// What a critic sees of a row beside the row itself: sin(2ᵏπx)/2ᵏ and cos(2ᵏπx)/2ᵏ, k = 0 … K − 1, of each number x. A critic of slope one cannot make
/// much of a narrow ridge or gap between numbers in [−1, 1]; these let it look closer.
/// </summary>
/// <remarks>After Tancik et al. 2020, "Fourier Features Let Networks Learn High Frequency Functions in Low Dimensional Domains"; each feature scaled to slope π at most.</remarks>
internal sealed class FourierFeatures : IDisposable
{
    private readonly Tensor _angles;
    private readonly Tensor _scales;
    private readonly Tensor _slopes;

    /// <param name="numbers">Numbers x, which are the first columns of a row; at least 1.</param>
    /// <param name="frequencies">K, at least 1.</param>
    /// <param name="device">Where the rows lie.</param>
    public FourierFeatures(int numbers, int frequencies, Device device)
    {
        using var scope = NewDisposeScope();
        Numbers = numbers;
        Frequencies = frequencies;
        Count = 2 * numbers * frequencies;
        float[] angles = new float[numbers * numbers * frequencies];
        float[] scales = new float[numbers * frequencies];
        for (int k = 0; k < frequencies; k++)
        {
            for (int number = 0; number < numbers; number++)
            {
                int feature = (k * numbers) + number;
                angles[(number * scales.Length) + feature] = MathF.ScaleB(MathF.PI, k);
                scales[feature] = MathF.ScaleB(1, -k);
            }
        }

        _angles = Aligned.Copy(angles, [numbers, scales.Length], device).DetachFromDisposeScope();
        _scales = Aligned.Copy(scales, [scales.Length], device).DetachFromDisposeScope();
        _slopes = _angles.mul(_scales).t().contiguous().DetachFromDisposeScope();
    }

    /// <summary>Numbers at a row's start that have features.</summary>
    public int Numbers { get; }

    /// <summary>Frequencies of each.</summary>
    public int Frequencies { get; }

    /// <summary>Features of a row.</summary>
    public int Count { get; }

    /// <summary>Rows with their features behind them.</summary>
    /// <param name="rows">[batch, width].</param>
    /// <returns>[batch, width + count].</returns>
    public Tensor Append(Tensor rows)
    {
        Tensor angles = Angles(rows);
        return cat([rows, angles.sin().mul(_scales), angles.cos().mul(_scales)], 1);
    }

    /// <summary>Brings a gradient in rows and features back to the rows: g + (∂features/∂x)ᵀ g.</summary>
    /// <param name="gradient">[batch, width + count].</param>
    /// <param name="rows">Where it was taken, [batch, width].</param>
    /// <returns>[batch, width].</returns>
    public Tensor PullBack(Tensor gradient, Tensor rows)
    {
        long width = rows.shape[1];
        int half = Count / 2;
        Tensor cosines, sines;
        using (no_grad())
        {
            Tensor angles = Angles(rows);
            (cosines, sines) = (angles.cos(), angles.sin());
        }

        Tensor ofAngles = gradient.narrow(1, width, half).mul(cosines).sub(gradient.narrow(1, width + half, half).mul(sines));
        Tensor ofNumbers = gradient.narrow(1, 0, Numbers).Plus(ofAngles.mm(_slopes));
        return width == Numbers ? ofNumbers : cat([ofNumbers, gradient.narrow(1, Numbers, width - Numbers)], 1);
    }

    public void Dispose()
    {
        _angles.Dispose();
        _scales.Dispose();
        _slopes.Dispose();
    }

    private Tensor Angles(Tensor rows) => rows.narrow(1, 0, Numbers).mm(_angles);
}
