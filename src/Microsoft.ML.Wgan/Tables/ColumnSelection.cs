using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Image;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>A column of the training data, and how it shall be read.</summary>
internal readonly record struct ChosenColumn(DataViewSchema.Column Column, CellType CellType, ReadingRules Rules);

/// <summary>Decides which columns are learned, and as what, from the schema and the user's options.</summary>
internal static class ColumnSelection
{
    /// <summary>What may be learned, as messages list it.</summary>
    public const string Accepted = "a number, text, key, Boolean, time, or vector of them of known size";

    // The parameter that ML.NET's own faults of this kind name.
    private const string InputSchema = "inputSchema";

    /// <summary>Chooses the columns.</summary>
    /// <param name="schema">The training data's schema.</param>
    /// <param name="options">The user's names and kinds.</param>
    /// <param name="leftOut">Receives the columns that are not learned.</param>
    /// <param name="image">The column of pictures; null for none.</param>
    /// <returns>In the order of the names given, else of the schema; at least one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A named column does not exist.</exception>
    /// <exception cref="ArgumentException">A kind does not fit its column, or nothing can be learned.</exception>
    /// <exception cref="NotSupportedException">A named column is of a type that cannot be learned.</exception>
    public static IReadOnlyList<ChosenColumn> Choose(DataViewSchema schema, ColumnOptions options, List<ColumnDecision> leftOut, ImageOptions? image = null)
    {
        CheckKinds(schema, options);
        IEnumerable<DataViewSchema.Column> candidates = options.Names is null
            ? schema.Where(column => !column.IsHidden)
            : options.Names.Select(name => schema.GetColumnOrNull(name) ?? throw Missing(name, InputSchema));

        var chosen = new List<ChosenColumn>();
        foreach (DataViewSchema.Column column in candidates)
        {
            ColumnKind? wish = options.Kinds?.TryGetValue(column.Name, out ColumnKind kind) == true ? kind : null;
            if (wish == ColumnKind.Ignore)
            {
                continue;
            }

            if (column.Name == image?.Column)
            {
                CellType pictures = PictureTypeOf(column.Type) ?? throw NoPictures(column.Name, Described(column.Type));
                chosen.Add(new ChosenColumn(column, pictures, new ReadingRules(ColumnKind.Image, true, true, options.MaximumLevels, image)));
            }
            else if (LearnableType(column.Type) is { } type)
            {
                var rules = new ReadingRules(wish ?? type.DefaultKind, wish is not null, options.Names is not null, options.MaximumLevels);
                chosen.Add(new ChosenColumn(column, type, rules));
            }
            else if (options.Names is null && wish is null)
            {
                string how = column.Type is ImageDataViewType ? "is learned only where Image.Column names it" : "cannot be learned";
                leftOut.Add(ColumnDecision.LeftOut(column.Name, $"Column '{column.Name}' is left out: its type, {Described(column.Type)}, {how}."));
            }
            else
            {
                throw Unsupported(column.Name, Described(column.Type));
            }
        }

        CheckConditions(chosen, options);
        return chosen.Count > 0
            ? chosen
            : throw new ArgumentException($"No column can be learned: the data has {Listed(schema)}. Accepted is {Accepted}.", nameof(schema));
    }

    /// <summary>Checks the named columns of a schema's shape, with the same faults as <see cref="Choose"/>.</summary>
    public static void Check(SchemaShape shape, ColumnOptions options, ImageOptions? image = null)
    {
        foreach (string name in (options.Names ?? []).Union(options.Condition ?? []))
        {
            SchemaShape.Column[] found = [.. shape.Where(column => column.Name == name)];
            if (found.Length == 0)
            {
                throw Missing(name, InputSchema);
            }

            bool isIgnored = options.Kinds?.TryGetValue(name, out ColumnKind kind) == true && kind == ColumnKind.Ignore;
            if (name == image?.Column)
            {
                if (found[0].ItemType is not ImageDataViewType && !IsLearnable(found[0]))
                {
                    throw NoPictures(name, Described(found[0]));
                }
            }
            else if (!isIgnored && !IsLearnable(found[0]))
            {
                throw Unsupported(name, Described(found[0]));
            }
        }
    }

