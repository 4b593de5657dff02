using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Loading and saving text.</summary>
public static class TextLoaderSaverCatalog
{
    public static TextLoader CreateTextLoader(
        this DataOperationsCatalog catalog,
        TextLoader.Column[] columns,
        char separatorChar = '\t',
        bool hasHeader = false,
        IMultiStreamSource dataSample = null,
        bool allowQuoting = false,
        bool trimWhitespace = false,
        bool allowSparse = false)
    {
        TextLoader.Options options = Options(columns, separatorChar, hasHeader, allowQuoting, trimWhitespace, allowSparse);
        return new TextLoader(catalog.Environment, options, dataSample);
    }

    public static TextLoader CreateTextLoader(this DataOperationsCatalog catalog, TextLoader.Options options, IMultiStreamSource dataSample = null)
    {
        return new TextLoader(catalog.Environment, options, dataSample);
    }

    public static TextLoader CreateTextLoader<TInput>(
        this DataOperationsCatalog catalog,
        char separatorChar = '\t',
        bool hasHeader = false,
        IMultiStreamSource dataSample = null,
        bool allowQuoting = false,
        bool trimWhitespace = false,
        bool allowSparse = false)
    {
        return catalog.CreateTextLoader(TextClass.Columns(typeof(TInput)), separatorChar, hasHeader, dataSample, allowQuoting, trimWhitespace, allowSparse);
    }

    public static TextLoader CreateTextLoader<TInput>(this DataOperationsCatalog catalog, TextLoader.Options options, IMultiStreamSource dataSample = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Columns = TextClass.Columns(typeof(TInput));
        return new TextLoader(catalog.Environment, options, dataSample);
    }

    public static IDataView LoadFromTextFile(
        this DataOperationsCatalog catalog,
        string path,
        TextLoader.Column[] columns,
        char separatorChar = '\t',
        bool hasHeader = false,
        bool allowQuoting = false,
        bool trimWhitespace = false,
        bool allowSparse = false)
    {
        TextLoader.Options options = Options(columns, separatorChar, hasHeader, allowQuoting, trimWhitespace, allowSparse);
        return new TextLoader(catalog.Environment, options).Load(FileAt(path));
    }

    public static IDataView LoadFromTextFile(this DataOperationsCatalog catalog, string path, TextLoader.Options options = null)
    {
        MultiFileSource source = FileAt(path);
        return new TextLoader(catalog.Environment, options, source).Load(source);
    }

    public static IDataView LoadFromTextFile<TInput>(
        this DataOperationsCatalog catalog,
        string path,
        char separatorChar = '\t',
        bool hasHeader = false,
        bool allowQuoting = false,
        bool trimWhitespace = false,
        bool allowSparse = false)
    {
        MultiFileSource source = FileAt(path);
        TextLoader loader = catalog.CreateTextLoader<TInput>(separatorChar, hasHeader, null, allowQuoting, trimWhitespace, allowSparse);
        return loader.Load(source);
    }

    public static IDataView LoadFromTextFile<TInput>(this DataOperationsCatalog catalog, string path, TextLoader.Options options)
    {
        MultiFileSource source = FileAt(path);
        return catalog.CreateTextLoader<TInput>(options).Load(source);
    }

    public static void SaveAsText(
        this DataOperationsCatalog catalog,
        IDataView data,
        Stream stream,
        char separatorChar = '\t',
        bool headerRow = true,
        bool schema = true,
        bool keepHidden = false,
        bool forceDense = false)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(stream);
        using StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        new TextSaver(writer, separatorChar, forceDense).Save(data, headerRow, schema, keepHidden);
    }

    private static TextLoader.Options Options(
        TextLoader.Column[] columns, char separatorChar, bool hasHeader, bool allowQuoting, bool trimWhitespace, bool allowSparse)
    {
        return new TextLoader.Options
        {
            Columns = columns,
            Separators = [separatorChar],
            HasHeader = hasHeader,
            AllowQuoting = allowQuoting,
            TrimWhitespace = trimWhitespace,
            AllowSparse = allowSparse,
        };
    }

    private static MultiFileSource FileAt(string path)
    {
        if (string.IsNullOrEmpty(path))
        {
            throw new ArgumentOutOfRangeException(nameof(path), "path cannot be null or empty");
        }

        return File.Exists(path)
            ? new MultiFileSource(path)
            : throw new ArgumentOutOfRangeException(nameof(path), "File or directory does not exist at path: " + path);
    }
}
