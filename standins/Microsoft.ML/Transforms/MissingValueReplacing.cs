using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(typeof(ITransformer), typeof(MissingValueReplacingTransformer), null, typeof(SignatureLoadModel), "NA Replace Transform", MissingValueReplacingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms;

/// <summary>Puts a value where a number is missing.</summary>
public sealed class MissingValueReplacingEstimator : IEstimator<MissingValueReplacingTransformer>
{
    private readonly IHost _host;
    private readonly (string Output, string Input)[] _columns;
    private readonly ReplacementMode _mode;
    private readonly bool _imputeBySlot;

    internal MissingValueReplacingEstimator(IHostEnvironment env, (string Output, string Input)[] columns, ReplacementMode mode, bool imputeBySlot)
    {
        _host = env.Register(nameof(MissingValueReplacingEstimator));
        _columns = columns;
        _mode = mode;
        _imputeBySlot = imputeBySlot;
    }

    public enum ReplacementMode : byte
    {
        DefaultValue = 0,
        Mean = 1,
        Minimum = 2,
        Maximum = 3,
        Mode = 5,
    }

    public MissingValueReplacingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        DataViewSchema.Column[] sources =
        [
            .. _columns.Select(pair => input.Schema.GetColumnOrNull(pair.Input) ?? throw SchemaFaults.NotFound(nameof(input), "input", pair.Input)),
        ];
        Array.ForEach(sources, source => ThrowIfNotReal(source.Type.GetItemType()));
        return new MissingValueReplacingTransformer(_host, _columns, [.. sources.Select(source => Replacements(input, source))]);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. _columns.Select(pair => Replaced(inputSchema.Find(pair.Input), pair.Output))]);
    }

    private static SchemaShape.Column Replaced(SchemaShape.Column source, string name)
    {
        ThrowIfNotReal(source.ItemType);
        IEnumerable<SchemaShape.Column> kept = source.Annotations.Where(kind => kind.Name is AnnotationKinds.SlotNames or AnnotationKinds.IsNormalized);
        return new SchemaShape.Column(name, source.Kind, source.ItemType, false, new SchemaShape(kept));
    }

    private static void ThrowIfNotReal(DataViewType type)
    {
        if (type != NumberDataViewType.Single && type != NumberDataViewType.Double)
        {
            throw new ArgumentOutOfRangeException("inputSchema", $"Type '{type}' is not supported by NAReplaceTransform since it doesn't have an NA value");
        }
    }

    /// <summary>The value of each slot, or one for all of them.</summary>
    private double[] Replacements(IDataView input, DataViewSchema.Column source)
    {
        if (_mode == ReplacementMode.DefaultValue)
        {
            return [0];
        }

        int size = source.Type.GetValueCount();
        List<double>[] slots = [.. Enumerable.Range(0, _imputeBySlot && size > 0 ? size : 1).Select(_ => new List<double>())];
        foreach (double[] row in MissingValues.Read(input, source))
        {
            for (int slot = 0; slot < row.Length; slot++)
            {
                if (!double.IsNaN(row[slot]))
                {
                    slots[slots.Length == 1 ? 0 : slot].Add(row[slot]);
                }
            }
        }

        return [.. slots.Select(values => values.Count == 0 ? 0 : Statistic(values))];
    }

    private double Statistic(List<double> values)
    {
        return _mode switch
        {
            ReplacementMode.Mean => values.Average(),
            ReplacementMode.Minimum => values.Min(),
            ReplacementMode.Maximum => values.Max(),
            _ => values.GroupBy(value => value).MaxBy(group => group.Count()).Key,
        };
    }
}

public sealed class MissingValueReplacingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "NAReplaceTransform";

    private readonly double[][] _replacements;

    internal MissingValueReplacingTransformer(IHostEnvironment env, (string Output, string Input)[] columns, double[][] replacements)
        : base(env.Register(nameof(MissingValueReplacingTransformer)), columns)
    {
        _replacements = replacements;
    }

    private static VersionInfo Version => ModelVersions.First("NAREP  F", LoaderSignature, typeof(MissingValueReplacingTransformer));

    internal static MissingValueReplacingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        (string Output, string Input)[] columns = LoadColumns(ctx);
        List<double[]> replacements = [];
        foreach ((string Output, string Input) _ in columns)
        {
            List<double> slots = [];
            for (int count = ctx.Reader.ReadInt32(); count > 0; count--)
            {
                slots.Add(ctx.Reader.ReadDouble());
            }

            replacements.Add([.. slots]);
        }

        return new MissingValueReplacingTransformer(env, columns, [.. replacements]);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
        foreach (double[] slots in _replacements)
        {
            ctx.Writer.Write(slots.Length);
            Array.ForEach(slots, ctx.Writer.Write);
        }
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(MissingValueReplacingTransformer parent, DataViewSchema schema) : OneToOneMapper(parent, schema)
    {
        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            DataViewSchema.Annotations.Builder builder = new();
            builder.Add(input.Annotations, kind => kind is AnnotationKinds.SlotNames or AnnotationKinds.IsNormalized);
            return new DataViewSchema.DetachedColumn(name, input.Type, builder.ToAnnotations());
        }

        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input)
        {
            return MissingValues.Replacer(row, input, parent._replacements[index]);
        }
    }
}
