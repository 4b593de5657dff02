namespace Microsoft.ML.SearchSpace.Option;

/// <summary>What a tuner may choose from, as features from 0 to 1.</summary>
public abstract class OptionBase
{
    public virtual double[] Default { get; protected set; }

    public abstract int FeatureSpaceDim { get; }

    public abstract int?[] Step { get; }

    public abstract Parameter SampleFromFeatureSpace(double[] values);

    public abstract double[] MappingToFeatureSpace(Parameter value);
}
