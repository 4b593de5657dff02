using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers
{
    /// <summary>What a trainer has learnt.</summary>
    public abstract class ModelParametersBase<TOutput> : ICanSaveModel
    {
        private protected ModelParametersBase()
        {
        }

        void ICanSaveModel.Save(ModelSaveContext ctx) => SaveModel(ctx);

        private protected abstract void SaveModel(ModelSaveContext ctx);
    }

    /// <summary>A model that gives a score for features.</summary>
    internal interface IPredictorProducing<out TResult>
    {
        TResult Score(in VBuffer<float> features);
    }

    /// <summary>A model whose scores become probabilities.</summary>
    internal interface ICalibratedPredictor
    {
        ICalibrator Calibrator { get; }
    }
}

namespace Microsoft.ML.Calibrators
{
    /// <summary>Makes probabilities of scores.</summary>
    public interface ICalibrator
    {
        float PredictProbability(float output);
    }
}
