using System.Globalization;

namespace Microsoft.ML.Wgan.TestSupport.ApiText;

/// <summary>Constants and default values: enum members as numbers, texts in quotes.</summary>
internal static class ConstantText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        Enum member => Convert.ToString(Convert.ChangeType(member, Enum.GetUnderlyingType(member.GetType()), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)!,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
