using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(typeof(ITransformer), typeof(CustomMappingModel), null, typeof(SignatureLoadModel), "Custom mapping transform", CustomMappingModel.LoaderSignature)]

namespace Microsoft.ML.Transforms;

public sealed class CustomMappingTransformer<TSrc, TDst> : ITransformer
    where TSrc : class, new()
    where TDst : class, new()
{
    private readonly Action<TSrc, TDst> _map;
    private readonly string _contractName;
    private readonly SchemaDefinition _inputDefinition;
    private readonly MemberColumn[] _added;

    internal CustomMappingTransformer(Action<TSrc, TDst> mapAction, string contractName, SchemaDefinition inputDefinition, SchemaDefinition outputDefinition)
    {
        ArgumentNullException.ThrowIfNull(mapAction);
        _map = mapAction;
        _contractName = contractName;
        _inputDefinition = inputDefinition;
        _added = MemberColumn.ForReading(typeof(TDst), outputDefinition);
        AddedSchema = MemberColumn.SchemaOf(_added);
    }

    bool ITransformer.IsRowToRowMapper => true;

    internal DataViewSchema AddedSchema { get; }

    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => Bind(inputSchema).OutputSchema;

    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new MappedView(input, Bind(input.Schema));
    }

    IRowToRowMapper ITransformer.GetRowToRowMapper(DataViewSchema inputSchema) => Bind(inputSchema);

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        if (_contractName == null)
        {
            throw new InvalidOperationException("Empty contract name for a transform: the transform cannot be saved");
        }

        ctx.CheckAtModel();
        ctx.SetVersionInfo(CustomMappingModel.Version);
        ctx.SaveNonEmptyString(_contractName);
        ctx.SaveNonEmptyString(typeof(TSrc).Assembly.FullName);
    }

    private RowMapping Bind(DataViewSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new RowMapping(new Mapper(this, schema, MemberColumn.ForWriting(typeof(TSrc), _inputDefinition, schema, ignoreMissingColumns: false)));
    }

    private sealed class Mapper(CustomMappingTransformer<TSrc, TDst> parent, DataViewSchema schema, MemberColumn[] sources) : RowMapper(schema)
    {
        public override DataViewSchema.DetachedColumn[] GetOutputColumns()
        {
            return [.. parent.AddedSchema.Select(column => new DataViewSchema.DetachedColumn(column))];
        }

        public override IEnumerable<DataViewSchema.Column> GetInputsOf(int addedColumn) => sources.Select(source => InputSchema[source.ColumnName]);

        public override Delegate[] CreateGetters(DataViewRow input, Func<int, bool> isActive, out Action disposer)
        {
            disposer = null;
            bool[] active = [.. parent.AddedSchema.Select(column => isActive(column.Index))];
            if (!active.Contains(true))
            {
                return new Delegate[active.Length];
            }

            Computation computation = new(parent._map, input, sources, parent._added);
            return [.. parent.AddedSchema.Select(column => active[column.Index] ? computation.Getter(column) : null)];
        }
    }

    /// <summary>The function's result for the current row, computed once a row.</summary>
    private sealed class Computation
    {
        private readonly Action<TSrc, TDst> _map;
        private readonly DataViewRow _input;
        private readonly ObjectFiller<TSrc> _filler;
        private readonly ObjectColumns<TDst> _columns;
        private readonly TSrc _source = new();
        private TDst _result;
        private long _position = -1;

        public Computation(Action<TSrc, TDst> map, DataViewRow input, MemberColumn[] sources, MemberColumn[] added)
        {
            _map = map;
            _input = input;
            _filler = new ObjectFiller<TSrc>(input, sources);
            _columns = new ObjectColumns<TDst>(added, MemberColumn.SchemaOf(added), Result, _ => true);
        }

        public Delegate Getter(DataViewSchema.Column column) => ColumnGetters.Invoke<Delegate>(GetType().GetMethod(nameof(GetterOf)), column.Type.RawType, this, column);

        public static ValueGetter<T> GetterOf<T>(Computation computation, DataViewSchema.Column column) => computation._columns.GetGetter<T>(column);

        private TDst Result()
        {
            if (_position != _input.Position || _result == null)
            {
                _filler.Fill(_source);
                _result = new TDst();
                _map(_source, _result);
                _position = _input.Position;
            }

            return _result;
        }
    }
}

/// <summary>Reads a mapping back.</summary>
internal static class CustomMappingModel
{
    public const string LoaderSignature = "CustomTransformer";

    public static VersionInfo Version => ModelVersions.First("CUSTOMXF", LoaderSignature, typeof(CustomMappingModel));

    public static ITransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        string contractName = ctx.LoadNonEmptyString();
        env.ComponentCatalog.RegisterAssembly(System.Reflection.Assembly.Load(ctx.LoadNonEmptyString()));
        object factory = env.ComponentCatalog.GetExtensionValue(env, typeof(CustomMappingFactoryAttributeAttribute), contractName);
        return ((ICustomMappingFactory)factory).CreateTransformer(contractName);
    }
}
