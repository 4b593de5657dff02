using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan;

/// <summary>Makes single synthetic rows for what is given: the same rows as <see cref="SyntheticRows"/> under the same condition.</summary>
internal sealed class ConditionedRowSource(GeneratorHandle generator, TableEncoder encoder, ulong seed, ModelConditions conditions) : IConditionedRows
{
    public Table Row(long row, IReadOnlyList<GivenCell> given) => new SyntheticRows(generator, encoder, seed, conditions.Of(given)).Rows(row, 1);
}
