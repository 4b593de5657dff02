using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Transforms;

[assembly: LoadableClass(typeof(ITransformer), typeof(NormalizingTransformer), null, typeof(SignatureLoadModel), "Normalizer", NormalizingTransformer.LoaderSignature)]

namespace Microsoft.ML.Transforms;

public sealed class NormalizingTransformer : OneToOneTransformerBase
{
    internal const string LoaderSignature = "Normalizer";

    private readonly ColumnNormalizer[] _normalizers;

    internal NormalizingTransformer(IHostEnvironment env, (string Output, string Input)[] columns, ColumnNormalizer[] normalizers)
        : base(env.Register(nameof(NormalizingTransformer)), columns)
    {
        _normalizers = normalizers;
    }

    private static VersionInfo Version => ModelVersions.First("NORMALZR", LoaderSignature, typeof(NormalizingTransformer));

    public NormalizerModelParametersBase GetNormalizerModelParameters(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _normalizers.Length);
        return _normalizers[index].Parameters;
    }

    internal static NormalizingTransformer Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        (string Output, string Input)[] columns = LoadColumns(ctx);
        return new NormalizingTransformer(env, columns, [.. columns.Select((_, i) => NormalizerFile.Load(ctx, i))]);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        SaveColumns(ctx);
        for (int i = 0; i < _normalizers.Length; i++)
        {
            NormalizerFile.Save(ctx, i, _normalizers[i]);
        }
    }

    private protected override RowMapper MakeMapper(DataViewSchema schema) => new Mapper(this, schema);

    private sealed class Mapper(NormalizingTransformer parent, DataViewSchema schema) : OneToOneMapper(parent, schema)
    {
        protected override DataViewSchema.DetachedColumn GetOutputColumn(int index, string name, DataViewSchema.Column input)
        {
            DataViewSchema.Annotations.Builder builder = new();
            builder.AddIsNormalized();
            builder.Add(input.Annotations, kind => kind == AnnotationKinds.SlotNames);
            return new DataViewSchema.DetachedColumn(name, OutputType(index, input.Type), builder.ToAnnotations());
        }

        protected override Delegate MakeGetter(DataViewRow row, int index, DataViewSchema.Column input)
        {
            return parent._normalizers[index].Getter(row, input);
        }

        // The item type is the one that was fitted, whatever comes in.
        private DataViewType OutputType(int index, DataViewType input)
        {
            PrimitiveDataViewType item = DataKindExtensions.PrimitiveTypeOf(parent._normalizers[index].ItemType);
            return input is VectorDataViewType vector ? new VectorDataViewType(item, vector.Dimensions) : item;
        }
    }

    /// <summary>What a normalizer has learnt of a column.</summary>
    public abstract class NormalizerModelParametersBase
    {
        private protected NormalizerModelParametersBase()
        {
        }
    }

    /// <summary>(value - Offset) * Scale.</summary>
    public sealed class AffineNormalizerModelParameters<TData> : NormalizerModelParametersBase
    {
        internal AffineNormalizerModelParameters(TData scale, TData offset)
        {
            Scale = scale;
            Offset = offset;
        }

        public TData Scale { get; }

        public TData Offset { get; }
    }

    /// <summary>The value's place in a normal distribution.</summary>
    public sealed class CdfNormalizerModelParameters<TData> : NormalizerModelParametersBase
    {
        internal CdfNormalizerModelParameters(TData mean, TData standardDeviation, bool useLog)
        {
            Mean = mean;
            StandardDeviation = standardDeviation;
            UseLog = useLog;
        }

        public TData Mean { get; }

        public TData StandardDeviation { get; }

        public bool UseLog { get; }
    }
}
