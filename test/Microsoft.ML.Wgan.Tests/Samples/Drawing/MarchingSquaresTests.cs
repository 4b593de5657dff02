using WganSamples.Drawing;

namespace Microsoft.ML.Wgan.Tests.Samples.Drawing;

public sealed class MarchingSquaresTests
{
    private static readonly Interval _side = new(-2, 2);

    [Fact]
    public void A_level_of_a_linear_field_is_one_straight_line_at_its_place()
    {
        // x + 2y = 0.3 leaves the square at y = ±1 · (0.3 ∓ 2)/2.
        ScalarField field = ScalarField.Of((x, y) => x + (2 * y), _side, _side, 12, 15);

        ContourLine line = Assert.Single(MarchingSquares.Lines(field, 0.3));

        Assert.False(line.IsClosed);
        Assert.All(line.Points, point => Assert.Equal(0.3, point.X + (2 * point.Y), 1e-12));
        Assert.Equal([-2, 2], new[] { line.Points[0].X, line.Points[^1].X }.Order());
        Assert.Equal([-0.85, 1.15], new[] { line.Points[0].Y, line.Points[^1].Y }.Order(), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.True(line.Points.Zip(line.Points.Skip(1)).All(pair => Math.Sign(pair.Second.X - pair.First.X) == Math.Sign(line.Points[^1].X - line.Points[0].X)));
    }

    [Fact]
    public void A_level_of_the_squared_distance_is_one_closed_circle()
    {
        const int Nodes = 81;
        ScalarField field = ScalarField.Of((x, y) => (x * x) + (y * y), _side, _side, Nodes, Nodes);

        ContourLine line = Assert.Single(MarchingSquares.Lines(field, 2.25));

        // Linear interpolation in a cell of width h is off by at most h² · f'' / (8 |∇f|) = h² / 24 here, doubled for safety.
        double tolerance = 2 * Math.Pow(4.0 / (Nodes - 1), 2) / 24;
        Assert.True(line.IsClosed);
        Assert.All(line.Points, point => Assert.Equal(1.5, Math.Sqrt((point.X * point.X) + (point.Y * point.Y)), tolerance));
        Assert.Equal(2 * Math.PI * 1.5, Length(line), 0.01);
    }

    [Fact]
    public void Every_piece_of_a_broken_level_is_found()
    {
        ScalarField field = ScalarField.Of((x, y) => Math.Sin(3 * x) * Math.Sin(3 * y), new(0.1, 6), new(0.1, 6), 120, 120);

        IReadOnlyList<ContourLine> lines = MarchingSquares.Lines(field, 0.5);

        // One hump where both sines are above 0 or both below it: nine squares with a positive product on each parity of the 6 × 6.
        Assert.Equal(18, lines.Count);
        Assert.All(lines, line => Assert.All(line.Points, point => Assert.Equal(0.5, Math.Sin(3 * point.X) * Math.Sin(3 * point.Y), 0.01)));
    }

    [Theory]
    [InlineData(-1, -1)] // the middle is below the level: each high corner is cut off alone
    [InlineData(3, 1)] // the middle is above it: each low corner is
    public void A_cell_with_two_opposite_high_corners_is_decided_by_their_mean(double high, double expectedSide)
    {
        // Corners: lower left and upper right are high (1 or 3), the others −1 or −3; the level is 0.
        double at = Math.Max(high, 1), low = high > 0 ? -1 : -3;
        var field = new ScalarField([0, 1], [0, 1], [at, low, low, at]);

        IReadOnlyList<ContourLine> lines = MarchingSquares.Lines(field, 0);

        Assert.Equal(2, lines.Count);
        Assert.All(lines, line =>
        {
            (double x, double y) = line.Points.Aggregate((X: 0.0, Y: 0.0), (sum, point) => (sum.X + (point.X / 2), sum.Y + (point.Y / 2)));
            bool nearHighCorner = Math.Abs(x - y) < 1e-9;
            Assert.Equal(expectedSide < 0, nearHighCorner);
        });
    }

    [Fact]
    public void The_border_of_an_area_of_high_values_is_closed_by_the_rim()
    {
        ScalarField field = ScalarField.Of((x, _) => x, new(0, 1), new(0, 1), 6, 6).Rimmed();

        ContourLine line = Assert.Single(MarchingSquares.Lines(field, 0.5));

        Assert.True(line.IsClosed);
        Assert.Equal(0.5, Math.Abs(Area(line)), 1e-12);
    }

    [Fact]
    public void A_level_outside_of_the_values_has_no_line()
    {
        Assert.Empty(MarchingSquares.Lines(ScalarField.Of((x, y) => x * y, _side, _side, 9, 9), 5));
    }

    [Fact]
    public void A_field_must_be_whole_and_finite()
    {
        Assert.Throws<ArgumentException>(() => new ScalarField([0, 1], [0, 1], [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => new ScalarField([0, 1], [0, 1], [1, 2, 3, double.NaN]));
    }

    private static double Length(ContourLine line) =>
        line.Points.Zip(line.Points.Skip(1), (a, b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2))).Sum();

    private static double Area(ContourLine line) => line.Points.Zip(line.Points.Skip(1), (a, b) => ((a.X * b.Y) - (b.X * a.Y)) / 2).Sum();
}
