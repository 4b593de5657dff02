using System.Globalization;

namespace Microsoft.ML.Wgan.Lipschitz;

/// <summary>Checks and words that the constraints' settings share.</summary>
internal static class Settings
{
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or not finite.</exception>
    public static double Weight(double weight, string name = "weight") => double.IsFinite(weight) && weight >= 0
        ? weight
        : throw new ArgumentOutOfRangeException(name, weight, "The penalty weight must be finite and not negative.");

    /// <exception cref="ArgumentOutOfRangeException">The number is not finite or not above zero.</exception>
    public static double Positive(double value, string name) => double.IsFinite(value) && value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"The {name} must be finite and above 0.");

    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enum's.</exception>
    public static T Defined<T>(T value, string name)
        where T : struct, Enum => Enum.IsDefined(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"The {name} must be {string.Join(" or ", Enum.GetNames<T>())}.");

    /// <summary>"one-sided" or "two-sided".</summary>
    public static string Word(this PenaltySides sides) => sides == PenaltySides.One ? "one-sided" : "two-sided";

    /// <summary>A text of a constraint's settings for logs, numbers as in code.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
