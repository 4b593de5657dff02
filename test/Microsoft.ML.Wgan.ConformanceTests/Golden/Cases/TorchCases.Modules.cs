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
    class Net : Module<Tensor, Tensor>
    {
        public readonly Linear first, second; readonly BatchNorm1d bn; readonly Module<Tensor, Tensor> act; public readonly Parameter scale; public Tensor notRegistered;
        public Net() : base("Net") { second = Linear(4, 1); first = Linear(3, 4); bn = BatchNorm1d(4); act = LeakyReLU(0.2); scale = Parameter(ones(1)); notRegistered = zeros(1); register_buffer("buf", full(1, 7f)); RegisterComponents(); }
        public override Tensor forward(Tensor x) => second.forward(act.forward(bn.forward(first.forward(x)))) * scale;
    }
    class NoRegister : Module<Tensor, Tensor> { readonly Linear a; public NoRegister() : base(nameof(NoRegister)) { a = Linear(2, 2); } public override Tensor forward(Tensor x) => a.forward(x); }
    class WithList : Module<Tensor, Tensor> { readonly ModuleList<Module<Tensor, Tensor>> layers; public WithList() : base("WithList") { layers = ModuleList<Module<Tensor, Tensor>>(Linear(2, 3), Tanh(), Linear(3, 1)); RegisterComponents(); } public override Tensor forward(Tensor x) { foreach (var l in layers) x = l.forward(x); return x; } }
    class Outer : Module<Tensor, Tensor> { readonly Net inner; readonly Sequential tail; public Outer() : base("Outer") { inner = new Net(); tail = Sequential(Linear(1, 1), Tanh()); RegisterComponents(); } public override Tensor forward(Tensor x) => tail.forward(inner.forward(x)); }
    class Manual : Module<Tensor, Tensor> { public Manual() : base("Manual") { register_module("body", Linear(2, 2)); register_parameter("g", Parameter(ones(2))); } public override Tensor forward(Tensor x) => x; }

    static void Modules()
    {
        T("module.named_parameters", () => { var n = new Net(); return new object[] { n.named_parameters().Select(p => $"{p.name} [{string.Join(",", p.parameter.shape)}]"), n.parameters().Count(), n.named_buffers().Select(b => b.name), n.state_dict().Keys, n.named_children().Select(c => c.name), n.named_modules().Select(c => c.name), n.modules().Count(), n.children().Count(), n.GetName() }; });
        T("module.without-RegisterComponents", () => { var n = new NoRegister(); return new object[] { n.named_parameters().Count(), n.state_dict().Count }; });
        T("module.ModuleList", () => { var n = new WithList(); return n.named_parameters().Select(p => p.name); });
        T("module.nested", () => { var n = new Outer(); return new object[] { n.named_parameters().Select(p => p.name), n.state_dict().Keys, n.named_parameters(recurse: false).Count() }; });
        T("module.manual-registration", () => { var n = new Manual(); return new object[] { n.named_parameters().Select(p => p.name), Try(() => { n.register_module("body", Linear(1, 1)); return "ok"; }), Try(() => { n.register_buffer("bad.name", zeros(1)); return "ok"; }), n.has_parameter("g"), n.get_parameter("body.weight") is null, n.has_parameter("nope") }; });
        T("module.train-eval-propagates", () => { var n = new Outer(); object S() => n.modules().Select(m => m.training).ToArray(); var a = S(); n.eval(); var b = S(); n.train(); var c = S(); n.train(false); return new object[] { n.training, a, b, c, S() }; });
        T("module.requires_grad-of-parameters", () => { var n = new Net(); foreach (var p in n.parameters()) p.requires_grad = false; return new object[] { n.parameters().Select(p => p.requires_grad), n.forward(X).requires_grad }; });
        T("module.zero_grad", () => { var l = Lin(3, 2); l.forward(X).sum().backward(); l.zero_grad(false); var a = l.weight.grad?.sum().item<float>(); l.forward(X).sum().backward(); l.zero_grad(); return new object[] { a, l.weight.grad is null }; });
        T("module.dispose", () => { var n = new Net(); var w = n.first.weight; var s = n.scale; var nr = n.notRegistered; n.Dispose(); return new object[] { w.IsInvalid, s.IsInvalid, nr.IsInvalid, Try(() => n.forward(X)), Try(() => { n.Dispose(); return "second Dispose ok"; }) }; });
        T("module.Sequential-dispose", () => { var l = Lin(3, 2); var s = Sequential(l); var w = l.weight; s.Dispose(); return w.IsInvalid; });
        T("module.parameters-survive-the-scope", () => { Linear l; using (NewDisposeScope()) l = Lin(3, 2); var ok = l.weight.IsInvalid; l.Dispose(); return ok; });
        T("module.forward-output-in-scope", () => { var l = Lin(3, 2); Tensor y; using (NewDisposeScope()) y = l.forward(X); return y.IsInvalid; });
        T("module.load_state_dict", () => { var a = Lin(3, 2); var b = Linear(3, 2); var r = b.load_state_dict(a.state_dict()); var c = Linear(4, 2); return new object[] { b.weight, r.Item1.Count, r.Item2.Count, Try(() => c.load_state_dict(a.state_dict()).Item1.Count), Try(() => { var d = Sequential(("q", Linear(3, 2))); d.load_state_dict(a.state_dict()); return "ok"; }), Try(() => { var d = Sequential(("q", Linear(3, 2))); var (m, u) = d.load_state_dict(a.state_dict(), strict: false); return new object[] { m, u }; }) }; });
        T("module.save-load.bytes", () => { var a = Lin(2, 1); var ms = new MemoryStream(); a.save(ms); var b = ms.ToArray(); var c = Linear(2, 1); c.load(new MemoryStream(b)); return new object[] { b.Length, Hex(b.Take(64)), Hex(b), c.weight.equal(a.weight) }; });
        T("module.save-load.errors", () => { var a = Lin(2, 1); var ms = new MemoryStream(); a.save(ms); var b = ms.ToArray(); return new[] { Try(() => { var c = Linear(3, 1); c.load(new MemoryStream(b)); return "ok"; }), Try(() => { var c = Sequential(Linear(2, 1)); c.load(new MemoryStream(b)); return "ok"; }), Try(() => { var c = Linear(2, 1); c.load(new MemoryStream(b[..(b.Length / 2)])); return "ok"; }), Try(() => { var c = Linear(2, 1); c.load(new MemoryStream()); return "ok"; }), Try(() => { var c = Linear(2, 1); c.load(Path.Combine(Path.GetTempPath(), "golden-none.dat")); return "ok"; }), Try(() => { var c = Linear(2, 1, hasBias: false); c.load(new MemoryStream(b), strict: false); return c.weight; }) }; });
        T("module.to-dtype", () => { var a = Lin(2, 1); var w = a.weight; var r = a.to(float64); return new object[] { ReferenceEquals(a, r), a.weight.dtype, w.IsInvalid, ReferenceEquals(w, a.weight) }; });
        T("module.apply", () => { var l = new List<string>(); var s = Sequential(Linear(1, 1), Tanh()); s.apply(m => l.Add(m.GetName())); return l; });
        T("module.init", () => { var l = Linear(3, 2); using var z = no_grad(); init.constant_(l.weight, 0.5); init.zeros_(l.bias); var a = new object[] { l.weight.clone(), l.bias.clone() }; manual_seed(1); init.xavier_uniform_(l.weight); return new object[] { a, l.weight.clone(), Try(() => { manual_seed(1); init.kaiming_uniform_(l.weight, Math.Sqrt(5)); return l.weight; }), Try(() => { manual_seed(1); init.normal_(l.weight, 0, 0.02); return l.weight; }) }; });
    }
}
