using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(typeof(ITransformer), typeof(ValueToKeyMappingTransformer), null, typeof(SignatureLoadModel), "Term Transform", ValueToKeyMappingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms;

/// <summary>Numbers the distinct values of columns.</summary>
public sealed class ValueToKeyMappingEstimator : IEstimator<ValueToKeyMappingTransformer>
{
    private readonly IHost _host;
    private readonly (string Output, string Input)[] _columns;
    private readonly int _maximumNumberOfKeys;
    private readonly KeyOrdinality _keyOrdinality;
    private readonly bool _addKeyValuesAsText;
    private readonly IDataView _keyData;

    internal ValueToKeyMappingEstimator(
        IHostEnvironment env,
        (string Output, string Input)[] columns,
        int maximumNumberOfKeys,
        KeyOrdinality keyOrdinality,
        bool addKeyValuesAsText,
        IDataView keyData)
    {
        _host = env.Register(nameof(ValueToKeyMappingEstimator));
        _columns = columns;
        _maximumNumberOfKeys = maximumNumberOfKeys;
        _keyOrdinality = keyOrdinality;
        _addKeyValuesAsText = addKeyValuesAsText;
        _keyData = keyData;
    }

    public enum KeyOrdinality : byte
    {
        ByOccurrence,
        ByValue,
    }

    public ValueToKeyMappingTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        DataViewSchema.Column[] sources =
        [
            .. _columns.Select(pair => input.Schema.GetColumnOrNull(pair.Input) ?? throw SchemaFaults.NotFound("inputSchema", "input", pair.Input)),
        ];
        Vocabulary[] vocabularies = _keyData == null ? Collect(input, sources) : [.. sources.Select(_ => Collect(_keyData, [_keyData.Schema[0]])[0])];
        if (_keyOrdinality == KeyOrdinality.ByValue)
        {
            Array.ForEach(vocabularies, vocabulary => vocabulary.Sort());
        }

        return new ValueToKeyMappingTransformer(_host, _columns, vocabularies, _addKeyValuesAsText);
    }

    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema.With([.. _columns.Select(pair => Mapped(inputSchema.Find(pair.Input), pair.Output))]);
    }

    private SchemaShape.Column Mapped(SchemaShape.Column source, string name)
    {
        List<SchemaShape.Column> annotations = [];
        if (source.Has(AnnotationKinds.SlotNames))
        {
            annotations.Add(ShapeColumns.SlotNames);
        }

        annotations.Add(ShapeColumns.KeyValues(_addKeyValuesAsText ? TextDataViewType.Instance : source.ItemType));
        return new SchemaShape.Column(name, source.Kind, NumberDataViewType.UInt32, true, new SchemaShape(annotations));
    }

    private Vocabulary[] Collect(IDataView data, DataViewSchema.Column[] sources)
    {
        using DataViewRowCursor cursor = data.GetRowCursor(sources);
        Vocabulary[] vocabularies = [.. sources.Select(source => Vocabulary.Create((PrimitiveDataViewType)source.Type.GetItemType()))];
        Action[] collectors = [.. sources.Select((source, i) => vocabularies[i].Collector(cursor, source, _maximumNumberOfKeys))];
        while (cursor.MoveNext())
        {
            Array.ForEach(collectors, collect => collect());
        }

        return vocabularies;
    }
}

public sealed class ValueToKeyMappingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "TermTransform";

    private readonly Vocabulary[] _vocabularies;
    private readonly bool _addKeyValuesAsText;

    internal ValueToKeyMappingTransformer(
        IHostEnvironment env, (string Output, string Input)[] columns, Vocabulary[] vocabularies, bool addKeyValuesAsText)
        : base(env.Register(nameof(ValueToKeyMappingTransformer)), columns)
    {
        _vocabularies = vocabularies;
        _addKeyValuesAsText = addKeyValuesAsText;
    }

    private static VersionInfo Version => ModelVersions.First("TERMTRNF", LoaderSignature, typeof(ValueToKeyMappingTransformer));

    internal static ValueToKeyMappingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        (string Output, string Input)[] columns = LoadColumns(ctx);
        bool addKeyValuesAsText = ctx.Reader.ReadBoolean();
        return new ValueToKeyMappingTransformer(env, columns, VocabularyFile.Load(ctx, columns.Length), addKeyValuesAsText);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
        ctx.Writer.Write(_addKeyValuesAsText);
        VocabularyFile.Save(ctx, _vocabularies);
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(ValueToKeyMappingTransformer parent, DataViewSchema schema) : OneToOneMapper(parent, schema)
    {
        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            Vocabulary vocabulary = parent._vocabularies[index];
            if (!input.Type.GetItemType().Equals(vocabulary.ItemType))
            {
                throw SchemaFaults.Mismatch("inputSchema", "input", input.Name, vocabulary.ItemType.ToString(), input.Type.ToString());
            }

            KeyDataViewType key = new(typeof(uint), Math.Max(1, vocabulary.Count));
            DataViewSchema.Annotations.Builder builder = new();
            builder.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
            vocabulary.AddKeyValues(builder, parent._addKeyValuesAsText);
            DataViewType type = input.Type is VectorDataViewType vector ? new VectorDataViewType(key, vector.Dimensions) : key;
            return new DataViewSchema.DetachedColumn(name, type, builder.ToAnnotations());
        }

        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input)
        {
            return parent._vocabularies[index].Getter(row, input);
        }
    }
}
