namespace Microsoft.ML.Wgan.Evaluation.Images;

/// <summary>Whether synthetic pictures lie nearer to the pictures that were learned from than to pictures that were not: a sign of pictures learned by heart.</summary>
/// <remarks>
/// <code>
/// d(x, y) = √(mean over channels and pixels of (x − y)²)
/// share   = mean_i ([a_i &lt; b_i] + ½ [a_i = b_i])
/// </code>
/// x, y: pictures, [channels, height, width], from 0 to 1, and so is d.
/// a_i, b_i: distance of synthetic picture i to the nearest of some training pictures and to the nearest of as many held-out pictures, drawn at random.
/// Half is ideal: a generator that has learned the distribution and no picture. Of n pictures, the share's standard error is at most 0.5 / √n.
/// Differs from a search among features: pixels find copies and near copies, but not the same object moved or turned. Look at the matches, too.
/// Not to be confused with <see cref="Privacy.NearestRecord"/>, which does the same for rows of a table.
/// </remarks>
public sealed class NearestPicture
{
    private NearestPicture(IReadOnlyList<PictureMatch> matches, IReadOnlyList<PictureMatch> toTraining, IReadOnlyList<PictureMatch> toHeldOut, int references)
    {
        Matches = matches;
        NearerToTrainingShare = toTraining.Zip(toHeldOut, (a, b) => a.Distance < b.Distance ? 1 : a.Distance == b.Distance ? 0.5 : 0).Average();
        MedianToTraining = Median(toTraining);
        MedianToHeldOut = Median(toHeldOut);
        ReferencePictures = references;
    }

    /// <summary>Of each synthetic picture the nearest among all training pictures.</summary>
    public IReadOnlyList<PictureMatch> Matches { get; }

    /// <summary>Share of the synthetic pictures that are nearer to a training picture than to any held-out picture; ties count half. From 0 to 1, ideally 0.5.</summary>
    public double NearerToTrainingShare { get; }

    /// <summary>Median distance to the nearest of the training pictures that were drawn; from 0 to 1, 0 for copies.</summary>
    public double MedianToTraining { get; }

    /// <summary>Median distance to the nearest of the held-out pictures that were drawn; from 0 to 1.</summary>
    public double MedianToHeldOut { get; }

    /// <summary>Training pictures, and as many held-out pictures, that share and medians were measured against.</summary>
    public int ReferencePictures { get; }

    /// <summary>Measures synthetic pictures against pictures that were learned from and pictures that were not. Time: pairs × values of a picture.</summary>
    /// <param name="synthetic">Pictures to measure.</param>
    /// <param name="training">Pictures that were learned from.</param>
    /// <param name="heldOut">Pictures of the same origin that were not.</param>
    /// <param name="seed">Seed of the draw from the larger of the two.</param>
    /// <exception cref="ArgumentException">The pictures differ in size.</exception>
    public static NearestPicture Of(ImageBatch synthetic, ImageBatch training, ImageBatch heldOut, int seed)
    {
        ArgumentNullException.ThrowIfNull(synthetic);
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(heldOut);
        synthetic.RequireSizeOf(training, nameof(synthetic));
        heldOut.RequireSizeOf(training, nameof(heldOut));

        int references = Math.Min(training.Count, heldOut.Count);
        PictureMatch[] matches = Nearest(synthetic, training);
        PictureMatch[] toTraining = training.Count == references ? matches : Nearest(synthetic, Drawn(training, references, seed));
        return new NearestPicture(matches, toTraining, Nearest(synthetic, Drawn(heldOut, references, seed)), references);
    }

    private static PictureMatch[] Nearest(ImageBatch pictures, ImageBatch references)
    {
        var nearest = new (int Index, float Square)[pictures.Count];
        Array.Fill(nearest, (-1, float.PositiveInfinity));
        DistanceBlocks.Visit(pictures.ToPoints(), references.ToPoints(), (picture, first, squares) =>
        {
            for (int i = 0; i < squares.Length; i++)
            {
                if (squares[i] < nearest[picture].Square)
                {
                    nearest[picture] = (first + i, squares[i]);
                }
            }
        });

        return Array.ConvertAll(nearest, match => new PictureMatch(match.Index, Math.Sqrt((double)match.Square / pictures.PictureLength)));
    }

    private static ImageBatch Drawn(ImageBatch pictures, int count, int seed) => pictures.Count == count
        ? pictures
        : pictures.Pictures(RandomSubset.Of(pictures.Count, count, seed, 0));

    private static double Median(IReadOnlyList<PictureMatch> matches)
    {
        double[] sorted = [.. matches.Select(match => match.Distance).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
