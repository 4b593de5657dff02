using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms.Image;

/// <summary>What the estimators of images ask of shapes and schemas.</summary>
internal static class ImageShapes
{
    public static SchemaShape.Column FindImage(this SchemaShape shape, string name)
    {
        SchemaShape.Column column = shape.Find(name);
        return column is { ItemType: ImageDataViewType, Kind: SchemaShape.Column.VectorKind.Scalar } ? column : throw column.Mismatch("Image");
    }

    public static SchemaShape.Column Scalar(string name, DataViewType type) => new(name, SchemaShape.Column.VectorKind.Scalar, type, false);

    public static ImageDataViewType ImageType(this DataViewSchema.Column column)
    {
        return column.Type as ImageDataViewType
            ?? throw SchemaFaults.Mismatch("inputSchema", "input", column.Name, "image", column.Type.ToString());
    }
}
