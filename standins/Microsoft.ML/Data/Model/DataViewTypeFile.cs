namespace Microsoft.ML.Data;

/// <summary>Column types as bytes.</summary>
internal static class DataViewTypeFile
{
    private const byte KeyMark = 100;
    private const byte VectorMark = 101;
    private const byte RowIdMark = 102;

    /// <summary>Registered types are not written.</summary>
    public static bool CanWrite(DataViewType type) => type.GetItemType() is PrimitiveDataViewType;

    public static void Write(BinaryWriter writer, DataViewType type)
    {
        switch (type)
        {
            case VectorDataViewType vector:
                writer.Write(VectorMark);
                Write(writer, vector.ItemType);
                writer.Write(vector.Dimensions.Length);
                foreach (int dimension in vector.Dimensions)
                {
                    writer.Write(dimension);
                }

                break;
            case KeyDataViewType key:
                writer.Write(KeyMark);
                writer.Write((byte)DataKindExtensions.KindOf(key.RawType));
                writer.Write(key.Count);
                break;
            case RowIdDataViewType:
                writer.Write(RowIdMark);
                break;
            default:
                writer.Write((byte)DataKindExtensions.KindOf(type.RawType));
                break;
        }
    }

    public static DataViewType Read(BinaryReader reader)
    {
        byte mark = reader.ReadByte();
        switch (mark)
        {
            case VectorMark:
                PrimitiveDataViewType item = (PrimitiveDataViewType)Read(reader);
                int[] dimensions = new int[reader.ReadInt32()];
                for (int i = 0; i < dimensions.Length; i++)
                {
                    dimensions[i] = reader.ReadInt32();
                }

                return new VectorDataViewType(item, dimensions);
            case KeyMark:
                Type rawType = ((DataKind)reader.ReadByte()).ToPrimitiveType().RawType;
                return new KeyDataViewType(rawType, reader.ReadUInt64());
            case RowIdMark:
                return RowIdDataViewType.Instance;
            default:
                return ((DataKind)mark).ToPrimitiveType();
        }
    }
}
