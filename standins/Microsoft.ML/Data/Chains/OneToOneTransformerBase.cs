using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>A transformer that adds one column for each of some input columns.</summary>
public abstract class OneToOneTransformerBase : RowToRowTransformerBase
{
    private protected OneToOneTransformerBase(IHost host, params (string Output, string Input)[] columns)
        : base(host)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ColumnPairs = columns;
    }

    /// <summary>The output and input column of each pair.</summary>
    internal (string Output, string Input)[] ColumnPairs { get; }

    private protected void SaveColumns(ModelSaveContext ctx)
    {
        ctx.Writer.Write(ColumnPairs.Length);
        foreach ((string output, string input) in ColumnPairs)
        {
            ctx.SaveNonEmptyString(output);
            ctx.SaveNonEmptyString(input);
        }
    }

    private protected static (string Output, string Input)[] LoadColumns(ModelLoadContext ctx)
    {
        int count = ctx.Reader.ReadInt32();
        if (count <= 0)
        {
            throw new FormatException("Corrupt model file: no columns");
        }

        List<(string Output, string Input)> columns = [];
        for (int i = 0; i < count; i++)
        {
            columns.Add((ctx.LoadNonEmptyString(), ctx.LoadNonEmptyString()));
        }

        return [.. columns];
    }

    /// <summary>The input column of each pair; throws if one is not there.</summary>
    private protected DataViewSchema.Column[] FindInputs(DataViewSchema schema)
    {
        return
        [
            .. ColumnPairs.Select(
                pair => schema.GetColumnOrNull(pair.Input)
                    ?? throw new ArgumentOutOfRangeException("inputSchema", $"Could not find input column '{pair.Input}'")),
        ];
    }

    /// <summary>A mapper whose added column i is computed from input column i alone.</summary>
    private protected abstract class OneToOneMapper(OneToOneTransformerBase parent, DataViewSchema schema) : RowMapper(schema)
    {
        /// <summary>The input column of each pair.</summary>
        protected DataViewSchema.Column[] Inputs { get; } = parent.FindInputs(schema);

        public override DataViewSchema.DetachedColumn[] GetOutputColumns()
        {
            return [.. Inputs.Select((input, i) => GetOutputColumn(i, parent.ColumnPairs[i].Output, input))];
        }

        public override IEnumerable<DataViewSchema.Column> GetInputsOf(int addedColumn) => [Inputs[addedColumn]];

        public override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isActive, out Action disposer)
        {
            disposer = null;
            return [.. Inputs.Select((column, i) => isActive(i) ? MakeGetter(input, i, input.Schema[column.Index]) : null)];
        }

        protected abstract DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input);

        protected abstract Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input);
    }

    /// <summary>A mapper whose getters hold something until their cursor ends.</summary>
    private protected abstract class HoldingMapper(OneToOneTransformerBase parent, DataViewSchema schema) : OneToOneMapper(parent, schema)
    {
        public sealed override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isActive, out Action disposer)
        {
            Delegate[] getters = new Delegate[Inputs.Length];
            disposer = null;
            for (int i = 0; i < getters.Length; i++)
            {
                if (isActive(i))
                {
                    getters[i] = MakeGetter(input, i, input.Schema[Inputs[i].Index], out Action own);
                    disposer += own;
                }
            }

            return getters;
        }

        protected sealed override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input) => MakeGetter(row, index, input, out _);

        protected abstract Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input, out Action disposer);
    }
}
