using Microsoft.ML;
using Microsoft.ML.Wgan;

namespace WganSamples.Csv;

/// <summary>Cells that the user asks every row to hold, in the spelling of the file.</summary>
internal static class GivenCells
{
    /// <summary>Reads "name=value" pairs as the values of the model's columns; no value asks for a missing one.</summary>
    /// <exception cref="UserErrorException">A pair is none, names an unknown column or one twice, or its value is not written like the column's.</exception>
    public static Dictionary<string, object> Read(IEnumerable<string> pairs, CsvFormat format)
    {
        var where = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (string pair in pairs)
        {
            int equals = pair.IndexOf('=');
            if (equals < 1)
            {
                throw new UserErrorException($"--where {pair}: expected name=value.");
            }
            string name = pair[..equals], text = pair[(equals + 1)..];
            CsvColumn column = format.Columns.FirstOrDefault(column => column.Name == name)
                ?? throw new UserErrorException($"--where {pair}: there is no column '{name}'; there are {string.Join(", ", format.Columns.Select(column => column.Name))}.");
            if (!where.TryAdd(name, Value(column, text, pair)))
            {
                throw new UserErrorException($"--where {pair}: column '{name}' is given twice.");
            }
        }
        return where;
    }

    /// <summary>Rows under the condition.</summary>
    /// <exception cref="UserErrorException">The model cannot make such rows.</exception>
    public static IDataView Generate(WganTransformer model, long rows, int? seed, Dictionary<string, object> where)
    {
        try
        {
            return model.Generate(rows, seed, where.Count == 0 ? null : where);
        }
        catch (ArgumentException refused)
        {
            throw new UserErrorException(refused.Message);
        }
    }

    private static object Value(CsvColumn column, string text, string pair) => column.Format switch
    {
        _ when text.Length == 0 => DBNull.Value,
        NumericFormat numbers => numbers.TryRead(text, out double number)
            ? number
            : throw new UserErrorException($"--where {pair}: column '{column.Name}' holds {column.Format.Description}, not '{text}'."),
        _ => text,
    };
}
