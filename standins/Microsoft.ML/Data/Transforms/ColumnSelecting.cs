using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(ColumnSelectingTransformer), null, typeof(SignatureLoadModel), "Select Columns Transform", ColumnSelectingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms;

/// <summary>Keeps or drops columns.</summary>
public sealed class ColumnSelectingEstimator : TrivialEstimator<ColumnSelectingTransformer>
{
    internal ColumnSelectingEstimator(IHostEnvironment env, ColumnSelectingTransformer transformer)
        : base(env.Register(nameof(ColumnSelectingEstimator)), transformer)
    {
    }

    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        foreach (string name in Transformer.Names)
        {
            inputSchema.Find(name);
        }

        return new SchemaShape(inputSchema.Where(column => Transformer.Names.Contains(column.Name) == Transformer.Keeps));
    }
}

public sealed class ColumnSelectingTransformer : ITransformer
{
    internal const string LoaderSignature = "SelectColumnsTransform";

    private readonly bool _keepsHidden;

    internal ColumnSelectingTransformer(bool keeps, string[] names, bool keepsHidden)
    {
        ArgumentNullException.ThrowIfNull(names);
        Keeps = keeps;
        Names = names;
        _keepsHidden = keepsHidden;
    }

    bool ITransformer.IsRowToRowMapper => true;

    /// <summary>Whether the named columns stay, or the others.</summary>
    internal bool Keeps { get; }

    internal string[] Names { get; }

    private static VersionInfo Version => ModelVersions.First("SELCOLST", LoaderSignature, typeof(ColumnSelectingTransformer));

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Select(inputSchema, "inputSchema").OutputSchema;

    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new SelectColumnsDataTransform(input, Select(input.Schema, nameof(input)));
    }

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => Select(inputSchema, nameof(inputSchema));

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.Write(Keeps);
        ctx.Writer.Write(_keepsHidden);
        ctx.Writer.Write(Names.Length);
        Array.ForEach(Names, ctx.SaveNonEmptyString);
    }

    internal static ColumnSelectingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        bool keeps = ctx.Reader.ReadBoolean();
        bool keepsHidden = ctx.Reader.ReadBoolean();
        List<string> names = [];
        for (int count = ctx.Reader.ReadInt32(); count > 0; count--)
        {
            names.Add(ctx.LoadNonEmptyString());
        }

        return new ColumnSelectingTransformer(keeps, [.. names], keepsHidden);
    }

    private SelectedColumns Select(DataViewSchema schema, string parameter)
    {
        ArgumentNullException.ThrowIfNull(schema);
        foreach (string name in Names.Where(name => schema.GetColumnOrNull(name) == null))
        {
            throw SchemaFaults.NotFound(parameter, "input", name);
        }

        IEnumerable<DataViewSchema.Column> visible = schema.Where(column => _keepsHidden || !column.IsHidden);
        IEnumerable<DataViewSchema.Column> kept = Keeps
            ? Names.SelectMany(name => visible.Where(column => column.Name == name))
            : visible.Where(column => !Names.Contains(column.Name));
        return new SelectedColumns(schema, [.. kept.Select(column => column.Index)]);
    }
}
