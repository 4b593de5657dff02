using System.Numerics;
using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Encoding;

/// <summary>
/// Numbers that name rows: there is nothing to learn. Takes no place in the encoded row; decoding counts on from row to row, or deals out the numbers
/// of the learned range in an order of the seed's, none twice before all were dealt.
/// </summary>
/// <param name="columnName">The column's name.</param>
/// <param name="range">What its type can hold.</param>
/// <param name="first">The first number.</param>
/// <param name="step">From one number to the next.</param>
/// <param name="count">How many there are; row <paramref name="count"/> begins again.</param>
/// <param name="isInOrder">Whether rows count them up; else each takes one in an order of the seed's.</param>
internal sealed class FreshNumberEncoder(string columnName, NumberRange range, double first, double step, double count, bool isInOrder)
    : ColumnEncoder(columnName)
{
    private const int Rounds = 4;

    public override ColumnEncoding Decided => ColumnEncoding.Fresh;

    protected override EncoderKind Kind => EncoderKind.FreshNumber;

    public override void Encode(TableColumn column, EncodedTable target, ColumnPlace place, ulong seed) => Expect<NumberColumn>(column);

    public override TableColumn NewColumn(int rowCount) => new NumberColumn(ColumnName, new double[rowCount], range);

    public override void Decode(in OutputBlock block, ColumnPlace place, TableColumn[] columns)
    {
        double[] cells = ((NumberColumn)columns[place.Column]).Values;
        ulong key = block.Noise(place.Column).Hash(0);
        for (int row = 0; row < block.RowCount; row++)
        {
            ulong number = (ulong)(block.FirstRow + row) % (ulong)count;
            cells[block.Target + row] = first + (step * (isInOrder ? number : Dealt(number, key)));
        }
    }

    // A Feistel network is a bijection of numbers of an even number of bits; walked on from where it leaves the count, one of the numbers below it.
    private double Dealt(ulong number, ulong key)
    {
        int halfBits = Math.Max(1, (65 - BitOperations.LeadingZeroCount((ulong)count - 1)) / 2);
        ulong mask = (1UL << halfBits) - 1;
        do
        {
            (ulong left, ulong right) = (number >> halfBits, number & mask);
            for (ulong round = 0; round < Rounds; round++)
            {
                ulong state = key + (right * Rounds) + round;
                (left, right) = (right, left ^ (NoiseStream.Next(ref state) & mask));
            }

            number = (left << halfBits) | right;
        }
        while (number >= (ulong)count);
        return number;
    }

    protected override void WriteBody(BinaryWriter writer)
    {
        NumberRangeFormat.Write(writer, range);
        writer.Write(first);
        writer.Write(step);
        writer.Write(count);
        writer.Write(isInOrder);
    }

    public static FreshNumberEncoder Read(string columnName, PayloadReader reader)
    {
        NumberRange range = NumberRangeFormat.Read(reader);
        double first = reader.Double();
        double step = reader.Double();
        double count = reader.Double();
        double last = first + (step * (count - 1));
        PayloadReader.Require(count is >= 1 and <= 1L << 54 && double.IsInteger(count));
        PayloadReader.Require(first >= range.Minimum && first <= range.Maximum && last >= range.Minimum && last <= range.Maximum);
        return new FreshNumberEncoder(columnName, range, first, step, count, reader.Boolean());
    }
}
