using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>A <see cref="NumberRange"/> in saved data.</summary>
internal static class NumberRangeFormat
{
    public static void Write(BinaryWriter writer, NumberRange range)
    {
        writer.Write(range.IsInteger);
        writer.Write(range.Minimum);
        writer.Write(range.Maximum);
        writer.Write(range.AllowsMissing);
    }

    public static NumberRange Read(PayloadReader reader)
    {
        NumberRange range = new(reader.Boolean(), reader.Double(), reader.Double(), reader.Boolean());
        PayloadReader.Require(range.Minimum <= range.Maximum);
        return range;
    }
}
