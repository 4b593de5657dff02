namespace WganSamples.Drawing;

/// <summary>Where a label lies on a line, and turned by how much so that it follows the line and is never upside down.</summary>
internal readonly record struct LabelPlace(PageLine Line, double Distance, double X, double Y, double Degrees)
{
    // The direction is that of a piece about as long as a label.
    private const double HalfPiece = 10;

    public static LabelPlace On(PageLine line, double distance)
    {
        (double x, double y) = line.At(distance);
        (double X, double Y) before = line.At(distance - HalfPiece), after = line.At(distance + HalfPiece);
        double degrees = Math.Atan2(after.Y - before.Y, after.X - before.X) * 180 / Math.PI;
        return new LabelPlace(line, distance, x, y, degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees);
    }

    public double DistanceTo(LabelPlace other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
