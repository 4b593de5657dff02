namespace WganSamples.Drawing;

/// <summary>Something drawn into a panel.</summary>
internal abstract class Mark
{
    /// <summary>Its name in the legend; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The horizontal range it needs; null if it takes what there is.</summary>
    public virtual Interval? XRange => null;

    /// <summary>The vertical range it needs.</summary>
    public virtual Interval? YRange => null;

    /// <summary>The scale of colours that a reader needs beside the panel.</summary>
    public virtual ColourBar? Bar => null;

    public abstract void Draw(Svg svg, Frame frame);

    /// <summary>Draws its sign in the legend, <see cref="Legend.SwatchWidth"/> wide, centred on a height.</summary>
    public virtual void DrawSwatch(Svg svg, double x, double y)
    {
    }
}
