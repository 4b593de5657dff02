namespace WganSamples.Drawing;

/// <summary>Where a panel's data lie on the page: a rectangle in pixels and what it shows.</summary>
internal sealed class Frame(double left, double top, double width, double height, Axis xAxis, Interval xRange, Axis yAxis, Interval yRange)
{
    public double Left => left;

    public double Top => top;

    public double Width => width;

    public double Height => height;

    public double Right => left + width;

    public double Bottom => top + height;

    public Interval XRange => xRange;

    public Interval YRange => yRange;

    /// <summary>Pixels from the left edge of the page.</summary>
    public double X(double value) => left + (width * xAxis.Position(value, xRange));

    /// <summary>Pixels from the top edge of the page: larger values are higher up.</summary>
    public double Y(double value) => Bottom - (height * yAxis.Position(value, yRange));

    /// <summary>Whether a place of the page is inside, and this far from the edge.</summary>
    public bool Holds(double x, double y, double margin) =>
        x >= left + margin && x <= Right - margin && y >= top + margin && y <= Bottom - margin;
}
