using Microsoft.ML.Wgan.Columns;

namespace Microsoft.ML.Wgan.Networks;

/// <summary>Sizes of the networks of pictures: how often a side is doubled or halved, and with how many channels.</summary>
/// <param name="Picture">The size of a picture.</param>
/// <param name="BaseChannels">Channels at the critic's first halving; they double with each, at most eightfold.</param>
/// <param name="IsResidual">Whether each step is refined by a second convolution beside a short cut.</param>
internal sealed record ImagePlan(ImageShape Picture, int BaseChannels, bool IsResidual)
{
    /// <summary>The most channels at the first halving.</summary>
    public const int MostBaseChannels = 1_024;

    private const int WidestStart = 7;
    private const int NarrowestEnd = 4;
    private const int MostTimes = 8;

    /// <summary>How often the generator doubles the sides.</summary>
    public int Doublings
    {
        get
        {
            int doublings = 0;
            while (Start(Math.Max(Picture.Width, Picture.Height), doublings) > WidestStart)
            {
                doublings++;
            }

            return Math.Max(1, doublings);
        }
    }

    /// <summary>How often the critic halves the sides: at least twice, until the longer one is at most 4, but never to nothing.</summary>
    public int Halvings
    {
        get
        {
            int halvings = 2;
            while (Math.Max(Picture.Width, Picture.Height) >> halvings > NarrowestEnd)
            {
                halvings++;
            }

            while (Math.Min(Picture.Width, Picture.Height) >> halvings == 0)
            {
                halvings--;
            }

            return halvings;
        }
    }

    /// <summary>Height of the generator's first picture.</summary>
    public int StartHeight => Start(Picture.Height, Doublings);

    /// <summary>Width of the generator's first picture.</summary>
    public int StartWidth => Start(Picture.Width, Doublings);

    /// <summary>Channels of the generator's first picture.</summary>
    public int StartChannels => GeneratorChannels(0);

    /// <summary>Units of the generator's first picture.</summary>
    public int StartUnits => StartChannels * StartHeight * StartWidth;

    /// <summary>Channels after so many doublings.</summary>
    public int GeneratorChannels(int doubling) => doubling == Doublings
        ? Math.Max(BaseChannels / 2, 4)
        : BaseChannels * Math.Min(1 << (Doublings - doubling), MostTimes);

    /// <summary>Channels after so many halvings; 0: the picture's own.</summary>
    public int CriticChannels(int halving) => halving == 0 ? Picture.Channels : BaseChannels * Math.Min(1 << (halving - 1), MostTimes);

    /// <summary>What the critic's last linear layer sees of the picture.</summary>
    public int CriticFeatures => CriticChannels(Halvings) * (Picture.Height >> Halvings) * (Picture.Width >> Halvings);

    // So many that doubling them reaches the side; what is too much is cut off.
    private static int Start(int side, int doublings) => (side + (1 << doublings) - 1) >> doublings;
}
