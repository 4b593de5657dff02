using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

public class RMSProp : OptimizerHelper, torch.optim.IMomentum
{
    public RMSProp(
        IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0,
        double momentum = 0, bool centered = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters, Options = new Options() }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
    {
    }

    public RMSProp(
        IEnumerable<ParamGroup> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0,
        double momentum = 0, bool centered = false, bool maximize = false)
    {
        RequireNotNegative(lr, "learning rate");
        RequireNotNegative(eps, "ε");
        RequireNotNegative(alpha, "alpha");
        RequireNotNegative(momentum, "momentum value");
        RequireNotNegative(weight_decay, "weight decay");
        var defaults = new Options
        {
            alpha = alpha,
            eps = eps,
            weight_decay = weight_decay,
            momentum = momentum,
            centered = centered,
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
        own.alpha ??= defaults.alpha;
        own.eps ??= defaults.eps;
        own.weight_decay ??= defaults.weight_decay;
        own.momentum ??= defaults.momentum;
        own.centered ??= defaults.centered;
        own.maximize ??= defaults.maximize;
    }

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private protected override void Step(Modules.ParamGroup group, OptimizerState state, Parameter parameter, Tensor gradient)
    {
        var options = (Options)group.Options;
        var own = (State)state;
        double alpha = options.alpha.Value;
        own.step++;
        if (options.maximize.Value)
        {
            gradient = -gradient;
        }

        if (options.weight_decay.Value != 0)
        {
            gradient = gradient.add(parameter, options.weight_decay.Value);
        }

        own.square_avg.mul_(alpha).addcmul_(gradient, gradient, 1 - alpha);
        Tensor scale = own.square_avg.sqrt();
        if (options.centered.Value)
        {
            own.grad_avg.mul_(alpha).add_(gradient, 1 - alpha);
            scale = own.square_avg.addcmul(own.grad_avg, own.grad_avg, -1).sqrt_();
        }

        scale.add_(options.eps.Value);
        if (options.momentum.Value > 0)
        {
            own.momentum_buffer.mul_(options.momentum.Value).addcdiv_(gradient, scale);
            parameter.add_(own.momentum_buffer, -group.LearningRate);
        }
        else
        {
            parameter.addcdiv_(gradient, scale, -group.LearningRate);
        }
    }

    public class Options : OptimizerOptions
    {
        public double? alpha;
        public double? eps;
        public double? weight_decay;
        public double? momentum;
        public bool? centered;
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
            IEnumerable<Parameter> parameters, double lr = 0.001, double eps = 1E-08, double alpha = 0.99, double weight_decay = 0,
            double momentum = 0, bool centered = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                eps = eps,
                alpha = alpha,
                weight_decay = weight_decay,
                momentum = momentum,
                centered = centered,
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
        public long step;
        public Tensor square_avg;
        public Tensor momentum_buffer;
        public Tensor grad_avg;

        public State(Parameter parameter)
            : base(parameter)
        {
        }

        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            square_avg = ZerosFor(_parameter);
            momentum_buffer = ZerosFor(_parameter);
            grad_avg = ZerosFor(_parameter);
        }

        public void Dispose()
        {
            square_avg.Dispose();
            momentum_buffer.Dispose();
            grad_avg.Dispose();
        }
    }
}
