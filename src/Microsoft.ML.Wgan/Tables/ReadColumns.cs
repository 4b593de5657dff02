using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Receives what the readers of a view's columns made of them.</summary>
internal sealed class ReadColumns
{
    /// <summary>The table columns so far.</summary>
    public List<TableColumn> Columns { get; } = [];

    /// <summary>Columns whose cells showed that nothing can be learned from them.</summary>
    public List<ColumnDecision> LeftOut { get; } = [];
}
