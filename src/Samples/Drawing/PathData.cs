using System.Globalization;
using System.Text;

namespace WganSamples.Drawing;

/// <summary>
/// The d attribute of a path, short: steps in whole tenths of a pixel from point to point, so that thousands of points stay small and
/// rounding doesn't add up.
/// </summary>
internal sealed class PathData
{
    // Far outside of any page; keeps what is clipped anyway within the numbers that viewers can draw.
    private const double Farthest = 20_000;

    private readonly StringBuilder _text = new();
    private (int X, int Y) _at;
    private (int X, int Y) _start;
    private char _command;

    public bool IsEmpty => _text.Length == 0;

    public void MoveTo(double x, double y)
    {
        Step('m', Rounded(x, y));
        _start = _at;
    }

    public void LineTo(double x, double y)
    {
        (int X, int Y) to = Rounded(x, y);
        if (to != _at)
        {
            Step('l', to);
        }
    }

    /// <summary>A line of no length: round caps make a dot of it.</summary>
    public void Dot(double x, double y)
    {
        Step('m', Rounded(x, y));
        _text.Append("h0");
        _command = 'h';
    }

    public void Close()
    {
        _text.Append('z');
        _command = 'z';
        _at = _start;
    }

    public void Lines(IEnumerable<(double X, double Y)> points)
    {
        bool first = true;
        foreach ((double x, double y) in points)
        {
            if (first)
            {
                MoveTo(x, y);
            }
            else
            {
                LineTo(x, y);
            }
            first = false;
        }
    }

    public override string ToString() => _text.ToString();

    private static (int X, int Y) Rounded(double x, double y) => (Tenths(x), Tenths(y));

    private static int Tenths(double value) => (int)Math.Round(10 * Math.Clamp(value, -Farthest, Farthest));

    private void Step(char command, (int X, int Y) to)
    {
        if (_command != command || command == 'm')
        {
            _text.Append(command);
            _command = command;
            Append(to.X - _at.X, separated: false);
        }
        else
        {
            Append(to.X - _at.X, separated: true);
        }
        Append(to.Y - _at.Y, separated: true);
        _at = to;
    }

    private void Append(int tenths, bool separated)
    {
        if (separated && tenths >= 0)
        {
            _text.Append(' ');
        }
        if (tenths < 0)
        {
            _text.Append('-');
        }
        (int whole, int tenth) = Math.DivRem(Math.Abs(tenths), 10);
        if (whole > 0 || tenth == 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $"{whole}");
        }
        if (tenth > 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $".{tenth}");
        }
    }
}
