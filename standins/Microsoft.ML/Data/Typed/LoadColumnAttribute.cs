namespace Microsoft.ML.Data;

/// <summary>Names the fields of a text file that a member is read from.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = false, Inherited = true)]
public sealed class LoadColumnAttribute : Attribute
{
    public LoadColumnAttribute(int fieldIndex)
    {
        Sources = [(fieldIndex, fieldIndex)];
    }

    public LoadColumnAttribute(int start, int end)
    {
        Sources = [(start, end)];
    }

    public LoadColumnAttribute(int[] columnIndexes)
    {
        ArgumentNullException.ThrowIfNull(columnIndexes);
        Sources = [.. columnIndexes.Select(index => (index, index))];
    }

    /// <summary>Ranges of fields, both ends included.</summary>
    internal IReadOnlyList<(int Min, int Max)> Sources { get; }
}
