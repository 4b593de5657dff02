using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>Groups, states and the loop over them; derived classes say what one parameter's step is.</summary>
public abstract class OptimizerHelper : torch.optim.Optimizer
{
    private readonly Dictionary<nint, OptimizerState> _stateOf = [];
    protected OptimizerOptions _defaults;

    /// <summary>Derived in this assembly only.</summary>
    private protected OptimizerHelper()
    {
    }

    public override void add_param_group(ParamGroup param_group)
    {
        Complete(param_group.Options);
        param_group.Parameters = [.. param_group.Parameters];
        base.add_param_group(param_group);
        foreach (Parameter parameter in param_group.Parameters)
        {
            OptimizerState state = NewState(parameter);
            state.Initialize(param_group.Options);
            _stateOf.Add(parameter.Handle, state);
        }
    }

    internal override void DisposeState()
    {
        foreach (IDisposable state in _stateOf.Values.OfType<IDisposable>())
        {
            state.Dispose();
        }

        _stateOf.Clear();
    }

    /// <summary>Refuses what the package refuses, in its words.</summary>
    internal static void RequireNotNegative(double value, string name)
    {
        if (value < 0)
        {
            throw new ArgumentException($"Invalid {name}: {value}");
        }
    }

    internal static void RequireFraction(double value, string name)
    {
        if (value < 0 || value >= 1)
        {
            throw new ArgumentException($"Invalid {name}: {value}");
        }
    }

    internal static Tensor ZerosFor(Parameter parameter) => torch.zeros_like(parameter).DetachFromDisposeScope();

    private protected Tensor StepAll(Func<Tensor> closure)
    {
        Tensor loss = closure?.Invoke();
        using (torch.no_grad())
        using (torch.NewDisposeScope())
        {
            foreach (ParamGroup group in _parameter_groups)
            {
                foreach (Parameter parameter in group.Parameters)
                {
                    Tensor gradient = parameter.grad;
                    if (gradient is not null)
                    {
                        Step(group, _stateOf[parameter.Handle], parameter, gradient);
                    }
                }
            }
        }

        return loss;
    }

    private protected void Start(OptimizerOptions defaults, double learningRate, IEnumerable<ParamGroup> groups)
    {
        RequireNotNegative(learningRate, "learning rate");
        defaults.LearningRate = learningRate;
        defaults.InitialLearningRate = learningRate;
        _defaults = defaults;
        foreach (ParamGroup group in groups)
        {
            add_param_group(group);
        }
    }

    /// <summary>Fills what a group left unsaid from the defaults.</summary>
    private protected virtual void Complete(OptimizerOptions options)
    {
        options.LearningRate ??= _defaults.LearningRate;
        options.InitialLearningRate = options.LearningRate.Value;
    }

    private protected abstract OptimizerState NewState(Parameter parameter);

    private protected abstract void Step(ParamGroup group, OptimizerState state, Parameter parameter, Tensor gradient);
}
