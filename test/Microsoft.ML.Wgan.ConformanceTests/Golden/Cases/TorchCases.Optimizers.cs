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
    // Five steps from fixed gradients; the weights after each.
    static object Trajectory(Func<Parameter, optim.Optimizer> make, Action<int, optim.Optimizer> before = null)
    {
        using var p = Parameter(tensor(new float[] { 1, -2, 0.5f }));
        using var o = make(p); var res = new List<object>();
        var grads = new[] { new[] { 0.1f, -0.2f, 0 }, new[] { 0.3f, 0.1f, 0 }, new[] { -0.5f, 0.4f, 1e-3f }, new[] { 10f, -10, 0.2f }, new[] { 0f, 0, 0 } };
        for (int i = 0; i < 5; i++) { before?.Invoke(i, o); o.zero_grad(); p.grad = tensor(grads[i]); o.step(); res.Add(p.detach().clone()); }
        return res;
    }

    static void Optimizers()
    {
        T("optim.gradients-used", () => new[] { new[] { 0.1f, -0.2f, 0 }, new[] { 0.3f, 0.1f, 0 }, new[] { -0.5f, 0.4f, 1e-3f }, new[] { 10f, -10, 0.2f }, new[] { 0f, 0, 0 } });
        T("optim.Adam.default", () => Trajectory(p => optim.Adam(new[] { p })));
        T("optim.Adam.wgan-gp", () => Trajectory(p => optim.Adam(new[] { p }, lr: 1e-4, beta1: 0, beta2: 0.9)));
        T("optim.Adam.wgan-gp-0.5", () => Trajectory(p => optim.Adam(new[] { p }, lr: 2e-4, beta1: 0.5, beta2: 0.999)));
        T("optim.Adam.weight_decay", () => Trajectory(p => optim.Adam(new[] { p }, lr: 0.01, weight_decay: 0.1)));
        T("optim.Adam.amsgrad", () => Trajectory(p => optim.Adam(new[] { p }, lr: 0.01, amsgrad: true)));
        T("optim.AdamW", () => Trajectory(p => optim.AdamW(new[] { p }, lr: 0.01)));
        T("optim.RMSProp.default", () => Trajectory(p => optim.RMSProp(new[] { p })));
        T("optim.RMSProp.wgan", () => Trajectory(p => optim.RMSProp(new[] { p }, lr: 5e-5)));
        T("optim.RMSProp.momentum-centered", () => Trajectory(p => optim.RMSProp(new[] { p }, lr: 0.01, momentum: 0.9, centered: true)));
        T("optim.SGD", () => Trajectory(p => optim.SGD(new[] { p }, 0.1, momentum: 0.9)));
        T("optim.Adam.lr-change", () => Trajectory(p => optim.Adam(new[] { p }, lr: 0.01), (i, o) => { if (i == 2) foreach (var g in o.ParamGroups) g.LearningRate = 0.1; }));
        T("optim.lr-read", () => { var p = Parameter(ones(2)); var o = optim.Adam(new[] { p }, lr: 0.01); var a = o.ParamGroups.Select(g => $"{F(g.LearningRate)} initial {F(g.InitialLearningRate)}").ToList(); foreach (var g in o.ParamGroups) g.LearningRate = 0.5; return new object[] { a, o.ParamGroups.Select(g => $"{F(g.LearningRate)} initial {F(g.InitialLearningRate)}") }; });
        T("optim.zero_grad", () => { var p = Parameter(ones(2)); var o = optim.Adam(new[] { p }); var a = TryDo(() => o.zero_grad()); (p * 3).sum().backward(); var g = p.grad; o.zero_grad(); return new object[] { a, p.grad is null, p.grad is null ? null : p.grad, g.IsInvalid }; });
        T("optim.step-without-grad", () => { var p = Parameter(ones(2)); var o = optim.Adam(new[] { p }); var r = Try(() => o.step()); return new object[] { r, p }; });
        T("optim.no-parameters", () => Try(() => { var o = optim.Adam(new Parameter[0]); o.step(); return "ok"; }));
        T("optim.bad-arguments", () => { var p = Parameter(ones(2)); return new[] { Try(() => { optim.Adam(new[] { p }, lr: -1); return "ok"; }), Try(() => { optim.Adam(new[] { p }, beta1: 1); return "ok"; }), Try(() => { optim.RMSProp(new[] { p }, lr: -1); return "ok"; }), Try(() => { optim.Adam(new[] { p }, eps: -1); return "ok"; }) }; });
        T("optim.step-in-a-scope", () => { var p = Parameter(tensor(new float[] { 1 })); var o = optim.Adam(new[] { p }, lr: 0.1); for (int i = 0; i < 3; i++) using (NewDisposeScope()) { o.zero_grad(); (p * p).sum().backward(); o.step(); } return new object[] { p, p.grad }; });
        T("optim.closure-result", () => { var p = Parameter(tensor(new float[] { 1 })); var o = optim.SGD(new[] { p }, 0.1); var r = o.step(() => { o.zero_grad(); var l = (p * p).sum(); l.backward(); return l; }); return new object[] { r, p, o.step() is null }; });
        T("optim.dispose-leaves-parameters", () => { var p = Parameter(ones(1)); var o = optim.Adam(new[] { p }); p.grad = ones(1); o.step(); o.Dispose(); return new object[] { p.IsInvalid, p }; });
        T("optim.training-loop-20-steps", () => { var n = Sequential(Lin(2, 3), Tanh(), Lin(3, 1)); var o = optim.Adam(n.parameters(), lr: 0.05); var x = Real; var y = tensor(new float[] { 1, 0, -1 }, 3, 1); var l = new List<object>(); for (int i = 0; i < 20; i++) using (NewDisposeScope()) { o.zero_grad(); var e = functional.mse_loss(n.forward(x), y); e.backward(); o.step(); if (i % 5 == 4) l.Add(e.item<float>()); } l.Add(n.parameters().Select(p => p.detach().clone()).ToList()); return l; });
    }
}
