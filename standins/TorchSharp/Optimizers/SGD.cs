using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

public class SGD : OptimizerHelper, torch.optim.IMomentum
{
    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters, Options = new Options() }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    public SGD(
        IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
    {
        RequireNotNegative(lr, "learning rate");
        RequireNotNegative(momentum, "momentum value");
        RequireNotNegative(dampening, "dampening value");
        RequireNotNegative(weight_decay, "weight decay");
        var defaults = new Options
        {
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
            maximize = maximize,
        };
        Start(defaults, lr, parameters);
    }

    public double Momentum
    {
        get => ((ParamGroup)_parameter_groups[0]).Momentum;
        set
        {
            foreach (ParamGroup group in _parameter_groups.Cast<ParamGroup>())
            {
                group.Momentum = value;
            }
        }
    }

    public override Tensor step(Func<Tensor> closure = null) => StepAll(closure);

    private protected override void Complete(OptimizerOptions options)
    {
        base.Complete(options);
        var own = (Options)options;
        var defaults = (Options)_defaults;
        own.momentum ??= defaults.momentum;
        own.dampening ??= defaults.dampening;
        own.weight_decay ??= defaults.weight_decay;
        own.nesterov ??= defaults.nesterov;
        own.maximize ??= defaults.maximize;
    }

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private protected override void Step(Modules.ParamGroup group, OptimizerState state, Parameter parameter, Tensor gradient)
    {
        var options = (Options)group.Options;
        if (options.weight_decay.Value != 0)
        {
            gradient = gradient.add(parameter, options.weight_decay.Value);
        }

        if (options.momentum.Value != 0)
        {
            gradient = Accelerated(options, (State)state, gradient);
        }

        parameter.add_(gradient, options.maximize.Value ? group.LearningRate : -group.LearningRate);
    }

    private static Tensor Accelerated(Options options, State state, Tensor gradient)
    {
        if (state.momentum_buffer is null)
        {
            state.momentum_buffer = gradient.clone().DetachFromDisposeScope();
        }
        else
        {
            state.momentum_buffer.mul_(options.momentum.Value).add_(gradient, 1 - options.dampening.Value);
        }

        return options.nesterov.Value ? gradient.add(state.momentum_buffer, options.momentum.Value) : state.momentum_buffer;
    }

    public class Options : OptimizerOptions
    {
        public double? momentum;
        public double? dampening;
        public double? weight_decay;
        public bool? nesterov;
        public bool? maximize;
    }

    public class ParamGroup : ParamGroup<Options>, torch.optim.IMomentum
    {
        public ParamGroup()
        {
        }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.001, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                momentum = momentum,
                dampening = dampening,
                weight_decay = weight_decay,
                nesterov = nesterov,
                maximize = maximize,
            })
        {
        }

        public double Momentum
        {
            get => Options.momentum.Value;
            set => Options.momentum = value;
        }
    }

    public sealed class State : OptimizerState, IDisposable
    {
        public Tensor momentum_buffer;

        public State(Parameter parameter)
            : base(parameter)
        {
        }

        public override void Initialize(OptimizerOptions options) => momentum_buffer = null;

        public void Dispose() => momentum_buffer?.Dispose();
    }
}
