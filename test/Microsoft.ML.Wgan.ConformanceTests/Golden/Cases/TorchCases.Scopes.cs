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
    static object Stats() { var s = DisposeScopeManager.Statistics.TensorStatistics; return new Dictionary<string, object> { ["CreatedInScope"] = s.CreatedInScopeCount, ["CreatedOutsideScope"] = s.CreatedOutsideScopeCount, ["DisposedInScope"] = s.DisposedInScopeCount, ["DisposedOutsideScope"] = s.DisposedOutsideScopeCount, ["AttachedToScope"] = s.AttachedToScopeCount, ["DetachedFromScope"] = s.DetachedFromScopeCount, ["ThreadTotalLive"] = s.ThreadTotalLiveCount }; }
    static void S(string name, Func<object> body)
        => Case(name, () => { set_num_threads(1); GC.Collect(); GC.WaitForPendingFinalizers(); DisposeScopeManager.Statistics.Reset(); return body(); });

    static void Scopes()
    {
        S("scope.stats.inside", () => { using (NewDisposeScope()) { var a = zeros(1); var b = a + a; } return Stats(); });
        S("scope.stats.outside", () => { var a = zeros(1); var b = a + a; b.Dispose(); a.Dispose(); return Stats(); });
        S("scope.stats.add-number", () => { using (NewDisposeScope()) { var a = zeros(1); var b = a + 1; var c = a * 2.0; } return Stats(); });
        S("scope.stats.MoveToOuter-no-outer", () => { Tensor r; using (NewDisposeScope()) { var a = zeros(1); r = (a + a).MoveToOuterDisposeScope(); } var s = Stats(); var ok = !r.IsInvalid; r.Dispose(); return new object[] { s, ok, Stats() }; });
        S("scope.stats.nested-MoveToOuter", () => { Tensor r, q; bool inner, after; using (var outer = NewDisposeScope()) { using (NewDisposeScope()) { r = zeros(1).MoveToOuterDisposeScope(); q = zeros(1); } inner = r.IsInvalid; outer.Contains(r); } after = r.IsInvalid; return new object[] { inner, after, q.IsInvalid, Stats() }; });
        S("scope.stats.Detach", () => { Tensor r; using (NewDisposeScope()) { r = zeros(1).DetachFromDisposeScope(); } var ok = !r.IsInvalid; var s = Stats(); r.Dispose(); return new object[] { ok, s, Stats() }; });
        S("scope.stats.explicit-dispose-inside", () => { int n; using (var d = NewDisposeScope()) { var a = zeros(1); a.Dispose(); n = d.DisposablesCount; a.Dispose(); } return new object[] { n, Stats() }; });
        S("scope.stats.in-place-creates-nothing", () => { using (NewDisposeScope()) { var a = zeros(1); a.add_(a); a.mul_(a); a.zero_(); a.clamp_(0, 1); } return Stats(); });
        S("scope.stats.Linear-forward", () => { using (NewDisposeScope()) { using var l = Linear(2, 2); var y = l.forward(zeros(1, 2)); } return Stats(); });
        S("scope.stats.grad-access", () => { using (NewDisposeScope()) { var x = tensor(new float[] { 1 }, requires_grad: true); (x * x).sum().backward(); var g1 = x.grad; var g2 = x.grad; return new object[] { ReferenceEquals(g1, g2), Stats() }; } });
        S("scope.stats.Adam-step", () => { using (NewDisposeScope()) { using var p = Parameter(ones(2)); using var o = optim.Adam(new[] { p }); p.grad = ones(2); DisposeScopeManager.Statistics.Reset(); o.step(); return Stats(); } });
        S("scope.Contains-and-counts", () => { using var d = NewDisposeScope(); var a = zeros(1); var l = new List<object> { d.Contains(a), d.DisposablesCount }; d.Detach(a); l.Add(d.Contains(a)); d.Attach(a); l.Add(d.DisposablesCount); d.DisposeEverything(); l.Add(a.IsInvalid); l.Add(d.DisposablesCount); return l; });
        S("scope.DisposeEverythingBut", () => { using var d = NewDisposeScope(); var a = zeros(1); var b = zeros(1); d.DisposeEverythingBut(a); return new object[] { a.IsInvalid, b.IsInvalid, d.DisposablesCount }; });
        S("scope.MoveToOuter-of-scope-object", () => { using var o = NewDisposeScope(); Tensor a; using (var d = NewDisposeScope()) { a = zeros(1); d.MoveToOuter(a); } return new object[] { a.IsInvalid, o.Contains(a) }; });
        S("scope.MoveToOuter-twice", () => { using var o = NewDisposeScope(); using var m = NewDisposeScope(); Tensor a; using (NewDisposeScope()) { a = zeros(1); a.MoveToOuterDisposeScope(); a.MoveToOuterDisposeScope(); } return new object[] { m.Contains(a), o.Contains(a) }; });
        S("scope.views-do-not-keep-each-other", () => { Tensor v; using (NewDisposeScope()) { var a = ones(3); v = a[0].MoveToOuterDisposeScope(); } var r = v.item<float>(); v.Dispose(); return r; });
        S("scope.disposed-tensor-use", () => { var a = ones(1); a.Dispose(); return new[] { Try(() => a + 1), Try(() => a.shape), Try(() => a.item<float>()), Try(() => a.ToString()), Try(() => a.IsInvalid), Try(() => a.MoveToOuterDisposeScope().IsInvalid), Try(() => { a.Dispose(); return "second Dispose ok"; }), Try(() => { using var z = zeros(1); return z + a; }), Try(() => a.dtype), Try(() => a.data<float>().ToArray()) }; });
        S("scope.using-of-in-place-result", () => { var a = ones(1); using (var b = a.mul_(2)) { } return a.IsInvalid; });
        S("scope.dispose-order-wrong", () => { var o = NewDisposeScope(); var i = NewDisposeScope(); var a = zeros(1); o.Dispose(); var r = a.IsInvalid; i.Dispose(); return new object[] { r, a.IsInvalid }; });
        S("scope.return-from-WrappedTensorDisposeScope", () => { var r = WrappedTensorDisposeScope(() => { var a = ones(2); return a + a; }); var s = r.data<float>().ToArray(); r.Dispose(); return new object[] { s, Stats() }; });
        S("scope.other-thread", () => { using var d = NewDisposeScope(); Tensor t = null; var th = new Thread(() => t = zeros(1)); th.Start(); th.Join(); var r = d.Contains(t); t.Dispose(); return r; });
        S("scope.exception-inside", () => { Tensor a = null; try { using (NewDisposeScope()) { a = zeros(1); throw new InvalidOperationException("x"); } } catch (InvalidOperationException) { } return a.IsInvalid; });
        S("scope.Tensor.TotalCount-PeakCount", () => { var b = Tensor.TotalCount; var a = zeros(1); var c = Tensor.TotalCount - b; a.Dispose(); return new object[] { c, Tensor.TotalCount - b }; });
    }
}
