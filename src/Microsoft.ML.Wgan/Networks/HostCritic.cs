namespace Microsoft.ML.Wgan.Networks;

/// <summary>A finished critic in plain C#: the same bits for a row wherever it is scored. Thread-safe.</summary>
internal sealed class HostCritic
{
    private readonly DenseLayer[] _layers;
    private readonly int[] _widths;
    private readonly int _numbers;
    private readonly int _frequencies;
    private readonly float _negativeSlope;
    private readonly bool _sortsPairs;

    /// <param name="weights">Its layers.</param>
    /// <param name="width">Inputs it must have.</param>
    /// <exception cref="InvalidDataException">The layers do not fit each other or the width.</exception>
    public HostCritic(CriticWeights weights, int width)
    {
        IReadOnlyList<NamedWeights> tensors = weights.Layers;
        bool fits = tensors.Count >= 2 && tensors.Count % 2 == 0;
        long inputs = width + (2L * weights.Numbers * weights.Frequencies);
        fits = fits && weights.Numbers >= 0 && weights.Numbers <= width && weights.Frequencies >= 0;
        for (int i = 0; fits && i < tensors.Count; i += 2)
        {
            fits = tensors[i].Shape is [> 0, var columns] && columns == inputs && tensors[i + 1].Shape is [var biases] && biases == tensors[i].Shape[0]
                && tensors[i].Values.LongLength == columns * biases && tensors[i + 1].Values.LongLength == biases
                && (i == tensors.Count - 2 ? biases == 1 : !weights.SortsPairs || biases % 2 == 0);
            inputs = tensors[i].Shape[0];
        }

        if (!fits)
        {
            throw new InvalidDataException($"The weights of the critic do not fit a row of {width} inputs.");
        }

        _layers = [.. Enumerable.Range(0, tensors.Count / 2).Select(layer => new DenseLayer(tensors[2 * layer], tensors[(2 * layer) + 1]))];
        _widths = [.. Enumerable.Range(0, tensors.Count / 2).Select(layer => (int)tensors[2 * layer].Shape[0])];
        _numbers = weights.Numbers;
        _frequencies = weights.Frequencies;
        _negativeSlope = (float)weights.NegativeSlope;
        _sortsPairs = weights.SortsPairs;
    }

    /// <summary>f(x), as <see cref="CriticNetwork.Score"/> up to rounding.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        ReadOnlySpan<float> h = Seen(row);
        for (int layer = 0; layer < _layers.Length; layer++)
        {
            var outputs = new float[_widths[layer]];
            _layers[layer].Apply(h, h.Length, outputs, outputs.Length, rowCount: 1, relu: false);
            if (layer < _layers.Length - 1)
            {
                Activate(outputs);
            }

            h = outputs;
        }

        return h[0];
    }

    // As FourierFeatures.Append.
    private ReadOnlySpan<float> Seen(ReadOnlySpan<float> row)
    {
        if (_numbers * _frequencies == 0)
        {
            return row;
        }

        float[] seen = new float[row.Length + (2 * _numbers * _frequencies)];
        row.CopyTo(seen);
        Span<float> sines = seen.AsSpan(row.Length, _numbers * _frequencies), cosines = seen.AsSpan(row.Length + sines.Length);
        for (int k = 0; k < _frequencies; k++)
        {
            for (int number = 0; number < _numbers; number++)
            {
                (float sine, float cosine) = MathF.SinCos(row[number] * MathF.ScaleB(MathF.PI, k));
                sines[(k * _numbers) + number] = MathF.ScaleB(sine, -k);
                cosines[(k * _numbers) + number] = MathF.ScaleB(cosine, -k);
            }
        }

        return seen;
    }

    // As LeakyRelu and PairSort.
    private void Activate(Span<float> units)
    {
        int half = units.Length / 2;
        if (_sortsPairs)
        {
            for (int i = 0; i < half; i++)
            {
                (units[i], units[half + i]) = (Math.Max(units[i], units[half + i]), Math.Min(units[i], units[half + i]));
            }

            return;
        }

        foreach (ref float unit in units)
        {
            unit = unit > 0 ? unit : unit * _negativeSlope;
        }
    }
}
