using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers;

[assembly: LoadableClass(typeof(IPredictorProducing<float>), typeof(CalibratedModel), null, typeof(SignatureLoadModel), "Calibrated Predictor Executor", CalibratedModel.LoaderSignature)]

namespace Microsoft.ML.Calibrators;

/// <summary>A model and what makes probabilities of its scores.</summary>
public abstract class CalibratedModelParametersBase
{
    private protected CalibratedModelParametersBase(object subModel, ICalibrator calibrator)
    {
        SubModel = subModel;
        Calibrator = calibrator;
    }

    public object SubModel { get; }

    public ICalibrator Calibrator { get; }
}

public abstract class CalibratedModelParametersBase<TSubModel, TCalibrator> : CalibratedModelParametersBase
    where TSubModel : class
    where TCalibrator : class, ICalibrator
{
    private protected CalibratedModelParametersBase(TSubModel subModel, TCalibrator calibrator)
        : base(subModel, calibrator)
    {
    }

    public new TSubModel SubModel => (TSubModel)base.SubModel;

    public new TCalibrator Calibrator => (TCalibrator)base.Calibrator;
}

internal sealed class CalibratedModel<TSubModel, TCalibrator>(TSubModel subModel, TCalibrator calibrator)
    : CalibratedModelParametersBase<TSubModel, TCalibrator>(subModel, calibrator), IPredictorProducing<float>, ICalibratedPredictor, ICanSaveModel
    where TSubModel : class
    where TCalibrator : class, ICalibrator
{
    public float Score(in VBuffer<float> features) => ((IPredictorProducing<float>)SubModel).Score(features);

    ICalibrator ICalibratedPredictor.Calibrator => Calibrator;

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.CheckAtModel();
        ctx.SetVersionInfo(CalibratedModel.Version);
        ctx.SaveModel(SubModel, "Predictor");
        ctx.SaveModel(Calibrator, "Calibrator");
    }
}

/// <summary>Reads a calibrated model back.</summary>
internal static class CalibratedModel
{
    public const string LoaderSignature = "PMixCaliPredExec";

    public static VersionInfo Version => ModelVersions.First("PMIXCALP", LoaderSignature, typeof(CalibratedModel));

    public static IPredictorProducing<float> Create(IHostEnvironment env, ModelLoadContext ctx)
    {
        ctx.CheckAtModel(Version);
        ctx.LoadModel<IPredictorProducing<float>, SignatureLoadModel>(env, out IPredictorProducing<float> model, "Predictor");
        ctx.LoadModel<ICalibrator, SignatureLoadModel>(env, out ICalibrator calibrator, "Calibrator");
        Type type = typeof(CalibratedModel<,>).MakeGenericType(model.GetType(), calibrator.GetType());
        return (IPredictorProducing<float>)Activator.CreateInstance(type, model, calibrator);
    }
}
