using System.Globalization;

namespace Microsoft.ML.Data;

/// <summary>The columns of the object that <paramref name="current"/> gives.</summary>
internal sealed class ObjectColumns<TRow>(MemberColumn[] members, DataViewSchema schema, Func<TRow> current, Func<int, bool> isActive)
{
    public DataViewSchema Schema => schema;

    public bool IsActive(DataViewSchema.Column column)
    {
        if (column.Index >= members.Length)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Column index must be between 0 and {members.Length}"));
        }

        return isActive(column.Index);
    }

    public ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!IsActive(column))
        {
            throw new ArgumentOutOfRangeException(nameof(column), "requested column not active");
        }

        Type expected = members[column.Index].ColumnType.RawType;
        return MemberReader.Create(members[column.Index], current) as ValueGetter<TValue>
            ?? throw new InvalidOperationException(
                $"Invalid TValue in {nameof(GetGetter)} for column #{column}: '{typeof(TValue)}', expected type: '{expected}'.");
    }
}
