namespace Microsoft.ML.Data;

/// <summary>Questions that the pipelines ask of column types.</summary>
internal static class DataViewTypeExtensions
{
    /// <summary>The type of the items of a vector, or the type itself.</summary>
    public static DataViewType GetItemType(this DataViewType type) => (type as VectorDataViewType)?.ItemType ?? type;

    /// <summary>Whether values may be kept, or handed from thread to thread; images may not.</summary>
    public static bool IsCachable(this DataViewType type) => type is PrimitiveDataViewType or VectorDataViewType;

    /// <summary>Zero if the type is no vector or its size varies.</summary>
    public static int GetVectorSize(this DataViewType type) => (type as VectorDataViewType)?.Size ?? 0;

    /// <summary>One if the type is no vector; zero if its size varies.</summary>
    public static int GetValueCount(this DataViewType type) => type is VectorDataViewType vector ? vector.Size : 1;

    /// <summary>Zero if the type is no key.</summary>
    public static ulong GetKeyCount(this DataViewType type) => (type as KeyDataViewType)?.Count ?? 0;
}
