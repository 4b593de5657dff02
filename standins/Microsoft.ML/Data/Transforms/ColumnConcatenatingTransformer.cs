using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;

[assembly: LoadableClass(
    typeof(ITransformer), typeof(ColumnConcatenatingTransformer), null, typeof(SignatureLoadModel), "Concat Transform", ColumnConcatenatingTransformer.LoaderSignature)]

namespace Microsoft.ML.Data;

public sealed class ColumnConcatenatingTransformer : RowToRowTransformerBase
{
    internal const string LoaderSignature = "ConcatTransform";

    private readonly string _name;
    private readonly string[] _sources;

    internal ColumnConcatenatingTransformer(IHostEnvironment env, string outputColumnName, string[] inputColumnNames)
        : base(env.Register(nameof(ColumnConcatenatingTransformer)))
    {
        _name = outputColumnName;
        _sources = inputColumnNames;
    }

    private static VersionInfo Version => ModelVersions.First("CONCAT F", LoaderSignature, typeof(ColumnConcatenatingTransformer));

    internal static ColumnConcatenatingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        string name = ctx.LoadNonEmptyString();
        List<string> sources = [];
        for (int count = ctx.Reader.ReadInt32(); count > 0; count--)
        {
            sources.Add(ctx.LoadNonEmptyString());
        }

        return new ColumnConcatenatingTransformer(env, name, [.. sources]);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.SaveNonEmptyString(_name);
        ctx.Writer.Write(_sources.Length);
        Array.ForEach(_sources, ctx.SaveNonEmptyString);
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema)
    {
        DataViewSchema.Column[] sources =
        [
            .. _sources.Select(name => schema.GetColumnOrNull(name) ?? throw SchemaFaults.NotFound("inputSchema", "input", name)),
        ];
        DataViewType itemType = sources[0].Type.GetItemType();
        foreach (DataViewSchema.Column source in sources.Where(source => !source.Type.GetItemType().Equals(itemType)))
        {
            throw SchemaFaults.Mismatch("inputSchema", "input", source.Name, itemType.ToString(), source.Type.ToString());
        }

        return new Mapper(_name, sources, schema);
    }

    private sealed class Mapper(string name, DataViewSchema.Column[] sources, DataViewSchema schema) : RowMapper(schema)
    {
        // A lone vector goes through as it is, with all that belongs to it.
        private readonly bool _isIdentity = sources.Length == 1 && sources[0].Type is VectorDataViewType;

        public override DataViewSchema.DetachedColumn[] GetOutputColumns()
        {
            if (_isIdentity)
            {
                return [new DataViewSchema.DetachedColumn(name, sources[0].Type, sources[0].Annotations)];
            }

            bool varies = sources.Any(source => source.Type.GetValueCount() == 0);
            int size = varies ? 0 : sources.Sum(source => source.Type.GetValueCount());
            VectorDataViewType type = new((PrimitiveDataViewType)sources[0].Type.GetItemType(), size);
            return [new DataViewSchema.DetachedColumn(name, type, ConcatenatedAnnotations.Of(sources, size))];
        }

        public override IEnumerable<DataViewSchema.Column> GetInputsOf(int addedColumn) => sources;

        public override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isActive, out Action disposer)
        {
            disposer = null;
            if (!isActive(0))
            {
                return [null];
            }

            DataViewSchema.Column[] columns = [.. sources.Select(source => input.Schema[source.Index])];
            return [_isIdentity ? input.Getter(columns[0]) : ConcatenatedGetter.Create(input, columns)];
        }
    }
}
