using System.CommandLine;
using System.Globalization;

namespace WganSamples.Commands;

/// <summary>Checks the numbers that several commands take.</summary>
internal static class PositiveNumber
{
    public static void Require(Option option, bool whole) => option.Validators.Add(result =>
    {
        if (result.Tokens is not [var token])
        {
            return;
        }
        NumberStyles styles = whole ? NumberStyles.AllowLeadingSign : NumberStyles.Float;
        bool read = double.TryParse(token.Value, styles, CultureInfo.InvariantCulture, out double value);
        if (!read || !(value > 0) || value > 1e15)
        {
            result.AddError($"{option.Name} must be a {(whole ? "whole " : "")}number above 0, not '{token.Value}'.");
        }
    });
}
