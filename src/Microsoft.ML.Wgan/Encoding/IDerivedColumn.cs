using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>The encoder of a column that another one determines in every row.</summary>
internal interface IDerivedColumn
{
    /// <summary>The column that determines it.</summary>
    DerivationSource Source { get; }

    /// <summary>Its cell for a value of the source.</summary>
    Cell CellFor(int value);
}
