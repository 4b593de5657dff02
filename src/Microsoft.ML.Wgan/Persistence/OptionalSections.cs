namespace Microsoft.ML.Wgan.Persistence;

/// <summary>What newer versions may add to a model without another format: named sections, one after the other up to the end of the content.</summary>
/// <remarks>
/// <code>
/// string   name, not empty
/// int32    length
/// bytes    of that number
/// </code>
/// Like all of the content they stand under its checksum. A section holds what a reader may do without: rows and scores are the same whether it is read or passed over. What
/// changes them, or has to be kept when the model is saved again, raises <see cref="ModelFormat.Version"/> instead. This version writes none and passes over all.
/// </remarks>
internal static class OptionalSections
{
    /// <summary>The first format with room for them.</summary>
    public const int FirstVersion = 4;

    /// <param name="content">Stands behind all that this version knows.</param>
    /// <exception cref="InvalidDataException">What follows are no sections.</exception>
    public static void PassOver(BinaryReader content)
    {
        Stream bytes = content.BaseStream;
        while (bytes.Position < bytes.Length)
        {
            string name = content.ReadString();
            int length = content.ReadInt32();
            if (name.Length == 0 || length < 0 || length > bytes.Length - bytes.Position)
            {
                throw new InvalidDataException($"The model goes on after its end with something that is no section: name '{name}', length {length}, where {bytes.Length - bytes.Position} bytes are left.");
            }

            bytes.Position += length;
        }
    }
}
