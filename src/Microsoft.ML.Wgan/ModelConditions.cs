using System.Globalization;
using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;
using Microsoft.ML.Wgan.Persistence;
using Microsoft.ML.Wgan.Tables;

namespace Microsoft.ML.Wgan;

/// <summary>What rows of a model can be asked for: from users' values to conditions of the generator.</summary>
internal sealed class ModelConditions
{
    private readonly WganModel _model;
    private readonly ConditionLayout _layout;
    private readonly Dictionary<string, ConditionColumn> _byName;

    public ModelConditions(WganModel model)
    {
        _model = model;
        _layout = model.ConditionLayout();
        Columns = [.. model.Conditions.Select(name =>
        {
            int column = model.Schema.IndexOf(name), first = model.Schema.FirstOf(column);
            return model.Schema.Columns[column].AsCondition(first, model.Encoder.Encoders[first].Domain!);
        })];
        _byName = Columns.ToDictionary(column => column.Name);
    }

    /// <summary>In the order of <see cref="ColumnOptions.Condition"/>.</summary>
    public IReadOnlyList<ConditionColumn> Columns { get; }

    /// <summary>The condition column of a name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="asked">What was asked of it, for the message: "'red'", say.</param>
    /// <exception cref="ArgumentException">There is no such column, or it is no condition.</exception>
    public ConditionColumn Column(string name, string asked)
    {
        if (_byName.TryGetValue(name, out ConditionColumn? column))
        {
            return column;
        }

        string why = _model.Schema.IndexOf(name) < 0 ? "there is no learned column of this name" : "it was not in Columns.Condition when the model was trained";
        string accepted = Columns.Count == 0 ? "no column: Columns.Condition was empty" : string.Join(", ", Columns.Select(each => $"'{each.Name}'"));
        throw new ArgumentException($"Column '{name}' cannot be {asked}: {why}. Accepted: {accepted}.");
    }

    /// <summary>The condition that a user's values make; null for none.</summary>
    /// <exception cref="ArgumentException">A column is no condition, a value cannot be asked for, or two cannot hold together.</exception>
    public RowCondition? Of(IReadOnlyDictionary<string, object>? where)
    {
        GivenCell[] given = [.. (where ?? new Dictionary<string, object>()).Select(pair =>
        {
            ConditionColumn column = Column(pair.Key, Asked(pair.Value));
            return new GivenCell(column.TableColumn, column.CellOf(pair.Value));
        })];
        return given.Length == 0 ? null : Of(given);
    }

    /// <summary>The condition that cells make.</summary>
    /// <exception cref="ArgumentException">Two of them cannot hold together.</exception>
    public RowCondition Of(IReadOnlyList<GivenCell> given) => new(_model.Encoder, _layout, given, Contradiction);

    private static string Asked(object? value) => value is null ? "missing" : $"'{Convert.ToString(value, CultureInfo.InvariantCulture)}'";

    private ArgumentException Contradiction(IReadOnlyList<GivenCell> given)
    {
        IEnumerable<string> shown = given.Select(cell =>
        {
            ConditionColumn column = Columns.First(each => each.TableColumn == cell.Column);
            return $"column '{column.Name}' = {column.Shown(cell.Cell)}";
        });
        return new ArgumentException(
            $"These cannot hold together: {string.Join(" and ", shown)}. In the training data one of the columns determines the others, and no row has these values.");
    }
}
