using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(typeof(LinearBinaryModelParameters), typeof(LinearBinaryModelParameters), null, typeof(SignatureLoadModel), "Linear Binary Model", LinearBinaryModelParameters.LoaderSignature)]

namespace Microsoft.ML.Trainers;

/// <summary>A weighted sum of features.</summary>
public abstract class LinearModelParameters : ModelParametersBase<float>, IPredictorProducing<float>
{
    private readonly float[] _weights;

    private protected LinearModelParameters(float[] weights, float bias)
    {
        _weights = weights;
        Bias = bias;
    }

    public IReadOnlyList<float> Weights => _weights;

    public float Bias { get; protected set; }

    float IPredictorProducing<float>.Score(in VBuffer<float> features)
    {
        ReadOnlySpan<float> values = features.GetValues();
        ReadOnlySpan<int> indices = features.GetIndices();
        float sum = Bias;
        for (int i = 0; i < values.Length; i++)
        {
            sum += _weights[features.IsDense ? i : indices[i]] * values[i];
        }

        return sum;
    }
}

/// <summary>A linear model of two classes.</summary>
public sealed class LinearBinaryModelParameters : LinearModelParameters
{
    internal const string LoaderSignature = "Linear2CExec";

    internal LinearBinaryModelParameters(float[] weights, float bias)
        : base(weights, bias)
    {
    }

    private static VersionInfo Version => ModelVersions.First("LINEAR2C", LoaderSignature, typeof(LinearBinaryModelParameters));

    internal static LinearBinaryModelParameters Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        float bias = ctx.Reader.ReadSingle();
        List<float> weights = [];
        for (int count = ctx.Reader.ReadInt32(); count > 0; count--)
        {
            weights.Add(ctx.Reader.ReadSingle());
        }

        return new LinearBinaryModelParameters([.. weights], bias);
    }

    private protected override void SaveModel(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(Version);
        ctx.Writer.Write(Bias);
        ctx.Writer.Write(Weights.Count);
        foreach (float weight in Weights)
        {
            ctx.Writer.Write(weight);
        }
    }
}
