namespace Microsoft.ML.Wgan.Evaluation.Trees;

/// <summary>A split of some rows: a column, and the bins of it that go left.</summary>
internal struct Split
{
    /// <summary>G_L² / (H_L + λ) + G_R² / (H_R + λ) − G² / (H + λ); 0 for no split.</summary>
    public double Gain;

    public int Column;

    public BinSet LeftBins;

    /// <summary>Sums of the rows that go left.</summary>
    public BinSums Left;
}