    private static CellType? PictureTypeOf(DataViewType type) => type is ImageDataViewType
        ? CellTypes.Pictures
        : type is VectorDataViewType && LearnableType(type) is { DefaultKind: ColumnKind.Number } numbers ? numbers : null;

    private static CellType? LearnableType(DataViewType type) =>
        type is VectorDataViewType { Size: not (> 0 and <= SourceSchema.MaximumSlots) } ? null : CellTypes.Of(type);

    // The item type of a key's shape is the number that holds it.
    private static bool IsLearnable(SchemaShape.Column column) =>
        column.Kind != SchemaShape.Column.VectorKind.VariableVector && CellTypes.Of(column.ItemType) is not null;

    private static void CheckKinds(DataViewSchema schema, ColumnOptions options)
    {
        foreach ((string name, ColumnKind kind) in options.Kinds ?? new Dictionary<string, ColumnKind>())
        {
            string path = $"Columns.Kinds[\"{name}\"]";
            if (schema.GetColumnOrNull(name) is not { } column)
            {
                throw new ArgumentException($"{path} = {kind}: the data has no column '{name}'; it has {Listed(schema)}.", nameof(options));
            }

            if (kind != ColumnKind.Ignore && LearnableType(column.Type) is { } type && !type.CanBe(kind))
            {
                string possible = string.Join(", ", Enum.GetValues<ColumnKind>().Where(type.CanBe));
                throw new ArgumentException(
                    $"{path} = {kind}: column '{name}' is of type {column.Type}, which can only be {possible} or {nameof(ColumnKind.Ignore)}.",
                    nameof(options));
            }
        }
    }

    private static void CheckConditions(List<ChosenColumn> chosen, ColumnOptions options)
    {
        foreach (string name in options.Condition ?? [])
        {
            ChosenColumn? found = chosen.Where(choice => choice.Column.Name == name).Select(choice => (ChosenColumn?)choice).FirstOrDefault();
            if (found?.Column.Type is null or VectorDataViewType or ImageDataViewType)
            {
                string why = found is null ? "it is not among the learned columns" : found.Value.Column.Type is ImageDataViewType ? "it holds pictures" : "it is a vector";
                string[] accepted = [.. chosen.Where(choice => choice.Column.Type is not (VectorDataViewType or ImageDataViewType)).Select(choice => $"'{choice.Column.Name}'")];
                throw new ArgumentException($"Columns.Condition: '{name}' cannot be a condition, because {why}. Accepted: {string.Join(", ", accepted)}.", nameof(options));
            }
        }
    }

    private static ArgumentOutOfRangeException Missing(string name, string parameter) => new(parameter, $"Could not find input column '{name}'");

    private static NotSupportedException Unsupported(string name, string type) => new(
        $"Schema mismatch for input column '{name}': expected {Accepted}, got {type}. Convert it before (vectors with Transforms.Concatenate " +
        $"or ExtractPixels, other types with Transforms.Conversion.MapValueToKey or ConvertType), or leave it out with Columns.Kinds[\"{name}\"] = ColumnKind.Ignore.");

    private static NotSupportedException NoPictures(string name, string type) => new(
        $"Schema mismatch for input column '{name}' (Image.Column): expected an image, or a vector of numbers of known size, got {type}. Read files with Transforms.LoadImages before.");

    private static string Listed(DataViewSchema schema) =>
        schema.Count == 0 ? "no columns" : string.Join(", ", schema.Where(column => !column.IsHidden).Select(column => $"'{column.Name}' ({column.Type})"));

    private static string Described(DataViewType type) => type is VectorDataViewType { Size: 0 } ? $"{type} of unknown size" : $"{type}";

    private static string Described(SchemaShape.Column column) => column.Kind switch
    {
        SchemaShape.Column.VectorKind.Scalar => $"{column.ItemType}",
        SchemaShape.Column.VectorKind.Vector => $"Vector<{(column.IsKey ? "Key of " : "")}{column.ItemType}>",
        _ => $"Vector<{column.ItemType}> of unknown size",
    };
}
