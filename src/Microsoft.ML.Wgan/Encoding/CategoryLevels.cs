namespace Microsoft.ML.Wgan.Encoding;

/// <summary>What a category column's type offers: how many levels and, for text, their names.</summary>
internal sealed record CategoryLevels(int Count, IReadOnlyList<string>? Names)
{
    public void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(Names is not null);
        if (Names is not null)
        {
            writer.WriteTexts(Names);
        }
    }

    public static CategoryLevels Read(PayloadReader reader)
    {
        int count = reader.Int();
        string[]? names = reader.Boolean() ? reader.Texts() : null;
        PayloadReader.Require(count >= 0 && (names is null || names.Length == count));
        return new CategoryLevels(count, names);
    }
}
