using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Tables;

/// <summary>
/// The times a column can show: from the earliest in even steps, the longest that meet every time seen. Dates stay dates, quarters of an hour
/// stay quarters. A time becomes its number of steps, because a double holds ticks (100 ns) exactly for 28 years only.
/// </summary>
internal readonly record struct TickGrid
{
    private readonly long _origin;
    private readonly ulong _step;
    private readonly ulong _last;

    // Unsigned, because two TimeSpans may lie further apart than the largest signed number.
    private TickGrid(long origin, ulong step, ulong last)
    {
        _origin = origin;
        _step = step;
        _last = last;
    }

    /// <summary>The earliest time, in ticks.</summary>
    public long First => _origin;

    /// <summary>The latest time, in ticks.</summary>
    public long Last => Ticks(_last);

    /// <summary>The number of the latest time; the earliest one's is 0.</summary>
    public double LastNumber => _last;

    /// <summary>The times of its numbers.</summary>
    public TimeScale Scale => new(_origin, _step);

    /// <param name="ticks">At least one time.</param>
    public static TickGrid Of(IEnumerable<long> ticks)
    {
        long first = ticks.Min();
        ulong step = 0, length = 0;
        foreach (long time in ticks)
        {
            ulong distance = Distance(first, time);
            length = Math.Max(length, distance);
            step = step != 0 && distance % step == 0 ? step : CommonDivisor(step, distance);
        }

        step = Math.Max(step, 1);
        return new TickGrid(first, step, length / step);
    }

    public double ToNumber(long ticks) => Distance(_origin, ticks) / _step;

    /// <summary>The number of a time on the grid; null for one between its steps or outside.</summary>
    public double? Find(long ticks) => ticks >= First && Distance(_origin, ticks) is ulong distance && distance % _step == 0 && distance / _step <= _last ? distance / _step : null;

    /// <summary>The time of a number; one outside the learned range counts as the nearer end.</summary>
    public long ToTicks(double number) => Ticks(number >= LastNumber ? _last : (ulong)Math.Max(Math.Round(number), 0));

    public void Write(BinaryWriter writer)
    {
        writer.Write(_origin);
        writer.Write(_step);
        writer.Write(_last);
    }

    public static TickGrid Read(BinaryReader reader) => new(reader.ReadInt64(), Math.Max(reader.ReadUInt64(), 1), reader.ReadUInt64());

    private static ulong Distance(long from, long to) => unchecked((ulong)to - (ulong)from);

    private static ulong CommonDivisor(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    private long Ticks(ulong steps) => unchecked((long)((ulong)_origin + (steps * _step)));
}
