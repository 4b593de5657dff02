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
    // A fixed critic: 2 inputs, 3 hidden units, LeakyReLU(0.2), 1 output.
    static (Tensor, Tensor, Tensor, Tensor) CriticWeights() => (tensor(new float[] { 0.5f, -0.3f, 0.8f, 0.1f, -0.6f, 0.4f }, 3, 2, requires_grad: true), tensor(new float[] { 0.1f, -0.2f, 0.05f }, requires_grad: true), tensor(new float[] { 0.7f, -0.5f, 0.9f }, 1, 3, requires_grad: true), tensor(new float[] { 0.2f }, requires_grad: true));
    static Tensor Critic(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2) => functional.linear(functional.leaky_relu(functional.linear(x, w1, b1), 0.2), w2, b2);
    static Tensor Real => tensor(new float[] { 1.0f, 0.5f, -0.7f, 1.2f, 0.3f, -0.4f }, 3, 2);
    static Tensor Fake => tensor(new float[] { -0.2f, 0.8f, 0.6f, -1.1f, 0.9f, 0.1f }, 3, 2);
    static Tensor Alpha => tensor(new float[] { 0.25f, 0.5f, 0.9f }, 3, 1);
    static object GradientPenalty(float lambda, bool eps)
    {
        var (w1, b1, w2, b2) = CriticWeights();
        var xhat = (Alpha * Real + (1 - Alpha) * Fake).requires_grad_(true);
        var d = Critic(xhat, w1, b1, w2, b2);
        var g = autograd.grad(new[] { d }, new[] { xhat }, new[] { ones_like(d) }, retain_graph: true, create_graph: true)[0];
        var norm = eps ? (g.square().sum(1) + 1e-12).sqrt() : g.norm(1, false, 2f);
        var gp = (norm - 1).square().mean() * lambda;
        gp.backward();
        return new Dictionary<string, object> { ["w1"] = w1, ["b1"] = b1, ["w2"] = w2, ["b2"] = b2, ["real"] = Real, ["fake"] = Fake, ["alpha"] = Alpha, ["xhat"] = xhat, ["critic(xhat)"] = d, ["d critic/d xhat"] = g, ["norms"] = norm, ["penalty"] = gp, ["w1.grad"] = w1.grad, ["b1.grad"] = b1.grad is null ? "null" : b1.grad, ["w2.grad"] = w2.grad, ["b2.grad"] = b2.grad is null ? "null" : b2.grad };
    }
    static object CriticLoss()
    {
        var (w1, b1, w2, b2) = CriticWeights();
        var xhat = (Alpha * Real + (1 - Alpha) * Fake).requires_grad_(true);
        var d = Critic(xhat, w1, b1, w2, b2);
        var g = autograd.grad(new[] { d }, new[] { xhat }, new[] { ones_like(d) }, retain_graph: true, create_graph: true)[0];
        var loss = Critic(Fake, w1, b1, w2, b2).mean() - Critic(Real, w1, b1, w2, b2).mean() + 10 * (g.norm(1, false, 2f) - 1).square().mean();
        loss.backward();
        return new object[] { loss, w1.grad, b1.grad, w2.grad, b2.grad };
    }

    static Linear Lin(long i, long o, double s = 0.1, double sh = -0.2) { var l = Linear(i, o); using (no_grad()) { l.weight.copy_(W(s, sh, o, i)); l.bias.copy_(W(0.05, 0.01, o)); } return l; }
    static void Fix(Module m) { int k = 0; using (no_grad()) foreach (var (n, p) in m.named_parameters()) { p.copy_(W(0.1, -0.15 + 0.01 * k, p.shape)); k++; } }

    static void Layers()
    {
        T("layer.Linear", () => { var l = Lin(3, 2); return new object[] { l.weight, l.bias, l.forward(X), l.call(X), Info(l.weight), l.weight.GetType().Name, Try(() => l.forward(ones(2, 2))), l.in_features, l.out_features }; });
        T("layer.Linear.no-bias", () => { var l = Linear(3, 2, hasBias: false); return new object[] { l.bias is null, l.named_parameters().Select(p => p.name) }; });
        T("layer.Linear.backward", () => { var l = Lin(3, 2); l.forward(X).sum().backward(); return new object[] { l.weight.grad, l.bias.grad }; });
        T("layer.Sequential", () => { var s = Sequential(Lin(3, 4), LeakyReLU(0.2), Lin(4, 1)); return new object[] { s.forward(X), s.named_parameters().Select(p => p.name), s.Count, s[1].GetType().Name, s.named_children().Select(c => c.name), s.ToString() }; });
        T("layer.Sequential.named", () => { var s = Sequential(("fc1", Lin(3, 4)), ("act", Tanh()), ("fc2", Lin(4, 1))); return new object[] { s.forward(X), s.named_parameters().Select(p => p.name), s.state_dict().Keys }; });
        T("layer.Sequential.empty", () => { var s = Sequential(); return Try(() => s.forward(X)); });
        T("layer.BatchNorm1d.train-eval", () => { var b = BatchNorm1d(3); var t1 = b.forward(X); var m1 = b.running_mean.clone(); var v1 = b.running_var.clone(); var n1 = b.num_batches_tracked.clone(); b.forward(Y); var m2 = b.running_mean.clone(); b.eval(); var e = b.forward(X); return new object[] { t1, m1, v1, n1, m2, b.running_var, e, b.running_mean, b.num_batches_tracked, b.named_parameters().Select(p => p.name), b.named_buffers().Select(p => p.name) }; });
        T("layer.BatchNorm1d.affine-backward", () => { var b = BatchNorm1d(3); Fix(b); var x = X.requires_grad_(true); (b.forward(x) * Y).sum().backward(); return new object[] { b.weight, b.bias, x.grad, b.weight.grad, b.bias.grad }; });
        T("layer.BatchNorm1d.one-row-in-training", () => { var b = BatchNorm1d(3); return Try(() => b.forward(ones(1, 3))); });
        T("layer.BatchNorm1d.double-backward", () => { var b = BatchNorm1d(3); var x = Seq(4, 3).mul(0.3).sin().detach().requires_grad_(true); var y = b.forward(x).square().mul(Seq(4, 3)).sum(); var g = autograd.grad(new[] { y }, new[] { x }, retain_graph: true, create_graph: true)[0]; g.square().sum().backward(); return new object[] { g, x.grad }; });
        T("layer.LayerNorm", () => { var b = LayerNorm(new long[] { 3 }); Fix(b); return new object[] { b.forward(X), b.named_parameters().Select(p => p.name) }; });
        T("layer.LayerNorm.double-backward", () => { var b = LayerNorm(new long[] { 3 }); var x = X.requires_grad_(true); var y = b.forward(x).square().mul(Y).sum(); var g = autograd.grad(new[] { y }, new[] { x }, retain_graph: true, create_graph: true)[0]; g.square().sum().backward(); return new object[] { g, x.grad }; });
        T("layer.Dropout", () => { var d = Dropout(0.5); d.eval(); var e = d.forward(X); d.train(); var z = Dropout(0); return new object[] { e, z.forward(X), ReferenceEquals(e, X), Try(() => Dropout(1.5).forward(X)) }; });
        T("layer.same-as-functional", () => { var l = LeakyReLU(0.2); return new object[] { l.forward(X), LeakyReLU().forward(X) }; });
    }
}
