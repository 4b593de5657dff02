using System.Globalization;
using System.Text;

namespace Microsoft.ML.Data;

/// <summary>
/// The fields of one line on their way out. Where defaults prevail the line is sparse: some leading columns densely, the number of the
/// fields after them, and "index:value" for those that are not the default.
/// </summary>
internal sealed class TextRow(char separator, bool forceDense)
{
    /// <summary>What a value with its index costs, in fields.</summary>
    private const double SparseWeight = 2.5;

    private const int FewestSparseFields = 5;

    private readonly List<(string Text, bool IsDefault)> _fields = [];
    private readonly List<int> _columnStarts = [];
    private readonly StringBuilder _line = new();
    private int _appended;

    public void StartColumn() => _columnStarts.Add(_fields.Count);

    public void Add(string text, bool isDefault) => _fields.Add((text, isDefault));

    /// <summary>Writes the line and starts the next.</summary>
    public void End(TextWriter writer)
    {
        int dense = DenseFields();
        for (int i = 0; i < dense; i++)
        {
            Append(_fields[i].Text);
        }

        if (dense < _fields.Count)
        {
            AppendSparse(dense);
        }

        writer.WriteLine(_line);
        _line.Clear();
        _appended = 0;
        _fields.Clear();
        _columnStarts.Clear();
    }

    private int DenseFields()
    {
        if (forceDense)
        {
            return _fields.Count;
        }

        double least = double.MaxValue;
        int dense = 0;
        foreach (int start in _columnStarts)
        {
            int values = 0;
            for (int i = start; i < _fields.Count; i++)
            {
                values += _fields[i].IsDefault ? 0 : 1;
            }

            double cost = start + (SparseWeight * values);
            if (cost < least)
            {
                least = cost;
                dense = start;
            }
        }

        return least > _fields.Count || _fields.Count - dense < FewestSparseFields ? _fields.Count : dense;
    }

    private void AppendSparse(int dense)
    {
        Append((_fields.Count - dense).ToString(CultureInfo.InvariantCulture));
        bool any = false;
        for (int i = dense; i < _fields.Count; i++)
        {
            if (!_fields[i].IsDefault)
            {
                AppendPair(i - dense, _fields[i].Text);
                any = true;
            }
        }

        if (!any)
        {
            // Without a pair the line would read as dense.
            AppendPair(0, _fields[dense].Text);
        }
    }

    private void AppendPair(int index, string text) => Append(string.Create(CultureInfo.InvariantCulture, $"{index}:{text}"));

    private void Append(string text)
    {
        if (_appended++ > 0)
        {
            _line.Append(separator);
        }

        _line.Append(text);
    }
}
