using System.Collections.Immutable;

namespace Microsoft.ML.Data;

/// <summary>Vectors of one item type; a dimension of zero means that the size varies from row to row.</summary>
public sealed class VectorDataViewType : StructuredDataViewType
{
    public VectorDataViewType(PrimitiveDataViewType itemType, int size = 0)
        : base(VectorOf(itemType))
    {
        if (size < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(size));
        }

        ItemType = itemType;
        Dimensions = [size];
        Size = size;
    }

    public VectorDataViewType(PrimitiveDataViewType itemType, params int[] dimensions)
        : this(itemType, CopyOf(dimensions))
    {
    }

    public VectorDataViewType(PrimitiveDataViewType itemType, ImmutableArray<int> dimensions)
        : base(VectorOf(itemType))
    {
        if (dimensions.IsDefaultOrEmpty)
        {
            throw new ArgumentOutOfRangeException(nameof(dimensions));
        }

        if (dimensions.Any(dimension => dimension < 0))
        {
            throw new ArgumentOutOfRangeException(nameof(dimensions));
        }

        ItemType = itemType;
        Dimensions = dimensions;
        Size = dimensions.Aggregate(1, (product, dimension) => checked(product * dimension));
    }

    public ImmutableArray<int> Dimensions { get; }

    public PrimitiveDataViewType ItemType { get; }

    public bool IsKnownSize => Size > 0;

    public int Size { get; }

    public override bool Equals(DataViewType other)
    {
        return other is VectorDataViewType vector && vector.ItemType.Equals(ItemType) && vector.Dimensions.SequenceEqual(Dimensions);
    }

    public override bool Equals(object other) => other is DataViewType type && Equals(type);

    public override int GetHashCode() => HashCode.Combine(ItemType, Size);

    public override string ToString()
    {
        bool isPlainVariable = Dimensions.Length == 1 && Dimensions[0] == 0;
        string dimensions = string.Concat(Dimensions.Select(dimension => dimension == 0 ? ", *" : FormattableString.Invariant($", {dimension}")));
        return $"Vector<{ItemType}{(isPlainVariable ? "" : dimensions)}>";
    }

    private static ImmutableArray<int> CopyOf(int[] dimensions)
    {
        return dimensions == null ? throw new ArgumentOutOfRangeException(nameof(dimensions)) : [.. dimensions];
    }

    private static Type VectorOf(PrimitiveDataViewType itemType)
    {
        ArgumentNullException.ThrowIfNull(itemType);
        return typeof(VBuffer<>).MakeGenericType(itemType.RawType);
    }
}
