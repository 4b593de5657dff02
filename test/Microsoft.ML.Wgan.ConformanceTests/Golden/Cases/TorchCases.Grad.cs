// Recorded cases, one a line, as they ran against the packages (see standins/contract/PROVENANCE.md).
#nullable disable
#pragma warning disable CS0649, CS0169, CS0414 // fields are set and read by reflection
using TorchSharp;
using TorchSharp.Modules;
using static Microsoft.ML.Wgan.ConformanceTests.Golden.Recorder;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using Module = TorchSharp.torch.nn.Module;

internal static partial class TorchCases
{
    static Tensor Leaf(params float[] v) => tensor(v, requires_grad: true);
    static void Grad()
    {
        T("grad.simple", () => { var x = Leaf(1, 2, 3); var y = (x * x).sum(); return autograd.grad(new[] { y }, new[] { x }); });
        T("grad.backward", () => { var x = Leaf(1, 2, 3); ((x * x).sum()).backward(); return new object[] { x.grad, Info(x.grad) }; });
        T("grad.backward-accumulates", () => { var x = Leaf(2); (x * 3).sum().backward(); var a = x.grad.clone(); (x * x).sum().backward(); return new object[] { a, x.grad }; });
        T("grad.backward-twice-without-retain", () => { var x = Leaf(2); var y = (x * x).sum(); y.backward(); y.backward(); return "ok"; });
        T("grad.backward-twice-with-retain", () => { var x = Leaf(2); var y = (x * x).sum(); y.backward(retain_graph: true); y.backward(); return x.grad; });
        T("grad.backward-of-non-scalar", () => { var x = Leaf(1, 2); return new[] { TryDo(() => (x * 2).backward()), TryDo(() => (x * 2).backward(new[] { ones(2) })), Try(() => x.grad) }; });
        T("grad.create_graph-and-retain_graph.second-derivative", () => { var x = Leaf(3); var y = (x * x * x).sum(); var g = autograd.grad(new[] { y }, new[] { x }, retain_graph: true, create_graph: true)[0]; g.sum().backward(); return new object[] { g, x.grad, g.requires_grad }; });
        T("grad.create_graph-without-retain_graph", () => { var x = Leaf(3); var y = (x * x * x).sum(); var g = autograd.grad(new[] { y }, new[] { x }, create_graph: true)[0]; return new object[] { g, TryDo(() => g.sum().backward()) }; });
        T("grad.without-create_graph", () => { var x = Leaf(3); var y = (x * x).sum(); var g = autograd.grad(new[] { y }, new[] { x })[0]; return new object[] { g.requires_grad, TryDo(() => g.sum().backward()) }; });
        T("grad.grad_outputs", () => { var x = Leaf(1, 2, 3); var y = x * x; return autograd.grad(new[] { y }, new[] { x }, new[] { tensor(new float[] { 1, 10, 100 }) }); });
        Dies("fatal.matmul-shape-mismatch", () => X.matmul(X));
        Dies("fatal.grad-of-non-scalar-without-grad_outputs", () => { var x = Leaf(1, 2); autograd.grad(new[] { x * x }, new[] { x }); });
        Dies("fatal.grad-unused-input", () => { var x = Leaf(1); var z = Leaf(2); autograd.grad(new[] { (x * x).sum() }, new[] { x, z }); });
        Dies("fatal.grad-of-a-constant", () => { var x = tensor(new float[] { 1 }); autograd.grad(new[] { (x * x).sum() }, new[] { x }); });
        Dies("fatal.grad-twice-without-retain_graph", () => { var x = Leaf(1); var y = (x * x).sum(); autograd.grad(new[] { y }, new[] { x }); autograd.grad(new[] { y }, new[] { x }); });
        T("grad.unused-input.allow_unused", () => { var x = Leaf(1); var z = Leaf(2); var y = (x * x).sum(); return Try(() => { var r = autograd.grad(new[] { (x * x).sum() }, new[] { x, z }, allow_unused: true); return new object[] { r.Count, r[0], r[1] is null, r[1] is null ? null : (object)r[1].IsInvalid }; }); });
        T("grad.backward-of-a-constant", () => { var x = tensor(new float[] { 1 }); return TryDo(() => (x * x).sum().backward()); });
        T("grad.initial-grad-is", () => { var x = Leaf(1); var y = tensor(new float[] { 1 }); return new[] { Try(() => x.grad is null), Try(() => y.grad is null) }; });
        T("grad.no_grad", () => { var x = Leaf(2); Tensor y; using (no_grad()) y = x * x; var z = x * x; return new object[] { y.requires_grad, z.requires_grad, is_grad_enabled(), Try(() => { using (no_grad()) { using (enable_grad()) return (x * x).requires_grad; } }), Try(() => { using (set_grad_enabled(false)) return (x * x).requires_grad; }), Try(() => { using (inference_mode()) return (x * x).requires_grad; }) }; });
        T("grad.detach", () => { var x = Leaf(2); var y = x * x; var d = y.detach(); return new object[] { d.requires_grad, Info(d), Info(y), d.add_(1), y }; });
        T("grad.in-place-on-leaf", () => { var x = Leaf(1, 2); return new[] { TryDo(() => x.add_(1)), TryDo(() => { using (no_grad()) x.add_(1); }), TryDo(() => x.clamp_(0, 1)), Try(() => x), TryDo(() => x[0] = tensor(5f)) }; });
        T("grad.requires_grad-on-non-leaf", () => { var x = Leaf(1); var y = x * 2; return new[] { TryDo(() => y.requires_grad = false), TryDo(() => y.requires_grad_(false)), TryDo(() => tensor(new long[] { 1 }).requires_grad = true), TryDo(() => y.requires_grad = true) }; });
        T("grad.set-grad", () => { var x = Leaf(1, 2); x.grad = tensor(new float[] { 5, 6 }); var a = x.grad.clone(); x.grad.zero_(); return new object[] { a, x.grad, TryDo(() => x.grad = ones(3)), TryDo(() => x.grad = null), Try(() => x.grad is null) }; });
        T("grad.modified-in-place-after-use", () => { var w = Leaf(2); var x = w * 1; var y = (x * x).sum(); x.add_(1); return TryDo(() => y.backward()); });
        T("grad.norm-at-zero", () => { var x = zeros(1, 3, requires_grad: true); x.norm(1, false, 2f).sum().backward(); var z = zeros(1, 3, requires_grad: true); z.square().sum(1).sqrt().sum().backward(); return new object[] { x.grad, z.grad }; });
        T("grad.activations-at-zero", () => { object G(Func<Tensor, Tensor> f) { var x = Leaf(-1, 0, 1); f(x).sum().backward(); return x.grad; } return new[] { G(x => x.relu()), G(x => functional.leaky_relu(x, 0.2)), G(x => x.abs()), G(x => x.tanh()), G(x => x.sigmoid()), G(x => x.clamp(-1, 1)), G(x => functional.gelu(x)), G(x => functional.softplus(x)) }; });
        T("grad.through-ops", () => { object G(Func<Tensor, Tensor> f) { var x = X.requires_grad_(true); f(x).sum().backward(); return x.grad; } return new[] { G(x => x.softmax(1) * Y), G(x => x.log_softmax(1) * Y), G(x => x.max(1).values), G(x => x[.., 0..2] * 3), G(x => cat(new[] { x, x * 2 }, 1)), G(x => x.gather(1, tensor(new long[] { 0, 1 }, 2, 1))), G(x => x.norm(1, false, 2f)), G(x => x.mean(new long[] { 0 }).square()), G(x => x.matmul(Y.t())), G(x => x.var(1)), G(x => x.sort(1).Values * V3) }; });
        T("wgan.gradient-penalty", () => GradientPenalty(1f, false));
        T("wgan.gradient-penalty.norm-plus-eps", () => GradientPenalty(1f, true));
        T("wgan.gradient-penalty.lambda10-three-terms", () => CriticLoss());
        T("wgan.generator-step-gradients", () => { var (w1, b1, w2, b2) = CriticWeights(); var z = W(0.3, -0.5, 3, 2); var gw = W(0.2, -0.3, 2, 2).requires_grad_(true); var fake = z.matmul(gw.t()); var loss = -Critic(fake, w1, b1, w2, b2).mean(); loss.backward(); return new object[] { loss, gw.grad, w1.grad, w2.grad }; });
        T("grad.clip_grad_norm_", () => { var l = Lin(3, 2); l.forward(X).square().sum().backward(); var n = nn.utils.clip_grad_norm_(l.parameters(), 1.0); return new object[] { n, l.weight.grad, l.bias.grad }; });
        T("grad.clip_grad_value_", () => { var l = Lin(3, 2); l.forward(X).square().sum().backward(); nn.utils.clip_grad_value_(l.parameters(), 0.5); return new object[] { l.weight.grad, l.bias.grad }; });
    }
}
