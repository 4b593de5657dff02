using Microsoft.ML.SearchSpace.Option;

namespace Microsoft.ML.SearchSpace;

/// <summary>Options by name; as features, one after the other in the order of their names.</summary>
public class SearchSpace : OptionBase
{
    private readonly SortedDictionary<string, OptionBase> _options = [];

    public override double[] Default => [.. _options.Values.SelectMany(option => option.Default)];

    public override int FeatureSpaceDim => _options.Values.Sum(option => option.FeatureSpaceDim);

    public override int?[] Step => [.. _options.Values.SelectMany(option => option.Step)];

    public OptionBase this[string key]
    {
        get => _options[key];
        set => _options[key] = value;
    }

    public void Add(string key, OptionBase value) => _options.Add(key, value);

    public override Parameter SampleFromFeatureSpace(double[] feature)
    {
        var sample = Parameter.CreateNestedParameter();
        int at = 0;
        foreach ((string key, OptionBase option) in _options)
        {
            sample[key] = option.SampleFromFeatureSpace(feature[at..(at + option.FeatureSpaceDim)]);
            at += option.FeatureSpaceDim;
        }

        return sample;
    }

    public override double[] MappingToFeatureSpace(Parameter parameter) =>
        [.. _options.SelectMany(pair => pair.Value.MappingToFeatureSpace(parameter[pair.Key]))];
}
