using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Cells of text. The texts themselves are the encoder's: it decides which are levels and which are made fresh.</summary>
internal sealed class TextCells : Cells<ReadOnlyMemory<char>>
{
    public override ColumnKind Kind => ColumnKind.Category;

    public override ReadOnlyMemory<char> Value(IReadOnlyList<TableColumn> columns, int first, int row) => columns[first] switch
    {
        FreshTextColumn fresh => fresh.Values[row].AsMemory(),
        CategoryColumn { Codes: int[] codes, LevelNames: { } names } => codes[row] < 0 ? default : names[codes[row]].AsMemory(),
        TableColumn other => throw new InvalidOperationException($"Column '{other.Name}' was decoded without its texts."),
    };

    public override Func<ReadOnlyMemory<char>, Cell?> CreateFinder(IReadOnlyList<string>? texts)
    {
        var codeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int code = 0; code < (texts?.Count ?? 0); code++)
        {
            codeOf[texts![code]] = code;
        }

        return value => codeOf.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value.Span, out int code) ? Cell.OfCode(code) : null;
    }

    public override ReadOnlyMemory<char> ValueOf(Cell cell, IReadOnlyList<string>? texts) => texts![cell.Code].AsMemory();

    public override void Write(BinaryWriter writer, CellType<ReadOnlyMemory<char>> type)
    {
    }
}

/// <summary>
/// Gathers text, each distinct one once, and finds out at the end whether it is levels, times, or prose that nothing can be learned from.
/// Empty text is missing.
/// </summary>
internal sealed class TextCellReader(string name, ReadingRules rules) : CellReader<ReadOnlyMemory<char>>
{
    // So many distinct texts are enough to know prose by: a column of it would fill the memory with what is left out at the end.
    private const int ProseSample = 4096;

    private readonly CodeStore _codes = new();
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);
    private int _presentCount;
    private Prose? _prose;

    public override void Add(in ReadOnlyMemory<char> value)
    {
        if (_prose is null)
        {
            _codes.Add(value.IsEmpty ? -1 : Code(value));
        }
    }

    public override Cells<ReadOnlyMemory<char>>? Finish(ReadColumns read)
    {
        _prose ??= FoundProse();
        if (_prose is not null)
        {
            read.LeftOut.Add(rules.IsNamed ? throw _prose.Refusal(name) : ColumnDecision.LeftOut(name, _prose.Reason(name)));
            return null;
        }

        bool mayBeTimes = rules.Kind == ColumnKind.Time || (!rules.IsStated && !WouldBeLevels());
        IReadOnlyList<string> formats = mayBeTimes ? TimeFormats.Fitting(_texts) : [];
        if (formats.Count > 0 && TimeFormats.AreAlike(formats, _texts))
        {
            return TextTimeCells.Of(name, _texts, _codes, formats[0], read);
        }

        if (rules.Kind == ColumnKind.Time)
        {
            throw NoTimes(formats.Count > 0);
        }

        string? remark = formats.Count > 0 ? $"Column '{name}' holds dates whose day and month can't be told apart; they are taken as texts." : null;
        read.Columns.Add(new StoredCategoryColumn(name, _codes, _texts.Count, _texts) { Remark = remark });
        return new TextCells();
    }

    private int Code(ReadOnlyMemory<char> value)
    {
        _presentCount++;

        // Looked up by span, so that a repeated text makes no string.
        var byText = _codeOf.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!byText.TryGetValue(value.Span, out int code))
        {
            code = _texts.Count;
            _texts.Add(value.ToString());
            _codeOf.Add(_texts[code], code);
            if (_texts.Count == ProseSample && (_prose = FoundProse()) is not null)
            {
                _texts.Clear();
                _codeOf.Clear();
                _codes.Clear();
            }
        }

        return code;
    }

    private Prose? FoundProse() => rules.IsStated ? null : Prose.Find(_texts, _presentCount);

    // As many distinct texts as get a level each, unless they hardly repeat.
    private bool WouldBeLevels() => _texts.Count <= rules.MaximumLevels && !Repetition.IsRare(_texts.Count, _presentCount);

    private ArgumentException NoTimes(bool isAmbiguous)
    {
        string? odd = _texts.FirstOrDefault(text => TimeFormats.Fitting([text]).Count == 0);
        string what = _texts.Count == 0 ? "holds no text"
            : isAmbiguous ? $"holds dates such as '{_texts[0]}' throughout, whose day and month can't be told apart"
            : odd is not null ? $"holds '{odd}', which is no time in a known format"
            : $"holds times in several formats, such as '{_texts[0]}' and '{_texts[^1]}'";
        return new ArgumentException(
            $"Columns.Kinds[\"{name}\"] = {ColumnKind.Time}: the column {what}. Accepted is text in one format throughout, such as 2026-11-24, 24.11.2026 18:05 or 18:05:00.");
    }
}
