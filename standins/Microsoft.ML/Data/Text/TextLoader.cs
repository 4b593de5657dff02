using Microsoft.ML.Runtime;

namespace Microsoft.ML.Data;

/// <summary>Loads separated text.</summary>
public sealed partial class TextLoader : IDataLoader<IMultiStreamSource>
{
    private readonly IHost _host;
    private readonly Options _options;
    private readonly TextColumn[] _columns;
    private readonly DataViewSchema _schema;

    internal TextLoader(IHostEnvironment env, Options options, IMultiStreamSource dataSample = null)
        : this(env.Register(nameof(TextLoader)), options ??= new Options(), Bind(options, dataSample))
    {
    }

    private TextLoader(IHost host, Options options, TextColumn[] columns)
    {
        _host = host;
        _options = options;
        _columns = columns;
        DataViewSchema.Builder builder = new();
        Array.ForEach(columns, column => column.AddTo(builder));
        _schema = builder.ToSchema();
    }

    public DataViewSchema GetOutputSchema() => _schema;

    public IDataView Load(IMultiStreamSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new TextView(_host, _options, _columns, _schema, source);
    }

    void ICanSaveModel.Save(ModelSaveContext ctx) => TextLoaderModel.Save(ctx, _options, _columns);

    internal static TextLoader Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        (Options options, TextColumn[] columns) = TextLoaderModel.Load(ctx);
        return new TextLoader(env.Register(nameof(TextLoader)), options, columns);
    }

    /// <summary>The columns, with what only a file can tell: where open ranges end, and the header's names.</summary>
    private static TextColumn[] Bind(Options options, IMultiStreamSource sample)
    {
        Column[] columns = options.Columns ??
        [
            new Column("Label", DataKind.Single, 0),
            new Column("Features", DataKind.Single, [new Range(1, null)]),
        ];
        bool isOpen = columns.Any(column => column.Source.Any(TextColumn.IsOpen));
        int fields = options.InputSize ?? (isOpen ? FieldsOf(options, sample) : 0);
        IReadOnlyList<string> header = options.HasHeader ? HeaderOf(options, sample) : null;
        return [.. columns.Select(column => new TextColumn(column, fields).WithSlotNames(header))];
    }

    private static int FieldsOf(Options options, IMultiStreamSource sample)
    {
        if (sample == null || sample.Count == 0)
        {
            throw new InvalidOperationException("A data sample is needed to find the end of an open range of fields");
        }

        using TextLines lines = new(sample, options);
        return lines.MoveNext() ? lines.Fields.Count : 0;
    }

    private static string[] HeaderOf(Options options, IMultiStreamSource sample)
    {
        IMultiStreamSource source = options.HeaderFile != null ? new MultiFileSource(options.HeaderFile) : sample;
        if (source == null || source.Count == 0)
        {
            return null;
        }

        using TextLines lines = new(source, options);
        lines.MoveNext();
        if (lines.Header == null)
        {
            return null;
        }

        TextFields fields = new(options);
        fields.Split(lines.Header);
        return [.. Enumerable.Range(0, fields.Count).Select(i => fields[i].ToString())];
    }
}
