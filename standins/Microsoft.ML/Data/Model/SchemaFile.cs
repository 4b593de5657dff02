using System.Text;

namespace Microsoft.ML.Data;

/// <summary>The entry of a model file that holds the schema of its input. The layout is the stand-in's own.</summary>
internal static class SchemaFile
{
    private const string EntryName = "Schema";

    public static void Save(RepositoryWriter rep, DataViewSchema schema)
    {
        if (schema == null)
        {
            return;
        }

        using BinaryWriter writer = new(rep.CreateEntry(null, EntryName), Encoding.UTF8, leaveOpen: true);
        Write(writer, schema);
    }

    /// <summary>The saved schema, or null.</summary>
    public static DataViewSchema Load(RepositoryReader rep)
    {
        using Stream entry = rep.OpenEntryOrNull(null, EntryName);
        if (entry == null)
        {
            return null;
        }

        using BinaryReader reader = new(entry, Encoding.UTF8);
        try
        {
            return Read(reader);
        }
        catch (EndOfStreamException e)
        {
            throw new FormatException("The schema in the model file is cut short", e);
        }
    }

    private static void Write(BinaryWriter writer, DataViewSchema schema)
    {
        DataViewSchema.Column[] columns = [.. schema.Where(column => DataViewTypeFile.CanWrite(column.Type))];
        if (columns.Length == 0)
        {
            throw new InvalidOperationException("No valid columns to save");
        }

        writer.Write(columns.Length);
        foreach (DataViewSchema.Column column in columns)
        {
            writer.Write(column.Name);
            DataViewTypeFile.Write(writer, column.Type);
            DataViewSchema.Column[] kept = [.. column.Annotations.Schema.Where(annotation => AnnotationValueFile.CanWrite(annotation.Type))];
            writer.Write(kept.Length);
            foreach (DataViewSchema.Column annotation in kept)
            {
                writer.Write(annotation.Name);
                DataViewTypeFile.Write(writer, annotation.Type);
                AnnotationValueFile.Write(writer, column.Annotations, annotation);
            }
        }
    }

    private static DataViewSchema Read(BinaryReader reader)
    {
        DataViewSchema.Builder builder = new();
        int count = reader.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadString();
            DataViewType type = DataViewTypeFile.Read(reader);
            DataViewSchema.Annotations.Builder annotations = new();
            int annotationCount = reader.ReadInt32();
            for (int j = 0; j < annotationCount; j++)
            {
                string kind = reader.ReadString();
                DataViewType annotationType = DataViewTypeFile.Read(reader);
                annotations.Add(kind, annotationType, AnnotationValueFile.Read(reader, annotationType));
            }

            builder.AddColumn(name, type, annotations.ToAnnotations());
        }

        return builder.ToSchema();
    }
}
