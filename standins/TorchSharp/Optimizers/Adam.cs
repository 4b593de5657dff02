using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>Adam; weight decay is added to the gradient.</summary>
public class Adam : OptimizerHelper, torch.optim.IBetas
{
    public Adam(
        IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters, Options = new Options() }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    public Adam(
        IEnumerable<ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
    {
        RequireNotNegative(lr, "learning rate");
        RequireFraction(beta1, "beta1");
        RequireFraction(beta2, "beta2");
        RequireNotNegative(eps, "ε");
        RequireNotNegative(weight_decay, "weight decay");
        var defaults = new Options
        {
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
            amsgrad = amsgrad,
            maximize = maximize,
        };
        Start(defaults, lr, parameters);
    }

    public (double, double) Betas
    {
        get => ((ParamGroup)_parameter_groups[0]).Betas;
        set
        {
            foreach (ParamGroup group in _parameter_groups.Cast<ParamGroup>())
            {
                group.Betas = value;
            }
        }
    }

    public override Tensor step(Func<Tensor> closure = null) => StepAll(closure);

    private protected override void Complete(OptimizerOptions options)
    {
        base.Complete(options);
        var own = (Options)options;
        var defaults = (Options)_defaults;
        own.beta1 ??= defaults.beta1;
        own.beta2 ??= defaults.beta2;
        own.eps ??= defaults.eps;
        own.weight_decay ??= defaults.weight_decay;
        own.amsgrad ??= defaults.amsgrad;
        own.maximize ??= defaults.maximize;
    }

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private protected override void Step(Modules.ParamGroup group, OptimizerState state, Parameter parameter, Tensor gradient)
    {
        var options = (Options)group.Options;
        var own = (State)state;
        double learningRate = group.LearningRate;
        double beta1 = options.beta1.Value;
        double beta2 = options.beta2.Value;
        own.step++;
        if (options.maximize.Value)
        {
            gradient = -gradient;
        }

        if (options.weight_decay.Value != 0)
        {
            gradient = gradient.add(parameter, options.weight_decay.Value);
        }

        own.exp_avg.mul_(beta1).add_(gradient, 1 - beta1);
        own.exp_avg_sq.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
        Tensor second = own.exp_avg_sq;
        if (options.amsgrad.Value)
        {
            using Tensor larger = own.max_exp_avg_sq.maximum(own.exp_avg_sq);
            second = own.max_exp_avg_sq.copy_(larger);
        }

        double correction1 = 1 - Math.Pow(beta1, own.step);
        double correction2 = 1 - Math.Pow(beta2, own.step);
        Tensor denominator = second.sqrt().div_(Math.Sqrt(correction2)).add_(options.eps.Value);
        parameter.addcdiv_(own.exp_avg, denominator, -learningRate / correction1);
    }

    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? weight_decay;
        public double? eps;
        public bool? amsgrad;
        public bool? maximize;
    }

    public class ParamGroup : ParamGroup<Options>, torch.optim.IBetas
    {
        public ParamGroup()
        {
        }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                amsgrad = amsgrad,
                maximize = maximize,
            })
        {
        }

        public (double, double) Betas
        {
            get => (Options.beta1.Value, Options.beta2.Value);
            set => (Options.beta1, Options.beta2) = value;
        }
    }

    public sealed class State : OptimizerState, IDisposable
    {
        public long step;
        public Tensor exp_avg;
        public Tensor exp_avg_sq;
        public Tensor max_exp_avg_sq;

        public State(Parameter parameter)
            : base(parameter)
        {
        }

        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            exp_avg = ZerosFor(_parameter);
            exp_avg_sq = ZerosFor(_parameter);
            max_exp_avg_sq = ((Options)options).amsgrad == true ? ZerosFor(_parameter) : null;
        }

        public void Dispose()
        {
            exp_avg.Dispose();
            exp_avg_sq.Dispose();
            max_exp_avg_sq?.Dispose();
        }
    }
}
