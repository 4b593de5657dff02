using Microsoft.ML.Data;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>Finds learned columns in an input, and says clearly why one cannot be read there.</summary>
internal static class InputColumns
{
    /// <summary>The input's column of a learned one's name; null where there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is of another type.</exception>
    public static DataViewSchema.Column? Find(DataViewSchema input, SourceColumn trained, string parameter)
    {
        if (input.GetColumnOrNull(trained.Name) is not { } given)
        {
            return null;
        }

        return IsAlike(given.Type, trained.Type)
            ? given
            : throw new ArgumentOutOfRangeException(
                parameter, $"Schema mismatch for input column '{trained.Name}': expected {trained.Type}, got {given.Type}");
    }

    /// <summary>As <see cref="Find"/>, for a column whose values are read: its keys must stand for the trained values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is of another type, or its keys have other values.</exception>
    public static DataViewSchema.Column? FindReadable(DataViewSchema input, SourceColumn trained, string parameter)
    {
        DataViewSchema.Column? found = Find(input, trained, parameter);
        bool hasOtherKeys = found is { } given
            && trained.Annotations.KeyValues is { } expected
            && ColumnAnnotations.CopyOf(given).KeyValues is { } actual
            && !expected.IsSameAs(actual);
        return !hasOtherKeys
            ? found
            : throw new ArgumentOutOfRangeException(
                parameter,
                $"Schema mismatch for input column '{trained.Name}': its keys stand for other values than the trained ones. Map it with the transformer that mapped the training data.");
    }

    /// <summary>As <see cref="FindReadable"/>, for a column that must be there.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is missing, of another type, or its keys have other values.</exception>
    public static DataViewSchema.Column Require(DataViewSchema input, SourceColumn trained, string parameter) =>
        FindReadable(input, trained, parameter) ?? throw new ArgumentOutOfRangeException(parameter, $"Could not find input column '{trained.Name}'");

    // Keys may differ in their count: a mapping fitted on other rows knows other values.
    private static bool IsAlike(DataViewType given, DataViewType trained) =>
        given.RawType == trained.RawType &&
        given is KeyDataViewType == trained is KeyDataViewType &&
        (given as VectorDataViewType)?.Size == (trained as VectorDataViewType)?.Size;
}
