using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Cells of text. The texts themselves are the encoder's: it decides which are levels and which are made fresh.</summary>
internal sealed class TextCells : Cells<ReadOnlyMemory<char>>
{
    public override ColumnKind Kind => ColumnKind.Category;

    public override ReadOnlyMemory<char> Value(TableColumn column, int row) => column switch
    {
        FreshTextColumn fresh => fresh.Values[row].AsMemory(),
        CategoryColumn { Codes: int[] codes, LevelNames: { } names } => codes[row] < 0 ? default : names[codes[row]].AsMemory(),
        _ => throw new InvalidOperationException($"Column '{column.Name}' was decoded without its texts."),
    };

    public override void Write(BinaryWriter writer, CellType<ReadOnlyMemory<char>> type)
    {
    }
}

/// <inheritdoc cref="TextCells"/>
internal sealed class TextCellReader(string name) : CellReader<ReadOnlyMemory<char>>
{
    private readonly List<int> _codes = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);

    public override void Add(in ReadOnlyMemory<char> value)
    {
        // Looked up by span, so that a repeated text makes no string.
        var byText = _codeOf.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!byText.TryGetValue(value.Span, out int code))
        {
            code = _texts.Count;
            _texts.Add(value.ToString());
            _codeOf.Add(_texts[code], code);
        }

        _codes.Add(code);
    }

    public override (TableColumn Column, Cells<ReadOnlyMemory<char>> Cells) Finish() =>
        (new CategoryColumn(name, [.. _codes], _texts.Count, _texts), new TextCells());
}
