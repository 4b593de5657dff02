using Microsoft.ML.Wgan.Evaluation.Fidelity;

namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>Bins of levels: one for each, or one for each of the 254 most frequent and one for the others. Levels that no training row had count as missing.</summary>
internal sealed class LevelBins : ColumnBins
{
    private readonly Dictionary<int, byte> _bins = [];

    public LevelBins(ReadOnlySpan<int> levels)
    {
        int[] frequent = FrequentLevels.Of(levels);
        for (int i = 0; i < frequent.Length; i++)
        {
            _bins[frequent[i]] = (byte)Math.Min(i, Maximum - 1);
        }

        Count = Math.Min(frequent.Length, Maximum);
    }

    public override int Count { get; }

    public override bool AreOrdered => false;

    public override byte[] Assign(ScoredColumn column)
    {
        ReadOnlySpan<int> levels = column.Levels;
        byte[] bins = new byte[levels.Length];
        for (int row = 0; row < bins.Length; row++)
        {
            bins[row] = _bins.GetValueOrDefault(levels[row], (byte)Count);
        }

        return bins;
    }
}
