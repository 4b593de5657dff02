namespace Microsoft.ML.Wgan.Tests.Pipeline;

/// <summary>Inputs that have some of the columns of <see cref="Items"/>.</summary>
internal static class PartialItems
{
    public sealed class Numbered
    {
        public int Id { get; set; }
    }

    public sealed class Coloured
    {
        public string Colour { get; set; } = "";
    }

    public sealed class Priced
    {
        public float Price { get; set; }
    }

    public sealed class Gained
    {
        public double Gain { get; set; }
    }

    public sealed class Schooled
    {
        public string Degree { get; set; } = "";

        public int Years { get; set; }
    }

    public sealed class Labelled
    {
        public string Label { get; set; } = "";
    }
}
