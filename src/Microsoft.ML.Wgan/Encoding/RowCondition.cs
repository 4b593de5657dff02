using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>Cells that rows must hold, ready to be generated: what the generator is given, which outputs are ruled out, what is decoded.</summary>
internal sealed class RowCondition
{
    private readonly Dictionary<int, Cell> _given;
    private readonly List<(int Start, bool[] Allowed)> _restrictions = [];

    /// <param name="encoder">The model's encoder.</param>
    /// <param name="layout">Its conditions.</param>
    /// <param name="given">At most one cell a column, each of the column's domain.</param>
    /// <param name="contradiction">Makes the fault for cells that never occur together because one column determines the other.</param>
    public RowCondition(TableEncoder encoder, ConditionLayout layout, IReadOnlyList<GivenCell> given, Func<IReadOnlyList<GivenCell>, Exception> contradiction)
    {
        _given = given.ToDictionary(cell => cell.Column, cell => cell.Cell);
        float[] row = new float[layout.RowWidth];
        foreach ((int column, Cell cell) in given)
        {
            encoder.Encoders[column].Place(cell, encoder.Places[column], row);
        }

        Input = layout.Input(row, _given.ContainsKey);
        Levels = [.. encoder.Layout.Categories.Select(span => row.AsSpan(span.Start, span.Length).IndexOf(1))];
        Numbers = [.. Enumerable.Repeat(float.NaN, encoder.Layout.NumberWidth)];
        // Not an atom, nor a cell that was never seen.
        foreach (ColumnPlace place in given.Select(cell => encoder.Places[cell.Column]).Where(place => place.Number >= 0 && place.Number < Numbers.Length && (place.Category < 0 || place.IsNumber(Levels[place.Category]))))
        {
            Numbers[place.Number] = row[place.Number];
        }

        foreach (IGrouping<int, GivenCell> derived in given.Where(cell => encoder.Encoders[cell.Column] is IDerivedColumn).GroupBy(cell => encoder.Encoders[cell.Column].SourceColumn))
        {
            _restrictions.Add((encoder.Places[derived.Key].Span.Start, Allowed(encoder, derived.Key, [.. derived], contradiction)));
        }
    }

    /// <summary>[c∘m, m], the generator's input beside the latent.</summary>
    public float[] Input { get; }

    /// <summary>For each category the level that is given; below 0 where none is.</summary>
    public int[] Levels { get; }

    /// <summary>For each number the one that is given, encoded; NaN where none is.</summary>
    public float[] Numbers { get; }

    /// <summary>Rules out the levels of source columns from which something else would follow than what is given.</summary>
    /// <param name="outputs">The generator's outputs, row-major.</param>
    /// <param name="width">Outputs of a row.</param>
    public void Restrict(Span<float> outputs, int width)
    {
        foreach ((int start, bool[] allowed) in _restrictions)
        {
            for (int row = 0; row < outputs.Length; row += width)
            {
                Span<float> span = outputs.Slice(row + start, allowed.Length);
                for (int level = 0; level < span.Length; level++)
                {
                    span[level] = allowed[level] ? span[level] : float.NegativeInfinity;
                }
            }
        }
    }

    /// <summary>Fills a column that is given; false for others.</summary>
    public bool Fill(int column, TableColumn target, int start, int count)
    {
        if (!_given.TryGetValue(column, out Cell cell))
        {
            return false;
        }

        switch (target)
        {
            case NumberColumn numbers:
                numbers.Values.AsSpan(start, count).Fill(cell.Number);
                break;
            case CategoryColumn categories:
                categories.Codes.AsSpan(start, count).Fill(cell.Code);
                break;
            default:
                throw new InvalidOperationException($"Column '{target.Name}' is a {target.GetType().Name}, which cannot be given.");
        }

        return true;
    }

    // The values of the source from which every given cell follows. They are the levels of its span: nothing follows from pooled values.
    private bool[] Allowed(TableEncoder encoder, int source, GivenCell[] derived, Func<IReadOnlyList<GivenCell>, Exception> contradiction)
    {
        DerivationSource values = ((IDerivedColumn)encoder.Encoders[derived[0].Column]).Source;
        bool[] allowed = new bool[values.Count];
        List<GivenCell> together = [];
        if (_given.TryGetValue(source, out Cell given))
        {
            together.Add(new GivenCell(source, given));
            allowed[values.Value(given)] = true;
        }
        else
        {
            Array.Fill(allowed, true);
        }

        foreach (GivenCell cell in derived)
        {
            var lookup = (IDerivedColumn)encoder.Encoders[cell.Column];
            together.Add(cell);
            for (int value = 0; value < allowed.Length; value++)
            {
                allowed[value] &= lookup.CellFor(value) == cell.Cell;
            }

            if (!allowed.Contains(true))
            {
                throw contradiction(together);
            }
        }

        return allowed;
    }
}
