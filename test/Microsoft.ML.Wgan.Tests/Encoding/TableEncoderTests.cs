using Microsoft.ML.Wgan.Columns;
using Microsoft.ML.Wgan.Encoding;

namespace Microsoft.ML.Wgan.Tests.Encoding;

public sealed class TableEncoderTests
{
    [Theory]
    [MemberData(nameof(Columns))]
    public void Decoding_what_was_encoded_gives_the_same_column(string what)
    {
        TableColumn column = SampleColumns.Exact[what];
        TableEncoder encoder = TableEncoder.Fit(new Table([column]), new EncodingOptions { MaximumLevels = 300 });

        EncodedTable encoded = encoder.Encode(new Table([column]), seed: 5);
        Table decoded = encoder.Decode(OneHot.Outputs(encoded), column.RowCount, firstRow: 0, seed: 9);

        SampleColumns.AssertSame(column, decoded.Columns[0]);
    }

    public static TheoryData<string> Columns => [.. SampleColumns.Exact.Keys];
}
