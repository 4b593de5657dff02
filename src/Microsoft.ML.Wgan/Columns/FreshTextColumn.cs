namespace Microsoft.ML.Wgan.Columns;

/// <summary>Text made anew for a column whose texts were all distinct, such as an identifier. Only decoding makes it; empty stands for missing.</summary>
internal sealed class FreshTextColumn(string name, string[] values) : TableColumn(name)
{
    public string[] Values { get; } = values;

    public override int RowCount => Values.Length;
}
