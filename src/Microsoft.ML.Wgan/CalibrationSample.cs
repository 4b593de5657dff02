using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan;

/// <summary>How many rows are generated for a calibration.</summary>
/// <remarks>
/// Their sampling noise adds to that of the table and of the rows generated later, and should hardly do so: many for each row of the table, and never few, since a small table's model may
/// be asked for many rows. Measured: docs/tabular-recipe.md.
/// </remarks>
internal static class CalibrationSample
{
    private const int RowsForEachRow = 16;
    private const int FewestRows = 32_768;
    private const int MostRows = 262_144;
    private const int MostCells = 1 << 25;
    private const int FewestBlocks = 4;

    // Pixels need no calibration, and what stands beside them is little.
    private const int RowsOfPictures = 4_096;

    /// <summary>Whole blocks, because a row's bits may depend on its place in one; fewer where the table is wide.</summary>
    /// <param name="trainedRows">Rows that were learned from.</param>
    /// <param name="layout">What a row holds.</param>
    /// <returns>How many blocks of <see cref="SyntheticRows.RowsPerBlock"/> rows.</returns>
    public static int Blocks(int trainedRows, TableLayout layout)
    {
        const int Block = SyntheticRows.RowsPerBlock;
        long wanted = layout.PixelWidth == 0 ? Math.Clamp((long)RowsForEachRow * trainedRows, FewestRows, MostRows) : RowsOfPictures;
        return (int)(Math.Clamp(MostCells / Math.Max(layout.Width, 1), FewestBlocks * Block, wanted) / Block);
    }
}
