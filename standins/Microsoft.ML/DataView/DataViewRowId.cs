using System.Numerics;

namespace Microsoft.ML.Data;

/// <summary>A 128-bit name of a row. Derived names come from the public Murmur3 hash: its body round, and its mixing of the number 1.</summary>
public readonly struct DataViewRowId : IComparable<DataViewRowId>, IEquatable<DataViewRowId>
{
    public readonly ulong Low;
    public readonly ulong High;

    public DataViewRowId(ulong low, ulong high)
    {
        Low = low;
        High = high;
    }

    public override string ToString() => FormattableString.Invariant($"{High:x16}{Low:x16}");

    public bool Equals(DataViewRowId other) => Low == other.Low && High == other.High;

    public override bool Equals(object obj) => obj is DataViewRowId id && Equals(id);

    public int CompareTo(DataViewRowId other)
    {
        int high = High.CompareTo(other.High);
        return high != 0 ? high : Low.CompareTo(other.Low);
    }

    public override int GetHashCode() => (int)(Low ^ (Low >> 32) ^ (High << 7) ^ (High >> 57) ^ (High >> (57 - 32)));

    public DataViewRowId Next()
    {
        ulong low = (BitOperations.RotateLeft(Low, 27) + High) * 5 + 0x52dce729;
        ulong high = (BitOperations.RotateLeft(High, 31) + low) * 5 + 0x38495ab5;
        return new DataViewRowId(low, high);
    }

    public DataViewRowId Fork()
    {
        DataViewRowId next = Next();
        return new DataViewRowId(next.Low ^ 0x34e09d0b6bdefe38, next.High);
    }
}
