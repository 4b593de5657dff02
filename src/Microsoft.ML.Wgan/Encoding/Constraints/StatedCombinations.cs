using System.Globalization;

namespace Microsoft.ML.Wgan.Encoding.Constraints;

/// <summary><see cref="OnlySeenTogether"/>: the first column gets the combinations' encoder, the others are its members.</summary>
internal static class StatedCombinations
{
    public static void Encode(StatedConstraints stated, OnlySeenTogether together, EncoderChoice[] choices)
    {
        int[] columns = [.. together.Columns.Select(name => stated.Columns.Index(together, name))];
        DerivationSource[] members = [.. columns.Select(column => StatedLookups.KnownValues(together, choices[column], column))];
        int maximum = stated.Options.MaximumLevels;
        CombinationEncoder encoder = CombinationEncoder.Fit(stated.Table, members, maximum);

        string others = string.Join(", ", together.Columns.Skip(1).Select(name => $"'{name}'"));
        string note = string.Create(
            CultureInfo.InvariantCulture, $"Column '{encoder.ColumnName}' is generated with {others} only as seen together, as stated: {encoder.Count} combinations are learned as levels.");
        string? pool = encoder.PooledCount == 0 ? null
            : string.Create(CultureInfo.InvariantCulture, $"They are more than the maximum of {maximum}; {encoder.PooledCount} are drawn by their frequency.");
        stated.State(choices, columns[0], encoder, note, pool);
        for (int member = 1; member < columns.Length; member++)
        {
            string name = together.Columns[member];
            CombinationMemberEncoder filled = new(name, CellShape.Of(stated.Table.Columns[columns[member]]), columns[0], members[member]);
            stated.State(
                choices, columns[member], filled, $"Column '{name}' is generated as seen together with column '{encoder.ColumnName}', as stated; it is learned with it.");
        }
    }
}
