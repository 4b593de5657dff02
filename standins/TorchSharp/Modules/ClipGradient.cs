using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static class utils
        {
            /// <summary>Scales all gradients down so that their common norm is at most the limit; returns the norm before.</summary>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                using DisposeScope scope = NewDisposeScope();
                using IDisposable noGradient = no_grad();
                List<Tensor> gradients = [.. tensors.Select(parameter => parameter.grad).Where(gradient => gradient is not null)];
                if (gradients.Count == 0)
                {
                    return 0;
                }

                Tensor norms = stack(gradients.Select(gradient => gradient.norm((float)norm_type)));
                double total = norms.norm((float)norm_type).ToDouble();
                double factor = max_norm / (total + 1e-6);
                if (factor < 1)
                {
                    gradients.ForEach(gradient => gradient.mul_(factor));
                }

                return total;
            }

            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using DisposeScope scope = NewDisposeScope();
                using IDisposable noGradient = no_grad();
                foreach (Parameter parameter in tensors)
                {
                    parameter.grad?.clamp_(-clip_value, clip_value);
                }
            }
        }
    }
}
