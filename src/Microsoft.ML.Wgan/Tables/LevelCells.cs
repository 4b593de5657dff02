using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Cells learned as categories whose levels are values: keys, Booleans, and numbers or times where the user says so.</summary>
/// <param name="levels">The value of each level, by code.</param>
/// <param name="missing">The value that stands for a missing one.</param>
internal sealed class LevelCells<T>(T[] levels, T missing) : Cells<T>
    where T : notnull
{
    public override ColumnKind Kind => ColumnKind.Category;

    public override T Value(IReadOnlyList<TableColumn> columns, int first, int row)
    {
        int code = ((CategoryColumn)columns[first]).Codes[row];
        return code < 0 ? missing : levels[code];
    }

    public override Func<T, Cell?> CreateFinder(IReadOnlyList<string>? texts)
    {
        var codeOf = levels.Select((level, code) => (level, code)).ToDictionary(pair => pair.level, pair => pair.code);

        // Looked up first: of Booleans the value that stands for missing is a level.
        return value => codeOf.TryGetValue(value, out int code) ? Cell.OfCode(code) : value.Equals(missing) ? Cell.OfCode(-1) : null;
    }

    public override T ValueOf(Cell cell, IReadOnlyList<string>? texts) => levels[cell.Code];

    public override void Write(BinaryWriter writer, CellType<T> type) => type.WriteValues(writer, levels);

    public static LevelCells<T> Read(BinaryReader reader, CellType<T> type, T missing) => new(type.ReadValues(reader), missing);
}

/// <inheritdoc cref="LevelCells{T}"/>
/// <remarks>Codes are given in the order of appearance, so that a key type of 2^31 possible values costs only what occurs.</remarks>
internal sealed class LevelCellReader<T>(string name, T missing, Func<T, bool> isMissing, IEqualityComparer<T>? equality = null) : CellReader<T>
    where T : notnull
{
    private readonly CodeStore _codes = new();
    private readonly Dictionary<T, int> _codeOf = new(equality);

    public override void Add(in T value)
    {
        if (isMissing(value))
        {
            _codes.Add(-1);
            return;
        }

        if (!_codeOf.TryGetValue(value, out int code))
        {
            code = _codeOf.Count;
            _codeOf.Add(value, code);
        }

        _codes.Add(code);
    }

    public override Cells<T> Finish(ReadColumns read)
    {
        var levels = new T[_codeOf.Count];
        foreach ((T value, int code) in _codeOf)
        {
            levels[code] = value;
        }

        read.Columns.Add(new StoredCategoryColumn(name, _codes, levels.Length, null));
        return new LevelCells<T>(levels, missing);
    }
}
