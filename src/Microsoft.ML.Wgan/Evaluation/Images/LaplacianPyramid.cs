namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>A picture's detail by scale: what halving and doubling it loses, again and again, and the small picture that remains.</summary>
/// <remarks>
/// <code>G_0 = p,   G_{l+1} = halved(G_l),   L_l = G_l − doubled(G_{l+1}) but L_last = G_last</code>
/// p: [height, width]; L_l: [⌈height / 2^l⌉, ⌈width / 2^l⌉]. Halving and doubling: <see cref="Plane"/>.
/// Source: Burt and Adelson 1983, "The Laplacian pyramid as a compact image code".
/// </remarks>
internal static class LaplacianPyramid
{
    private const int SmallestSide = 16;
    private const int SmallestSideOfSmall = 8;

    /// <summary>Levels for pictures of some size: the shorter side stays at least 16, in pictures that are less than 32 across at least 8.</summary>
    public static int LevelCount(int height, int width)
    {
        int side = Math.Min(height, width);
        int smallest = side >= 2 * SmallestSide ? SmallestSide : SmallestSideOfSmall;
        int count = 1;
        for (; (side + 1) / 2 >= smallest; side = (side + 1) / 2)
        {
            count++;
        }

        return count;
    }

    /// <summary>One level of a plane; the last one keeps what is not detail.</summary>
    public static Plane Level(Plane plane, int level, int levelCount)
    {
        for (int i = 0; i < level; i++)
        {
            plane = plane.Halved();
        }

        return level == levelCount - 1 ? plane : plane.Minus(plane.Halved().Doubled(plane.Height, plane.Width));
    }
}
