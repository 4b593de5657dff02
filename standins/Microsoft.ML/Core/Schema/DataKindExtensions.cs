namespace Microsoft.ML.Data;

/// <summary>The column types that kinds name.</summary>
internal static class DataKindExtensions
{
    public static PrimitiveDataViewType ToPrimitiveType(this DataKind kind)
    {
        return kind switch
        {
            DataKind.SByte => NumberDataViewType.SByte,
            DataKind.Byte => NumberDataViewType.Byte,
            DataKind.Int16 => NumberDataViewType.Int16,
            DataKind.UInt16 => NumberDataViewType.UInt16,
            DataKind.Int32 => NumberDataViewType.Int32,
            DataKind.UInt32 => NumberDataViewType.UInt32,
            DataKind.Int64 => NumberDataViewType.Int64,
            DataKind.UInt64 => NumberDataViewType.UInt64,
            DataKind.Single => NumberDataViewType.Single,
            DataKind.Double => NumberDataViewType.Double,
            DataKind.String => TextDataViewType.Instance,
            DataKind.Boolean => BooleanDataViewType.Instance,
            DataKind.TimeSpan => TimeSpanDataViewType.Instance,
            DataKind.DateTime => DateTimeDataViewType.Instance,
            DataKind.DateTimeOffset => DateTimeOffsetDataViewType.Instance,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    public static DataKind KindOf(Type rawType) => Enum.GetValues<DataKind>().First(kind => kind.ToPrimitiveType().RawType == rawType);

    /// <summary>The column type whose raw type this is, or null.</summary>
    public static PrimitiveDataViewType PrimitiveTypeOf(Type rawType)
    {
        if (rawType == typeof(DataViewRowId))
        {
            return RowIdDataViewType.Instance;
        }

        return Enum.GetValues<DataKind>().Select(ToPrimitiveType).FirstOrDefault(type => type.RawType == rawType);
    }
}
