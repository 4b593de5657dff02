namespace Microsoft.ML.SearchSpace.Option;

/// <summary>One of several values; the stand-in takes texts alone.</summary>
public sealed class ChoiceOption : OptionBase
{
    public ChoiceOption(params object[] choices)
    {
        Choices = [.. choices.Cast<string>().Select(Parameter.FromString)];
        Default = [.. Enumerable.Repeat(0.0, FeatureSpaceDim)];
    }

    public ChoiceOption(object[] choices, object defaultChoice)
        : this(choices)
    {
        if (defaultChoice is not null)
        {
            Default = MappingToFeatureSpace(Parameter.FromString((string)defaultChoice));
        }
    }

    public Parameter[] Choices { get; }

    public override int FeatureSpaceDim => Choices.Length == 1 ? 0 : 1;

    public override int?[] Step => [Choices.Length];

    // In single precision, as the package: near a border that decides.
    public override Parameter SampleFromFeatureSpace(double[] values) =>
        values.Length == 0 ? Choices[0] : Choices[Math.Min((int)(float)(values[0] * Choices.Length), Choices.Length - 1)];

    public override double[] MappingToFeatureSpace(Parameter param) =>
        FeatureSpaceDim == 0 ? [] : [Array.IndexOf(Choices, param) / (double)Choices.Length];
}
